package tributary.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The blocks of a text, each with a mark that equal blocks share, so that what stands in text after text can be seen
/// and left out.
public final class Blocks {
    /// Blocks of one text that are looked at.
    private static final int MAX_BLOCKS = 500;

    /// The letters of a block that its mark is made of.
    private static final int MAX_MARK = 1_000;

    private static final Set<String> WHOLE = Set.of("table", "ul", "ol", "dl", "figure", "blockquote", "pre");

    private Blocks() {}

    /// The marks of all blocks of a text.
    public static Set<String> marks(String html) {
        return units(Fragment.parse(html)).stream()
                .map(Unit::mark)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The text without these blocks where they stand at its beginning or end, or hold a link or a picture: a sentence
    /// in the middle is told, however often. A text of nothing else stays as it is.
    public static String without(String html, Set<String> marks) {
        Element body = Fragment.parse(html);
        List<Unit> units = units(body);
        int first = 0;
        while (first < units.size() && marks.contains(units.get(first).mark())) {
            first++;
        }
        int last = units.size() - 1;
        while (last > first && marks.contains(units.get(last).mark())) {
            last--;
        }
        if (first == units.size()) {
            return html;
        }
        boolean isChanged = false;
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            boolean isEnd = at < first || at > last;
            if (marks.contains(unit.mark()) && (isEnd || unit.leads())) {
                unit.node().remove();
                isChanged = true;
            }
        }
        return isChanged ? written(body) : html;
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
        boolean leads() {
            return node instanceof Element element
                    && (element.normalName().equals("a")
                            || element.normalName().equals("img")
                            || element.selectFirst("a[href], img") != null);
        }
    }
}
