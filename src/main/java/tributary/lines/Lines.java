package tributary.lines;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tributary.html.Texts;
import tributary.page.Box;
import tributary.page.Boxes;

/// The lines of the chosen box in reading order: runs of text between two borders, each with what it measures, and
/// which of them read as told.
public final class Lines {
    /// How far above a line a heading such as `Related` still speaks for it.
    private static final int CALL_REACH = 6;

    private static final Set<String> BREAKS = Set.of("br", "hr");

    private final Boxes page;
    private final Box chosen;
    private final List<Line> all = new ArrayList<>();
    private List<TextNode> nodes = new ArrayList<>();
    private int pictures;
    private int told;
    private int first;
    private int last;
    private Box heart;

    public Lines(Boxes page, Box chosen) {
        this.page = page;
        this.chosen = chosen;
        this.heart = chosen;
        walk(chosen.element, chosen);
        end(chosen);
        for (Line line : all) {
            line.toldBefore = told;
            if (line.isTold()) {
                told += line.own;
                line.parent().told += line.own;
            }
        }
        for (Line line : all) {
            if (line.parent().told > heart.told || heart == chosen) {
                heart = line.parent();
            }
        }
        while (first < all.size() && !all.get(first).isTold()) {
            first++;
        }
        last = all.size() - 1;
        while (last > first && !all.get(last).isTold()) {
            last--;
        }
    }

    private void walk(Element parent, Box box) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                nodes.add(text);
            } else if (node instanceof Element child) {
                element(child, box);
            }
        }
    }

    private void element(Element child, Box box) {
        Box inner = page.at(child);
        String name = child.normalName();
        if (inner == null) {
            if (BREAKS.contains(name)) {
                end(box);
            } else if (!Boxes.isUnseen(child)) {
                pictures += name.equals("img") ? 1 : 0;
                walk(child, box);
            }
        } else if (!inner.dropped) {
            boolean isBorder = !name.equals("span") && !name.equals("a");
            if (isBorder) {
                end(box);
            }
            walk(child, inner);
            if (isBorder) {
                end(inner);
            }
        }
    }

    private void end(Box box) {
        var words = new StringBuilder();
        nodes.forEach(it -> words.append(it.getWholeText()));
        String text = Texts.line(words.toString());
        if (!text.isEmpty()) {
            all.add(new Line(box, nodes, text, pictures));
            nodes = new ArrayList<>();
            pictures = 0;
        } else {
            nodes.clear();
        }
    }

    /// The text of the lines that are kept: one line for each paragraph, and for each line of code.
    public String text(boolean[] kept) {
        var text = new StringBuilder();
        for (int at = 0; at < kept.length; at++) {
            if (kept[at]) {
                text.append(text.isEmpty() ? "" : "\n").append(all.get(at).wording());
            }
        }
        return text.toString();
    }

    /// Takes out of the page what is not kept: its words, but for those under pictures, and what stands with nothing
    /// else.
    public void keep(boolean[] kept) {
        int end = kept.length - 1;
        while (end >= 0 && !kept[end]) {
            end--;
        }
        var holders = new IdentityHashMap<Box, Boolean>();
        for (int at = 0; at < kept.length; at++) {
            for (Box box = all.get(at).box; box != null && box != chosen; box = box.parent) {
                holders.merge(box, kept[at], Boolean::logicalOr);
            }
        }
        for (int at = 0; at < kept.length; at++) {
            Line line = all.get(at);
            if (!kept[at] && !line.isCaption()) {
                line.clear();
                for (Box box = line.box; box != null && Boolean.FALSE.equals(holders.get(box)); box = box.parent) {
                    if (box.dropped) {
                        continue;
                    }
                    if (at > end || box.element.getElementsByTag("img").stream().allMatch(Lines::isInLink)) {
                        box.drop();
                    } else {
                        holders.put(box, true); // its pictures stay
                    }
                }
            }
        }
    }

    private static boolean isInLink(Element picture) {
        return picture.closest("a[href]") != null;
    }

    Box chosen() {
        return chosen;
    }

    /// The box right around most of what is told.
    Box heart() {
        return heart;
    }

    public List<Line> all() {
        return all;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /// How much is told in all.
    int told() {
        return told;
    }

    /// Whether a line shortly above calls away, with nothing told since.
    boolean hasCallBefore(int at) {
        for (int above = at - 1; above >= Math.max(0, at - CALL_REACH); above--) {
            Line line = all.get(above);
            if (line.isCall()) {
                return true;
            }
            if (line.isTold()) {
                return false;
            }
        }
        return false;
    }

    /// Whether the heading above leads elsewhere: then what stands below is the teaser of another page.
    boolean isUnderLink(int at) {
        for (int above = at - 1; above >= Math.max(0, at - CALL_REACH); above--) {
            Line line = all.get(above);
            if (line.isHeading() || (line.own < 160 && line.linked * 10 > line.own * 9)) {
                return line.linked * 10 > line.own * 9;
            }
        }
        return false;
    }
}
