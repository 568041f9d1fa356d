package tributary.export;

import java.net.URI;
import tributary.article.Article;
import tributary.press.Entry;

/// The text of a post: one block of HTML that Markdown lets through as it is, in which no template language finds
/// anything to do, and the way to the original.
///
/// Markdown ends a block of HTML at an empty line, so there is none: in `<pre>` line breaks become references. Braces
/// become references too, which Nunjucks, Liquid and Hugo's shortcodes do not see.
final class PostBody {
    private PostBody() {}

    static String of(Entry entry) {
        Article article = entry.article();
        var out = new StringBuilder("<div>\n");
        String text = article.content().isBlank() ? "<p>" + escaped(article.summary()) + "</p>" : article.content();
        inert(text, out);
        URI link = article.link();
        if (link != null) {
            out.append("\n<p><a href=\"");
            inert(escaped(link.toASCIIString()), out);
            out.append("\">→ ");
            inert(escaped(link.getHost() == null ? link.getRawAuthority() : link.getHost()), out);
            out.append("</a></p>");
        }
        return out.append("\n</div>\n").toString();
    }

    private static void inert(String html, StringBuilder out) {
        boolean verbatim = false;
        for (int i = 0; i < html.length(); i++) {
            char it = html.charAt(i);
            switch (it) {
                case '{' -> out.append("&#123;");
                case '}' -> out.append("&#125;");
                case '\n', '\r' -> lineBreak(out, verbatim);
                case '<' -> {
                    verbatim = html.startsWith("<pre", i) || (verbatim && !html.startsWith("</pre", i));
                    out.append(it);
                }
                default -> append(it, out, verbatim);
            }
        }
    }

    private static void lineBreak(StringBuilder out, boolean verbatim) {
        if (verbatim) {
            out.append("&#10;");
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /// White space at the start of a line would make an empty line, or code, of it.
    private static void append(char it, StringBuilder out, boolean verbatim) {
        boolean starts = out.charAt(out.length() - 1) == '\n';
        boolean goes = starts && !verbatim && (it == ' ' || it == '\t' || it == '\f');
        boolean control = it < ' ' && it != '\t';
        if (!goes && !control) {
            out.append(it);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
