package tributary.gist;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.html.Fragment;
import tributary.html.Texts;

/// The blocks of a text, each with a mark that equal blocks share, so that what stands in text after text can be seen
/// and left out.
public final class Blocks {
    /// Blocks of one text that are looked at.
    private static final int MAX_BLOCKS = 500;

    /// The letters of a block that its mark is made of.
    private static final int MAX_MARK = 1_000;

    /// The words of a block that are told of it.
    private static final int MAX_WORDS = 200;

    private static final int MAX_REMEMBERED = 24;
    private static final int MAX_BLOCKS_REMEMBERED = 16;
    /// An attribute of links to the page of the article while its blocks are marked, and what their words are then.
    private static final String OWN = "own-page";

    private static final int AT_THE_BEGINNING = 3;
    private static final int AT_THE_END = 8;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt");

    private static final Set<String> WHOLE = Set.of("table", "ul", "ol", "dl", "figure", "blockquote", "pre");

    private Blocks() {}

    /// The marks by which a text is remembered for long, at most [#MAX_REMEMBERED]: those of blocks near its beginning
    /// and end and of blocks that lead away, and its pictures.
    public static Set<String> remembered(String html, @Nullable URI own) {
        Element body = Fragment.parse(html);
        List<Unit> units = units(body, own);
        var marks = new LinkedHashSet<String>();
        int beginning = Math.min(AT_THE_BEGINNING, units.size());
        units.subList(0, beginning).forEach(it -> it.remember(marks));
        for (int at = units.size() - 1; at >= beginning && marks.size() < MAX_BLOCKS_REMEMBERED; at--) {
            Unit unit = units.get(at);
            if (at >= units.size() - AT_THE_END || unit.leads()) {
                unit.remember(marks);
            }
        }
        for (Element picture : body.select("img[src]")) {
            if (marks.size() < MAX_REMEMBERED) {
                marks.add(picture(picture.attr("src")));
            }
        }
        return marks;
    }

    /// The mark of a picture, wherever it stands and in whatever size.
    public static String picture(String address) {
        return "<" + Texts.cut(Likeness.of(address), MAX_MARK) + ">";
    }

    /// Whether a mark is that of a picture.
    public static boolean isPicture(String mark) {
        return mark.startsWith("<") && mark.endsWith(">");
    }

