package tributary.markup;

import java.util.regex.Pattern;

/// Plain text in the clothes of other formats.
public final class Texts {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+!#$&^-]+/[\\w.+!#$&^-]+");

    private static final Pattern MAIL = Pattern.compile("<[^<>@\\s]++@[^<>@\\s]++>");
    private static final Pattern END_TAG = Pattern.compile("</(\\w+)>");

    private Texts() {}

    /// Plain text as HTML that shows it.
    public static String asHtml(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// One line: cleaned, white space of every kind written as a single space, none at the ends.
    public static String line(String text) {
        String clean = Chars.clean(text);
        var line = new StringBuilder(clean.length());
        clean.codePoints().forEach(point -> {
            if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
                line.appendCodePoint(point);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().stripTrailing();
    }

    /// The text without blanks that nobody sees: those before the end of a line.
    public static String unpadded(String text) {
        int lineEnd = text.indexOf('\n');
        if (lineEnd < 0) {
            return text;
        }
        var unpadded = new StringBuilder(text.length());
        int from = 0;
        for (; lineEnd >= 0; lineEnd = text.indexOf('\n', lineEnd + 1)) {
            int end = lineEnd;
            while (end > from && isBlank(text.charAt(end - 1))) {
                end--;
            }
            unpadded.append(text, from, end);
            from = lineEnd;
        }
        return unpadded.append(text, from, text.length()).toString();
    }

    private static boolean isBlank(char it) {
        return it != '\n' && (Character.isWhitespace(it) || Character.isSpaceChar(it));
    }

    /// The name of somebody, in one line. Mail addresses are not for feeds: they only bring mail that nobody asked for.
    public static String name(String text) {
        return line(MAIL.matcher(line(text)).replaceAll(" "));
    }

    /// The beginning of a line of at most so many characters, cut between words where there are some.
    public static String cut(String line, int length) {
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        int end = line.offsetByCodePoints(0, length);
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end) + "…";
    }

    /// Plain text in which nobody finds the end of an element: what looks like one gets a space, which shows as much
    /// and ends as little. Validators warn of `</b>` in a title however it is escaped.
    public static String open(String plain) {
        return plain.indexOf("</") < 0 ? plain : END_TAG.matcher(plain).replaceAll("</$1 >");
    }

    /// The media type without parameters, or that of bytes nobody knows.
    public static String mediaType(String type) {
        String bare = type.split(";", 2)[0].strip();
        return MEDIA_TYPE.matcher(bare).matches() ? bare : "application/octet-stream";
    }
}
