package tributary.html;

/// Text as it may stand in HTML, between tags or in a quoted attribute.
public final class Escape {
    private Escape() {}

    public static String text(String text) {
        var out = new StringBuilder(text.length() + 16);
        appendText(out, text);
        return out.toString();
    }

    public static void appendText(StringBuilder out, String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '<' || c == '>' || c == '&' || c == '\r') {
                out.append(text, from, at);
                append(out, c);
                from = at + 1;
            }
        }
        out.append(text, from, text.length());
    }

    public static void appendAttribute(StringBuilder out, String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '"') {
                out.append("&quot;");
            } else {
                append(out, c);
            }
        }
    }

    /// `<` and `>` are references in attributes too: a parser that loses count then still finds no tag there.
    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '\r' -> out.append('\n');
            default -> out.append(c);
        }
    }
}
