package tributary.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.host.Host;

/// Links as people write them: parsed leniently, resolved as RFC 3986 section 5 says, and what may not stand in a URL
/// percent-encoded.
public final class Links {
    /// Longer than any link that works.
    public static final int MAX_LENGTH = 8_192;

    private static final String HEX = "0123456789ABCDEF";

    private Links() {}

    /// The link seen from a base. Without a base a relative link stays relative; one that is too long is none.
    public static Optional<String> resolve(@Nullable String base, String raw) {
        if (raw.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Parts link = Parts.of(raw);
        if (link.scheme() != null || base == null || base.length() > MAX_LENGTH) {
            return Optional.of(link.text());
        }
        Parts from = Parts.of(base);
        return from.scheme() == null || from.opaque()
                ? Optional.of(link.text())
                : Optional.of(link.seenFrom(from).text());
    }

    /// A link of a document: white space around it and line breaks inside it are the publisher's layout.
    public static Optional<String> absolute(@Nullable String base, @Nullable String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        String trimmed = raw.strip();
        if (trimmed.indexOf('\n') >= 0 || trimmed.indexOf('\r') >= 0 || trimmed.indexOf('\t') >= 0) {
            trimmed = trimmed.replaceAll("[\\r\\n\\t]+\\s*", "");
        }
        return trimmed.isEmpty() ? Optional.empty() : resolve(base, trimmed);
    }

    /// True for links that need no base.
    public static boolean isAbsolute(String raw) {
        return schemeEnd(raw) > 0;
    }

    /// Where the scheme ends, or -1.
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i > 0 ? i : -1;
            }
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    /// A link taken apart; parts that are absent are null.
    private record Parts(
            @Nullable String scheme,
            @Nullable String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {
        static Parts of(String text) {
            String rest = text;
            int hash = rest.indexOf('#');
            String fragment = hash < 0 ? null : rest.substring(hash + 1);
            rest = hash < 0 ? rest : rest.substring(0, hash);
            int colon = schemeEnd(rest);
            String scheme = colon < 0 ? null : rest.substring(0, colon).toLowerCase(Locale.ROOT);
            rest = colon < 0 ? rest : rest.substring(colon + 1);
            int mark = rest.indexOf('?');
            String query = mark < 0 ? null : rest.substring(mark + 1);
            rest = mark < 0 ? rest : rest.substring(0, mark);
            if (scheme == null || scheme.equals("http") || scheme.equals("https")) {
                rest = rest.replace('\\', '/');
            }
            if (!rest.startsWith("//")) {
                return new Parts(scheme, null, rest, query, fragment);
            }
            int end = rest.indexOf('/', 2);
            String authority = end < 0 ? rest.substring(2) : rest.substring(2, end);
            return new Parts(scheme, authority, end < 0 ? "" : rest.substring(end), query, fragment);
        }

        boolean opaque() {
            return authority == null && !path.startsWith("/");
        }

        Parts seenFrom(Parts base) {
            if (authority != null) {
                return new Parts(base.scheme, authority, path.isEmpty() ? "/" : withoutDots(path), query, fragment);
            }
            if (path.isEmpty()) {
                return new Parts(base.scheme, base.authority, base.path, query == null ? base.query : query, fragment);
            }
            String whole = path.startsWith("/") ? path : folder(base) + path;
            return new Parts(base.scheme, base.authority, withoutDots(whole), query, fragment);
        }

        private static String folder(Parts base) {
            return base.path.isEmpty() ? "/" : base.path.substring(0, base.path.lastIndexOf('/') + 1);
        }

        private static String withoutDots(String path) {
            if (!path.contains("/.")) {
                return path;
            }
            var kept = new ArrayDeque<String>();
            String[] segments = path.split("/", -1);
            for (int i = 0; i < segments.length; i++) {
                boolean last = i == segments.length - 1;
                if (segments[i].equals("..")) {
                    if (kept.size() > 1) {
                        kept.removeLast();
                    }
                    if (last) {
                        kept.add("");
                    }
                } else if (!segments[i].equals(".")) {
                    kept.add(segments[i]);
                } else if (last) {
                    kept.add("");
                }
            }
            return String.join("/", kept);
        }

        String text() {
            var out = new StringBuilder();
            if (scheme != null) {
                out.append(scheme).append(':');
            }
            if (authority != null) {
                out.append("//").append(host(authority));
            }
            boolean web = authority != null || scheme == null || scheme.startsWith("http");
            out.append(web ? encoded(path) : path);
            if (query != null) {
                out.append('?').append(web ? encoded(query) : query);
            }
            if (fragment != null) {
                out.append('#').append(web ? encoded(fragment) : fragment);
            }
            return out.toString();
        }

        private static String host(String authority) {
            boolean ascii = authority.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != '%');
            if (ascii) {
                return authority;
            }
            String site = authority.strip();
            int at = site.lastIndexOf('@') + 1;
            int colon = site.indexOf(':', at);
            int end = colon < 0 ? site.length() : colon;
            return Host.ascii(site.substring(at, end))
                    .map(name -> encoded(site.substring(0, at)) + name + encoded(site.substring(end)))
                    .orElseGet(() -> encoded(authority));
        }
    }

    private static String encoded(String text) {
        int i = 0;
        while (i < text.length() && isFine(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isFine(text, i)) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isFine(String text, int at) {
        char c = text.charAt(at);
        if (c == '%') {
            return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
        }
        return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '`' && c != '{' && c != '}';
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
