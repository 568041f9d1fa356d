package tributary.clean;

import tributary.html.Characters;
import tributary.html.Escape;
import tributary.html.Texts;

/// The HTML that is being written: every tag and attribute name is ours, every text and value is escaped here.
final class Output {
    /// Characters written (closing tags apart) before the rest is left out.
    static final int MAX_WRITTEN = 1 << 20;

    private final StringBuilder out = new StringBuilder();
    private int closings;
    private int substance;

    boolean isFull() {
        return out.length() - closings >= MAX_WRITTEN;
    }

    /// Writes text; what goes beyond the limit is cut off.
    void text(String raw) {
        String text = Texts.cut(Characters.legal(raw), Math.max(1, MAX_WRITTEN - (out.length() - closings)));
        Escape.appendText(out, text);
        if (!text.isBlank()) {
            substance++;
        }
    }

    void open(String name) {
        out.append('<').append(name);
    }

    void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Escape.appendAttribute(out, value);
        out.append('"');
    }

    /// Writes an attribute unless its value is empty.
    void optional(String name, String value) {
        if (!value.isEmpty()) {
            attribute(name, value);
        }
    }

    /// Ends the opening tag.
    void end() {
        out.append('>');
    }

    void close(String name) {
        out.append("</").append(name).append('>');
        closings += name.length() + 3;
    }

    /// Takes back the line breaks that stand at the mark.
    void dropLineBreaks(Mark mark) {
        int end = mark.length;
        while (end < out.length() && out.charAt(end) == '\n') {
            end++;
        }
        out.delete(mark.length, end);
    }

    /// Notes that something was written which is worth showing without any text.
    void count() {
        substance++;
    }

    Mark mark() {
        return new Mark(out.length(), closings, substance);
    }

    /// True when nothing worth showing was written since the mark.
    boolean isWorthlessSince(Mark mark) {
        return substance == mark.substance;
    }

    /// Takes back all since the mark; `asSpace` leaves a space in place of white space.
    void takeBack(Mark mark, boolean asSpace) {
        String taken = out.substring(mark.length);
        out.setLength(mark.length);
        closings = mark.closings;
        if (asSpace && (taken.contains("> ") || taken.contains(">\n"))) {
            out.append(' ');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /// A place in the output.
    record Mark(int length, int closings, int substance) {}
}
