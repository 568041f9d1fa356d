package tributary.url;

import java.nio.charset.StandardCharsets;

/// Percent-encoding written one way: escapes in upper case, none for letters, digits and `-._~`, and one for each
/// character that may not stand in an address. What an escape means is never changed.
final class Escapes {
    private static final String HEX = "0123456789ABCDEF";
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    private Escapes() {}

    static String normalised(String part) {
        if (part.chars().allMatch(Escapes::isPlain)) {
            return part;
        }
        var out = new StringBuilder(part.length() + 16);
        for (int at = 0; at < part.length(); ) {
            int point = part.codePointAt(at);
            if (point == '%' && at + 2 < part.length() && value(part, at) >= 0) {
                escaped(out, value(part, at));
                at += 3;
            } else {
                plain(out, point);
                at += Character.charCount(point);
            }
        }
        return out.toString();
    }

    private static void escaped(StringBuilder out, int value) {
        if (isUnreserved(value)) {
            out.append((char) value);
        } else {
            escape(out, value);
        }
    }

    private static void plain(StringBuilder out, int point) {
        if (isPlain(point)) {
            out.append((char) point);
        } else {
            for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                escape(out, b & 0xff);
            }
        }
    }

    private static void escape(StringBuilder out, int value) {
        out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
    }

    private static int value(String part, int at) {
        int high = Character.digit(part.charAt(at + 1), 16);
        int low = Character.digit(part.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(int c) {
        return isAlphanumeric(c) || "-._~".indexOf(c) >= 0;
    }

    private static boolean isPlain(int c) {
        return isAlphanumeric(c) || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
