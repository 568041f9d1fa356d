package tributary.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a host as DNS has it. Capital letters, wide forms, other dots, escapes and what cannot be seen
/// become what browsers make of them (UTS 46, where ß and ς are letters of their own), other scripts become Punycode.
public final class Host {
    /// DNS has no longer names.
    private static final int MAX_LENGTH = 253;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

    /// What the last label of a name never is, but that of an address always.
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private static final int PARTS_OF_V4 = 4;

    private Host() {}

    /// The name in lower case ASCII; empty where no host can have it. An address of IPv6 is none.
    public static Optional<String> ascii(String written) {
        if (written.length() > MAX_LENGTH * 3) {
            return Optional.empty();
        }
        String plain = written.indexOf('%') < 0 ? written : unescaped(written);
        String name = plain.chars().allMatch(c -> c < 0x80) ? plain.toLowerCase(Locale.ROOT) : puny(mapped(plain));
        return Optional.of(name)
                .filter(it -> it.length() <= MAX_LENGTH && NAME.matcher(it).matches());
    }

    /// True for a name that ends in a number and yet is no address of IPv4 in any of its spellings: nothing is there.
    public static boolean isBrokenAddress(String ascii) {
        String[] parts = (ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii).split("\\.", -1);
        if (!NUMBER.matcher(parts[parts.length - 1]).matches()) {
            return false;
        }
        int rest = PARTS_OF_V4 + 1 - Math.min(parts.length, PARTS_OF_V4);
        for (int at = 0; at < parts.length; at++) {
            if (!fits(parts[at], at == parts.length - 1 ? 1L << (Byte.SIZE * rest) : 256)) {
                return true;
            }
        }
        return parts.length > PARTS_OF_V4;
    }

    private static boolean fits(String number, long bound) {
        if (!NUMBER.matcher(number).matches()) {
            return false;
        }
        int radix = number.startsWith("0x") ? 16 : number.length() > 1 && number.startsWith("0") ? 8 : 10;
        String digits = radix == 16 ? number.substring(2) : number;
        try {
            return digits.isEmpty() || Long.parseLong(digits, radix) < bound;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String unescaped(String written) {
        byte[] octets = written.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int at = 0; at < octets.length; at++, length++) {
            octets[length] = octets[at];
            if (octets[at] == '%' && at + 2 < octets.length) {
                int high = Character.digit(octets[at + 1], 16);
                int low = Character.digit(octets[at + 2], 16);
                if (high >= 0 && low >= 0) {
                    octets[length] = (byte) (high * 16 + low);
                    at += 2;
                }
            }
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(octets, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static String mapped(String plain) {
        var seen = new StringBuilder(plain.length());
        plain.codePoints().filter(point -> !isIgnored(point)).forEach(seen::appendCodePoint);
        String once = Normalizer.normalize(lower(seen.toString()), Normalizer.Form.NFKC);
        return Normalizer.normalize(lower(once), Normalizer.Form.NFKC).replace('\u3002', '.');
    }

    /// Letter by letter, since a sigma at the end of a word is another letter here.
    private static String lower(String text) {
        var lower = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> lower.append(Character.toString(point).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    /// Soft hyphens, zero width spaces and marks that choose a form.
    private static boolean isIgnored(int point) {
        return point == 0xad
                || point == 0x34f
                || point == 0x200b
                || point == 0x2060
                || point == 0x2064
                || point == 0xfeff
                || (point >= 0x180b && point <= 0x180f)
                || (point >= 0xfe00 && point <= 0xfe0f)
                || (point >= 0xe0100 && point <= 0xe01ef);
    }

    /// The labels in ASCII; the empty text where one holds what no label may.
    private static String puny(String mapped) {
        var out = new StringBuilder();
        for (String label : mapped.split("\\.", -1)) {
            out.append(out.isEmpty() ? "" : ".");
            if (label.chars().allMatch(c -> c < 0x80)) {
                out.append(label);
            } else if (isLabel(label.codePoints().toArray())) {
                out.append("xn--").append(Punycode.of(label));
            } else {
                return "";
            }
        }
        return out.toString();
    }

    private static boolean isLabel(int[] label) {
        for (int at = 0; at < label.length; at++) {
            int before = at == 0 ? '.' : label[at - 1];
            boolean isJoiner = label[at] == ZERO_WIDTH_JOINER || label[at] == ZERO_WIDTH_NON_JOINER;
            if (isJoiner ? !isJoined(before) : !isVisible(label[at]) || (at == 0 && isMark(label[at]))) {
                return false;
            }
        }
        return true;
    }

    /// True for what letters may be joined to, or kept from joining.
    private static boolean isJoined(int point) {
        return isMark(point) || Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVisible(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') || point == '-' || point == '_';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
