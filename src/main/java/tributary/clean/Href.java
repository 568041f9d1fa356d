package tributary.clean;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.host.Host;
import tributary.html.Characters;
import tributary.html.Srcset;

/// An address as an attribute holds it, made absolute the way browsers do it, and written so that nobody reads it
/// otherwise.
final class Href {
    /// Longer addresses lead nowhere in practice and bloat every feed.
    static final int MAX_LENGTH = 8192;

    private static final int MAX_MAILBOX = 2000;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int MAX_PORT = 65_535;

    /// A name or an address of IPv6, and a port that something can listen at; none is fine.
    private static final Pattern HOST = Pattern.compile("([^:\\[\\]]+|\\[[0-9A-Fa-f:.]+])(:(0{0,9}[1-9][0-9]{0,4})?)?");

    private Href() {}

    /// The absolute http or https address without credentials, or null.
    static @Nullable String web(@Nullable String base, String raw) {
        String address = stripped(raw);
        if (address.isEmpty() || address.length() > MAX_LENGTH) {
            return null;
        }
        String scheme = scheme(address);
        if (scheme == null) {
            return base == null ? null : against(base, slashed(address));
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        String rest = slashed(address.substring(scheme.length() + 1));
        if (base != null && !rest.startsWith("//") && scheme.equals(scheme(base))) {
            return against(base, rest);
        }
        return authority(scheme, rest);
    }

    /// A `srcset` with absolute addresses; the empty text when none is left.
    static String set(@Nullable String base, String srcset) {
        return Srcset.linked(srcset, it -> web(base, it));
    }

    /// What a link may lead to: the web or a mailbox. An address that only means its own page is none.
    static @Nullable String link(@Nullable String base, String raw) {
        String address = stripped(raw);
        if (address.isEmpty() || address.equals("#")) {
            return null;
        }
        if ("mailto".equals(scheme(address))) {
            return address.length() > MAX_MAILBOX ? null : "mailto:" + encoded(address.substring("mailto:".length()));
        }
        return web(base, address);
    }

    /// The scheme in lower case, or null when the address has none.
    static @Nullable String scheme(String address) {
        int colon = address.indexOf(':');
        if (colon < 1 || !isLetter(address.charAt(0))) {
            return null;
        }
        for (int at = 1; at < colon; at++) {
            char c = address.charAt(at);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && "+-.".indexOf(c) < 0) {
                return null;
            }
        }
        return address.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /// Without what browsers ignore: control characters and spaces around, tabs and line breaks anywhere.
    static String stripped(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && raw.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && raw.charAt(end - 1) <= ' ') {
            end--;
        }
        return Characters.legal(
                raw.substring(start, end).replace("\t", "").replace("\n", "").replace("\r", ""));
    }

    private static String slashed(String rest) {
        int end = pathEnd(rest);
        return rest.substring(0, end).replace('\\', '/') + rest.substring(end);
    }

    private static @Nullable String against(String base, String rest) {
        String scheme = scheme(base);
        if (scheme == null || !scheme.startsWith("http")) {
            return null;
        }
        if (rest.startsWith("//")) {
            return authority(scheme, rest);
        }
        String after = base.substring(scheme.length() + 1);
        int path = 2 + end(after.substring(Math.min(2, after.length())), "/?#");
        if (path > after.length()) {
            return null;
        }
        String site = after.substring(0, path);
        int query = path + pathEnd(after.substring(path));
        int fragment = path + end(after.substring(path), "#");
        String tail = switch (rest.isEmpty() ? ' ' : rest.charAt(0)) {
            case ' ' -> after.substring(path, fragment);
            case '/' -> undotted(rest);
            case '?' -> after.substring(path, query) + rest;
            case '#' -> after.substring(path, fragment) + rest;
            default -> undotted(folder(after.substring(path, query)) + rest);
        };
        return authority(scheme, site + (tail.startsWith("/") ? "" : "/") + tail);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// A path without `.` and `..`; what follows `?` or `#` is left alone.
    private static String undotted(String address) {
        int end = pathEnd(address);
        String path = address.substring(0, end);
        if (!path.contains("./") && !path.endsWith(".")) {
            return address;
        }
        var kept = new ArrayDeque<String>();
        String last = "";
        for (String name : path.split("/", -1)) {
            last = name;
            if (name.equals("..")) {
                kept.pollLast();
            } else if (!name.equals(".") && !(name.isEmpty() && kept.isEmpty())) {
                kept.addLast(name);
            }
        }
        boolean folder = last.equals(".") || last.equals("..");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "") + address.substring(end);
    }

    private static @Nullable String authority(String scheme, String rest) {
        int start = 0;
        while (start < rest.length() && rest.charAt(start) == '/') {
            start++;
        }
        int end = start + end(rest.substring(start), "/?#");
        String site = rest.substring(start, end);
        String host = site.substring(site.lastIndexOf('@') + 1);
        Matcher parts = HOST.matcher(host);
        if (!parts.matches() || (parts.group(3) != null && Integer.parseInt(parts.group(3)) > MAX_PORT)) {
            return null;
        }
        String name = parts.group(1).startsWith("[") ? parts.group(1) : name(parts.group(1));
        String port = parts.group(2) == null ? "" : parts.group(2);
        return name == null ? null : scheme + "://" + name + port + encoded(rest.substring(end));
    }

    /// The host as it was written where everybody reads it alike, else as DNS has it; null where it is none.
    private static @Nullable String name(String written) {
        String ascii = Host.ascii(written).orElse("");
        if (ascii.isEmpty() || Host.isBrokenAddress(ascii)) {
            return null;
        }
        boolean isPlain = written.codePoints().allMatch(it -> it < 0x80 ? it != '%' : Character.isLetterOrDigit(it));
        return isPlain && Normalizer.isNormalized(written, Normalizer.Form.NFKC) ? written : ascii;
    }

    /// White space of any script, what cannot be seen, quotes, angle brackets and control characters as escapes; all
    /// else as the publisher wrote it.
    private static String encoded(String rest) {
        int plain = 0;
        while (plain < rest.length() && isPlain(rest.codePointAt(plain))) {
            plain += Character.charCount(rest.codePointAt(plain));
        }
        if (plain == rest.length()) {
            return rest;
        }
        var out = new StringBuilder(rest.length() + 16);
        rest.codePoints().forEach(point -> {
            if (isPlain(point)) {
                out.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHexDigits(octet));
                }
            }
        });
        return out.toString();
    }

    private static boolean isPlain(int point) {
        return point < 0x80
                ? point > ' ' && "\"<>`".indexOf(point) < 0
                : !Characters.isSpace(point) && Character.getType(point) != Character.FORMAT;
    }

    private static int pathEnd(String rest) {
        return end(rest, "?#");
    }

    private static int end(String text, String marks) {
        for (int at = 0; at < text.length(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