    /// The text without the blocks that recur, where they stand at its beginning or end, or hold a link or a picture: a
    /// sentence in the middle is told, however often. A text of nothing else stays as it is.
    public static Rest without(String html, @Nullable URI own, Predicate<String> recurs) {
        Element body = Fragment.parse(html);
        List<Unit> units = units(body, own);
        int first = 0;
        while (first < units.size() && units.get(first).beginsWith(recurs)) {
            first++;
        }
        while (first > 0 && first < units.size() && units.get(first - 1).introduces()) {
            first--;
        }
        int last = units.size() - 1;
        while (last > first && units.get(last).endsWith(recurs)) {
            last--;
        }
        if (first == units.size() || units.stream().allMatch(it -> it.endsWith(recurs))) {
            return new Rest(html, List.of());
        }
        var removed = new ArrayList<String>();
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            if (at < first || at > last || (unit.leads() && unit.recurs(recurs))) {
                unit.nodes().forEach(Node::remove);
                removed.add(Texts.excerpt(unit.told(), MAX_WORDS));
            }
        }
        return removed.isEmpty() ? new Rest(html, List.of()) : new Rest(written(body), removed);
    }

    /// The text up to one of its blocks: `end` is told the words of all of them, in small letters, and says how many
    /// stay.
    public static Rest ending(String html, ToIntFunction<List<String>> end) {
        Element body = Fragment.parse(html);
        List<Unit> units = units(body, null);
        int left = end.applyAsInt(units.stream().map(it -> it.mark().strip()).toList());
        var removed = new ArrayList<String>();
        for (Unit unit : units.subList(Math.min(left, units.size()), units.size())) {
            unit.nodes().forEach(Node::remove);
            removed.add(Texts.excerpt(unit.told(), MAX_WORDS));
        }
        return removed.isEmpty() ? new Rest(html, List.of()) : new Rest(written(body), removed);
    }

    /// What is left of a text, and the words (in small letters) of each block that was left out.
    public record Rest(String html, List<String> removed) {
        public Rest {
            removed = List.copyOf(removed);
        }
    }

    private static String written(Element body) {
        var document = body.ownerDocument();
        if (document != null) {
            document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        }
        return body.html();
    }

    /// The blocks in their order. Links to the page of the article itself (`own`; null: it has none) are marked alike,
    /// whatever they say: that is its title, or how many comments it has.
    private static List<Unit> units(Element body, @Nullable URI own) {
        if (own != null) {
            body.getElementsByTag("a").stream()
                    .filter(it -> isTo(it.attr("href"), own.toString()))
                    .forEach(it -> it.attr(OWN, ""));
        }
        var units = new ArrayList<Unit>();
        collect(body, units);
        body.select("a[" + OWN + "]").forEach(it -> it.removeAttr(OWN));
        return units;
    }

    private static boolean isTo(String href, String page) {
        return href.startsWith(page)
                && (href.length() == page.length() || "#?".indexOf(href.charAt(page.length())) >= 0);
    }

    /// The text of an element, without that of links to its own page.
    private static String text(Element element) {
        if (element.selectFirst("a[" + OWN + "]") == null) {
            return element.text();
        }
        Element copy = element.clone();
        copy.select("a[" + OWN + "]").forEach(it -> it.text(OWN));
        return copy.text();
    }

    private static void collect(Element parent, List<Unit> units) {
        var line = new ArrayList<Node>();
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode || (node instanceof Element element && isInLine(element))) {
                line.add(node);
                continue;
            }
            end(line, units);
            if (units.size() >= MAX_BLOCKS) {
                return;
            }
            if (node instanceof Element element && isSplit(element)) {
                collect(element, units);
            } else if (node instanceof Element element) {
                add(unit(element), units);
            }
        }
        end(line, units);
    }

    /// True for words that stand in a line with those around them: to take them out would tear a sentence.
    private static boolean isInLine(Element element) {
        return !element.isBlock()
                && !element.nameIs("br")
                && element.selectFirst("img") == null
                && element.children().stream().noneMatch(Element::isBlock);
    }

    private static void end(List<Node> line, List<Unit> units) {
        var words = new StringBuilder();
        var others = new StringBuilder();
        for (Node node : line) {
            words.append(node instanceof Element element ? element.text() : ((TextNode) node).getWholeText());
            others.append(node instanceof Element element ? text(element) : ((TextNode) node).getWholeText());
        }
        add(new Unit(List.copyOf(line), shortened(words.toString()), shortened(others.toString())), units);
        line.clear();
    }

    private static void add(Unit unit, List<Unit> units) {
        if (!unit.mark().isEmpty() && units.size() < MAX_BLOCKS) {
            units.add(unit);
        }
    }

    /// True for what is only a frame around blocks.
    private static boolean isSplit(Element element) {
        return element.isBlock()
                && !WHOLE.contains(element.normalName())
                && element.children().stream().anyMatch(Element::isBlock);
    }

    private static Unit unit(Element element) {
        String pictures = pictures(element, Likeness::of);
        return new Unit(List.of(element), shortened(element.text()) + pictures, shortened(text(element)) + pictures);
    }

    /// The addresses of the pictures of an element, each in this form.
    private static String pictures(Element element, UnaryOperator<String> form) {
        String pictures = element.select("img[src]").stream()
                .map(it -> form.apply(it.attr("src")))
                .collect(Collectors.joining(" "));
        return pictures.isEmpty() ? "" : " <" + Texts.cut(pictures, MAX_MARK) + ">";
    }

    private static String shortened(String text) {
        return Texts.cut(Texts.line(text).toLowerCase(Locale.ROOT), MAX_MARK);
    }

    /// A block: what it says, and that without what its links to the page of the article say.
    private record Unit(List<Node> nodes, String mark, String others) {
        void remember(Set<String> marks) {
            marks.add(mark);
            marks.add(others);
            if (!label().isEmpty()) {
                marks.add(label());
            }
        }

        /// What is said of it where it is left out.
        String told() {
            return nodes.size() == 1 && nodes.getFirst() instanceof Element element
                    ? (shortened(element.text()) + pictures(element, it -> it)).strip()
                    : mark.strip();
        }

        /// The mark of the label of a credit; empty where it is none.
        String label() {
            return Label.of(mark);
        }

        /// Whether it recurs at the beginning of a text. A whole sentence there may be how a column opens each time.
        boolean beginsWith(Predicate<String> recurs) {
            return recurs(recurs) && (leads() || !Label.isProse(mark));
        }

        /// Whether it recurs at the end of a text, as it is or with another name.
        boolean endsWith(Predicate<String> recurs) {
            return recurs(recurs) || (!label().isEmpty() && recurs.test(label()));
        }

        private boolean recurs(Predicate<String> recurs) {
            return (recurs.test(mark) || recurs.test(others)) && (leads() || !Label.isValue(mark));
        }

        /// Whether it says what the next one is: a heading or a question, however often it comes.
        boolean introduces() {
            return "?？:：".indexOf(mark.charAt(mark.length() - 1)) >= 0
                    || nodes.stream().anyMatch(it -> HEADINGS.contains(it.nodeName()));
        }

        boolean leads() {
            return nodes.stream()
                    .anyMatch(it -> it instanceof Element element && element.selectFirst("a[href], img") != null);
        }
    }
}
