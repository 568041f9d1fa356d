package tributary.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text that is good UTF-8 and still wrong: UTF-8 that somebody read as ISO-8859-1 or windows-1252 and wrote as UTF-8
/// again, or characters of windows-1252 by their numbers.
///
/// A document is mended where ISO-8859-1 explains it, element by element, so that a reading stays what was published;
/// what takes the characters that only windows-1252 has is mended with [#meant] when articles are made.
public final class Recoded {
    /// Windows-1252 from 0x80 to 0x9F as browsers read it: five bytes mean the control characters of their number.
    private static final String HIGH =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// Fewer characters encoded twice may be chance, or an article about them.
    private static final int MIN_GAIN = 3;

    private Recoded() {}

    /// The document as it was meant; empty when nothing is wrong with it.
    static Optional<String> of(byte[] bytes, String text) {
        if (text.length() == bytes.length) {
            return Optional.empty();
        }
        boolean isTwice = (text.indexOf('\u00C3') >= 0 || text.indexOf('\u00E2') >= 0)
                && decoded(text, true)
                        .filter(meant -> text.length() - meant.length() >= MIN_GAIN)
                        .isPresent();
        return isTwice
                ? Optional.of(byElement(text))
                : hasControls(bytes) ? Optional.of(named(text)) : Optional.empty();
    }

    /// The text of one element as it was meant.
    public static String meant(String text) {
        return mayBeTwice(text) ? decoded(text, true).orElse(text) : text;
    }

    /// The text without the control characters from 0x80 to 0x9F, which stand for bytes of UTF-8 or of windows-1252.
    public static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return decoded(text, false).orElseGet(() -> named(text));
            }
        }
        return text;
    }

    private static String byElement(String text) {
        var out = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = nextTag(text, from + 1);
            String element = text.substring(from, to);
            out.append(decoded(element, false).orElse(element));
            from = to;
        }
        return out.toString();
    }

    /// Where the next tag begins; what is in CDATA holds none.
    private static int nextTag(String text, int from) {
        int at = text.indexOf('<', from);
        while (at >= 0 && text.startsWith("<![CDATA[", at)) {
            int end = text.indexOf("]]>", at);
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
        return at < 0 ? text.length() : at;
    }

    /// A lead byte of UTF-8 and what follows one.
    private static boolean mayBeTwice(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4) {
                int next = value(text.charAt(i + 1));
                return next >= 0x80 && next < 0xC0;
            }
        }
        return false;
    }

    /// Succeeds only when every character beyond ASCII takes part, which does not happen by chance.
    private static Optional<String> decoded(String text, boolean windows) {
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = windows ? value(c) : c < 0x100 ? c : -1;
            if (value < 0) {
                return Optional.empty();
            }
            bytes.put((byte) value);
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // it was no UTF-8: the text stands
        }
    }

    /// The byte that windows-1252 writes for a character, or -1.
    private static int value(char c) {
        if (c < 0x100) {
            return c;
        }
        int high = HIGH.indexOf(c);
        return high < 0 ? -1 : 0x80 + high;
    }

    private static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }

    /// C2 80 to C2 9F: control characters that no text holds.
    private static boolean hasControls(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xC2 && (bytes[i + 1] & 0xFF) < 0xA0) {
                return true;
            }
        }
        return false;
    }

    private static String named(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (isControl(c)) {
                out.setCharAt(i, HIGH.charAt(c - 0x80));
            }
        }
        return out.toString();
    }
}
