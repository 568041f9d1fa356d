package tributary.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text that is good UTF-8 and still wrong: UTF-8 that somebody read as windows-1252 and wrote as UTF-8 again, or
/// characters of windows-1252 by their numbers.
final class Recoded {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Recoded() {}

    /// The text as it was meant; empty when nothing is wrong with it.
    static Optional<String> of(byte[] bytes, String text) {
        if (text.length() == bytes.length) {
            return Optional.empty();
        }
        Optional<String> twice =
                text.indexOf('\u00C3') >= 0 || text.indexOf('\u00E2') >= 0 ? once(text) : Optional.empty();
        return twice.isPresent() ? twice : hasControls(bytes) ? Optional.of(named(text)) : Optional.empty();
    }

    /// Succeeds only when every character beyond ASCII takes part, which does not happen by chance.
    private static Optional<String> once(String text) {
        try {
            ByteBuffer inner = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            String meant = StandardCharsets.UTF_8.newDecoder().decode(inner).toString();
            return text.length() - meant.length() > 2 ? Optional.of(meant) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
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
            if (c >= 0x80 && c < 0xA0) {
                char meant = new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0);
                out.setCharAt(i, meant == '\uFFFD' ? c : meant);
            }
        }
        return out.toString();
    }
}
