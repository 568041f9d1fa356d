package tributary.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// HTML with its links made absolute and nothing else changed: only the characters of relative links are replaced.
public final class Rebase {
    private static final Pattern CANDIDATES = Pattern.compile(",\\s+");
    private static final Set<String> LINKS = Set.of(
            "href",
            "src",
            "srcset",
            "poster",
            "cite",
            "action",
            "background",
            "longdesc",
            "data",
            "usemap",
            "classid",
            "codebase",
            "profile",
            "formaction");

    private Rebase() {}

    public static String html(String html, @Nullable String base) {
        if (base == null || html.indexOf('<') < 0 || html.indexOf('=') < 0) {
            return html;
        }
        return new Scan(html, base).run();
    }

    /// Every candidate of a `srcset` made absolute.
    public static String srcset(String value, @Nullable String base) {
        var out = new StringBuilder();
        for (String candidate : CANDIDATES.split(value, -1)) {
            String trimmed = candidate.strip();
            int space = trimmed.indexOf(' ');
            String url = space < 0 ? trimmed : trimmed.substring(0, space);
            out.append(out.isEmpty() ? "" : ", ")
                    .append(Links.absolute(base, url).orElse(url))
                    .append(space < 0 ? "" : trimmed.substring(space));
        }
        return out.toString();
    }

    /// One walk over the tags; text between them is copied in one piece.
    private static final class Scan {
        private final String html;
        private final String base;
        private final StringBuilder out = new StringBuilder();
        private int copied;

        Scan(String html, String base) {
            this.html = html;
            this.base = base;
        }

        String run() {
            int at = html.indexOf('<');
            while (at >= 0) {
                if (html.startsWith("<!--", at)) {
                    int end = html.indexOf("-->", at);
                    at = end < 0 ? -1 : html.indexOf('<', end);
                } else if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
                    at = html.indexOf('<', tag(at + 1));
                } else {
                    at = html.indexOf('<', at + 1);
                }
            }
            return copied == 0 ? html : out.append(html, copied, html.length()).toString();
        }

        /// Reads one tag from its name on and gives back where it ended.
        private int tag(int from) {
            int at = from;
            while (at < html.length() && !isSpace(at) && html.charAt(at) != '>') {
                at++;
            }
            while (at < html.length() && html.charAt(at) != '>') {
                if (isSpace(at) || html.charAt(at) == '/' || html.charAt(at) == '=') {
                    at++;
                } else {
                    at = attribute(at);
                }
            }
            return at;
        }

        private int attribute(int from) {
            int at = from;
            while (at < html.length() && !isSpace(at) && "=>/".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            String name = at - from > 12 ? "" : html.substring(from, at).toLowerCase(java.util.Locale.ROOT);
            int equals = skipSpace(at);
            if (equals >= html.length() || html.charAt(equals) != '=') {
                return at == from ? at + 1 : at;
            }
            int start = skipSpace(equals + 1);
            if (start >= html.length()) {
                return start;
            }
            char quote = html.charAt(start);
            boolean quoted = quote == '"' || quote == '\'';
            int end = quoted ? html.indexOf(quote, start + 1) : bareEnd(start);
            if (end < 0) {
                return html.length();
            }
            if (LINKS.contains(name)) {
                replace(name, quoted ? start + 1 : start, end);
            }
            return quoted ? end + 1 : end;
        }

        private void replace(String name, int from, int to) {
            String value = html.substring(from, to);
            if (name.equals("srcset")) {
                put(srcset(value, base), from, to);
            } else if (!value.isBlank()
                    && !Links.isAbsolute(value.strip())
                    && !value.strip().startsWith("#")) {
                boolean references = value.indexOf('&') >= 0;
                String plain = references ? value.replace("&amp;", "&") : value;
                String link = Links.absolute(base, plain).orElse(plain);
                put(references ? link.replace("&", "&amp;") : link, from, to);
            }
        }

        private void put(String value, int from, int to) {
            out.append(html, copied, from).append(value);
            copied = to;
        }

        private int bareEnd(int from) {
            int at = from;
            while (at < html.length() && !isSpace(at) && html.charAt(at) != '>') {
                at++;
            }
            return at;
        }

        private int skipSpace(int from) {
            int at = from;
            while (at < html.length() && isSpace(at)) {
                at++;
            }
            return at;
        }

        private boolean isSpace(int at) {
            return html.charAt(at) <= ' ';
        }
    }
}
