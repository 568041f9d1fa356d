package tributary.gist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
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
    private static final int AT_THE_BEGINNING = 3;
    private static final int AT_THE_END = 8;

    /// A short line that says who did something: the label recurs, the name is another one each time.
    private static final Pattern CREDIT = Pattern.compile("[(（\\[【]?([\\p{L} ]{2,24}) ?[:：]([^\\p{N}:：]{1,40})");

    private static final Set<String> WHOLE = Set.of("table", "ul", "ol", "dl", "figure", "blockquote", "pre");

    private Blocks() {}

    /// The marks by which a text is remembered for long, at most [#MAX_REMEMBERED]: those of blocks near its beginning
    /// and end and of blocks that lead away, and its pictures.
    public static Set<String> remembered(String html) {
        Element body = Fragment.parse(html);
        List<Unit> units = units(body);
        var marks = new LinkedHashSet<String>();
        for (int at = units.size() - 1; at >= 0 && marks.size() < MAX_REMEMBERED / 2; at--) {
            Unit unit = units.get(at);
            if (at < AT_THE_BEGINNING || at >= units.size() - AT_THE_END || unit.leads()) {
                marks.add(unit.mark());
                if (!unit.label().isEmpty()) {
                    marks.add(unit.label());
                }
            }
        }
        for (Element picture : body.select("img[src]")) {
            if (marks.size() < MAX_REMEMBERED) {
                marks.add(picture(picture.attr("src")));
            }
        }
        return marks;
    }

    /// The mark of a picture, wherever it stands.
    public static String picture(String address) {
        return "<" + Texts.cut(address, MAX_MARK) + ">";
    }

    /// The text without the blocks that recur, where they stand at its beginning or end, or hold a link or a picture: a
    /// sentence in the middle is told, however often. A text of nothing else stays as it is.
    public static Rest without(String html, Predicate<String> recurs) {
        Element body = Fragment.parse(html);
        List<Unit> units = units(body);
        int first = 0;
        while (first < units.size() && recurs.test(units.get(first).mark())) {
            first++;
        }
        int last = units.size() - 1;
        while (last > first && units.get(last).endsWith(recurs)) {
            last--;
        }
        if (first == units.size()) {
            return new Rest(html, List.of());
        }
        var removed = new ArrayList<String>();
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            if (at < first || at > last || (unit.leads() && recurs.test(unit.mark()))) {
                unit.node().remove();
                removed.add(Texts.excerpt(unit.mark().strip(), MAX_WORDS));
            }
        }
        return removed.isEmpty() ? new Rest(html, List.of()) : new Rest(written(body), removed);
    }

    /// The text up to one of its blocks: `end` is told the words of all of them, in small letters, and says how many
    /// stay.
    public static Rest ending(String html, ToIntFunction<List<String>> end) {
        Element body = Fragment.parse(html);
        List<Unit> units = units(body);
        int left = end.applyAsInt(units.stream().map(it -> it.mark().strip()).toList());
        var removed = new ArrayList<String>();
        for (Unit unit : units.subList(Math.min(left, units.size()), units.size())) {
            unit.node().remove();
            removed.add(Texts.excerpt(unit.mark().strip(), MAX_WORDS));
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

    private static List<Unit> units(Element body) {
        var units = new ArrayList<Unit>();
        collect(body, units);
        return units;
    }

    private static void collect(Element parent, List<Unit> units) {
        for (Node node : parent.childNodes()) {
            if (units.size() >= MAX_BLOCKS) {
                return;
            }
            if (node instanceof Element element && isSplit(element)) {
                collect(element, units);
            } else if (node instanceof Element element) {
                add(element, mark(element), units);
            } else if (node instanceof TextNode text) {
                add(text, shortened(text.getWholeText()), units);
            }
        }
    }

    private static void add(Node node, String mark, List<Unit> units) {
        if (!mark.isEmpty()) {
            units.add(new Unit(node, mark));
        }
    }

    /// True for what is only a frame around blocks.
    private static boolean isSplit(Element element) {
        return element.isBlock()
                && !WHOLE.contains(element.normalName())
                && element.children().stream().anyMatch(Element::isBlock);
    }

    private static String mark(Element element) {
        String pictures =
                element.select("img[src]").stream().map(it -> it.attr("src")).collect(Collectors.joining(" "));
        String text = shortened(element.text());
        return pictures.isEmpty() ? text : text + " <" + Texts.cut(pictures, MAX_MARK) + ">";
    }

    private static String shortened(String text) {
        return Texts.cut(Texts.line(text).toLowerCase(Locale.ROOT), MAX_MARK);
    }

    private record Unit(Node node, String mark) {
        /// The mark of the label of a credit; empty where it is none.
        String label() {
            Matcher credit = CREDIT.matcher(mark);
            return credit.matches() ? credit.group(1).strip() + ":" : "";
        }

        /// Whether it recurs at the end of a text, as it is or with another name.
        boolean endsWith(Predicate<String> recurs) {
            return recurs.test(mark) || (!label().isEmpty() && recurs.test(label()));
        }

        boolean leads() {
            return node instanceof Element element
                    && (element.normalName().equals("a")
                            || element.normalName().equals("img")
                            || element.selectFirst("a[href], img") != null);
        }
    }
}
