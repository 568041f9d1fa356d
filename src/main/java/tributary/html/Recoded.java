package tributary.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text that is good UTF-8 and still wrong: UTF-8 that somebody read as windows-1252 and wrote as UTF-8 again, or
/// characters of windows-1252 by their numbers.
public final class Recoded {
    /// Windows-1252 from 0x80 to 0x9F as browsers read it: five bytes mean the control characters of their number.
    private static final String HIGH =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Recoded() {}

    /// The text as it was meant; empty when nothing is wrong with it.
    static Optional<String> of(byte[] bytes, String text) {
        if (text.length() == bytes.length) {
            return Optional.empty();
        }
        Optional<String> twice = text.indexOf('\u00C3') >= 0 || text.indexOf('\u00E2') >= 0
                ? decoded(text).filter(meant -> text.length() - meant.length() > 2)
                : Optional.empty();
        return twice.isPresent() ? twice : hasControls(bytes) ? Optional.of(named(text)) : Optional.empty();
    }

    /// The text without the control characters from 0x80 to 0x9F, which stand for bytes of UTF-8 or of windows-1252.
    public static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return decoded(text).orElseGet(() -> named(text));
            }
        }
        return text;
    }

    /// Succeeds only when every character beyond ASCII takes part, which does not happen by chance.
    private static Optional<String> decoded(String text) {
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
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
