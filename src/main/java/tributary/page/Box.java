package tributary.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// An element of the page with what it measures: how much text it holds, how much of that is links.
///
/// Boxes stand for block elements and those that may be dropped; a dropped box counts for nothing and is not written.
/// Lengths weigh an ideograph as two letters.
public final class Box {
    /// Marks of a sentence: texts that have them were written, texts without were labelled.
    private static final String STOPS = ".,;:!?。，、；：！？…।؟،۔։።፣។။၊།";

    public final Element element;
    public final @Nullable Box parent;
    public final List<Box> boxes = new ArrayList<>();

    /// What its names tell, see [Words].
    public final int words;

    public final int depth;

    /// All text within.
    public int length;

    /// The text within links.
    int linked;

    /// The text that stands directly in this box, or in inline elements of it.
    public int own;

    /// Direct text within links.
    public int ownLinked;

    /// Marks of sentences in the text within.
    public int stops;

    /// Marks of sentences in the direct text.
    public int ownStops;

    /// Pictures within.
    int pictures;

    public boolean dropped;

    /// Holds what only the article of a page has: its first heading, its declared body.
    boolean isCore;

    /// Text within that reads as sentences, and link text that does not stand in such.
    public int prose;

    public int clutter;

    /// What is told in lines right within.
    public int told;

    /// What readers of prose would give it.
    public double score;

    Box(Element element, @Nullable Box parent, int words) {
        this.element = element;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.words = words;
    }

    public String name() {
        return element.normalName();
    }

    /// Which share of the text is links.
    public double linkShare() {
        return length == 0 ? 0 : (double) linked / length;
    }

    public boolean isWithin(Box other) {
        for (Box box = this; box != null; box = box.parent) {
            if (box == other) {
                return true;
            }
        }
        return false;
    }

    /// Takes the box out of the page, and its text out of what surrounds it.
    public void drop() {
        if (dropped) {
            return;
        }
        dropped = true;
        for (Box box = parent; box != null; box = box.parent) {
            box.length -= length;
            box.linked -= linked;
            box.stops -= stops;
            box.pictures -= pictures;
        }
    }

    /// Counts a text of this box.
    void count(TextNode text, boolean isLink) {
        String words = text.getWholeText();
        int weight = weight(words);
        own += weight;
        ownStops += stops(words);
        ownLinked += isLink ? weight : 0;
    }

    /// The length of a text, white space collapsed, an ideograph as two letters.
    public static int weight(String words) {
        int weight = 0;
        boolean gap = true;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (c <= ' ' || c == '\u00A0' || c == '\u3000') {
                weight += gap ? 0 : 1;
                gap = true;
                continue;
            }
            gap = false;
            weight += isWide(c) ? 2 : 1;
        }
        return weight;
    }

    /// Marks of sentences in a text.
    public static int stops(String words) {
        int marks = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (c == ' ' && at > 0 && words.charAt(at - 1) > '\u0E00' && isUnmarked(words.charAt(at - 1))) {
                marks++;
            }
            marks += ((c > ' ' && c < '0') || (c > '9' && c < 'A') || c > 127) && STOPS.indexOf(c) >= 0 ? 1 : 0;
        }
        return marks;
    }

    /// Thai, Lao and Khmer set a space where a sentence ends, and no mark.
    private static boolean isUnmarked(char c) {
        return (c >= '\u0E01' && c <= '\u0EFF') || (c >= '\u1780' && c <= '\u17D3');
    }

    public static boolean isWide(char c) {
        return (c >= '\u3040' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7AF') || (c >= '\uF900' && c <= '\uFAFF');
    }

    /// Adds what the boxes within measure; called once, when all of them are whole.
    void close() {
        length += own;
        linked += ownLinked;
        stops += ownStops;
        for (Box box : boxes) {
            length += box.length;
            linked += box.linked;
            stops += box.stops;
            pictures += box.pictures;
        }
    }
}
