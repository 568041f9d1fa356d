package tributary.html;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// HTML with its links made absolute and nothing else changed: only the characters of relative links are replaced.
public final class Rebase {
    private static final Set<String> LINKS = Set.of(
            "href",
            "src",
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

    private static final Set<String> ATTRIBUTES = Stream.of(LINKS, Lazy.PICTURES, Lazy.SETS, Set.of("srcset", "style"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_NAME =
            ATTRIBUTES.stream().mapToInt(String::length).max().orElseThrow();

    private Rebase() {}

    public static String html(String html, @Nullable String base) {
        if (base == null || html.indexOf('<') < 0 || html.indexOf('=') < 0) {
            return html;
        }
        return new Scan(html, base).run();
    }

    /// What an attribute holds, made absolute where that is an address or several: also those that a script would load.
    public static String value(String name, String value, @Nullable String base) {
        if (name.equals("srcset") || Lazy.SETS.contains(name)) {
            return srcset(value, base);
        }
        if (name.equals("style")) {
            return style(value, base);
        }
        String bare = value.strip();
        boolean isLink = LINKS.contains(name) || (Lazy.PICTURES.contains(name) && Lazy.isAddress(bare));
        if (!isLink || bare.isEmpty() || bare.startsWith("#")) {
            return value;
        }
        return Links.isAbsolute(bare) ? bare : Links.absolute(base, value).orElse(value);
    }

    private static String srcset(String value, @Nullable String base) {
        String set = Srcset.linked(value, it -> Links.absolute(base, it).orElse(it));
        return set.isEmpty() ? value : set;
    }

    private static String style(String value, @Nullable String base) {
        Matcher drawn = Lazy.BACKGROUND.matcher(Texts.cut(value, Links.MAX_LENGTH));
        return drawn.find() && !Links.isAbsolute(drawn.group(1).strip())
                ? value.substring(0, drawn.start(1))
                        + Links.absolute(base, drawn.group(1)).orElse(drawn.group(1))
                        + value.substring(drawn.end(1))
                : value;
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
            String name =
                    at - from > LONGEST_NAME ? "" : html.substring(from, at).toLowerCase(Locale.ROOT);
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
            if (ATTRIBUTES.contains(name)) {
                replace(name, quoted ? start + 1 : start, end);
            }
            return quoted ? end + 1 : end;
        }

        private void replace(String name, int from, int to) {
            String written = html.substring(from, to);
            boolean references = written.indexOf('&') >= 0;
            String plain = references ? written.replace("&quot;", "\"").replace("&amp;", "&") : written;
            String link = value(name, plain, base);
            if (!link.equals(plain)) {
                put(references ? link.replace("&", "&amp;").replace("\"", "&quot;") : link, from, to);
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
