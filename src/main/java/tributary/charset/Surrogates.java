package tributary.charset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Halves of characters in bytes that call themselves UTF-8: some programs write each UTF-16 unit on its own (CESU-8).
final class Surrogates {
    private Surrogates() {}

    /// UTF-8 in which pairs are the character they mean and a half alone is U+FFFD; empty when there is nothing to
    /// join, or the rest is no UTF-8 (the same bytes are Korean elsewhere).
    static Optional<byte[]> joined(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (isHalf(bytes, i)) {
                return Optional.of(withCharacters(bytes)).filter(Surrogates::isUtf8);
            }
        }
        return Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .hasRemaining();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] withCharacters(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        int from = 0;
        int i = 0;
        while (i < bytes.length) {
            if (!isHalf(bytes, i)) {
                i++;
                continue;
            }
            out.write(bytes, from, i - from);
            char first = unit(bytes, i);
            boolean isPair = Character.isHighSurrogate(first)
                    && isHalf(bytes, i + 3)
                    && Character.isLowSurrogate(unit(bytes, i + 3));
            int character = isPair ? Character.toCodePoint(first, unit(bytes, i + 3)) : 0xFFFD;
            out.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
            i += isPair ? 6 : 3;
            from = i;
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    /// ED, A0 to BF, a byte that continues.
    private static boolean isHalf(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && bytes[at] == (byte) 0xED
                && (bytes[at + 1] & 0xFF) >= 0xA0
                && (bytes[at + 1] & 0xFF) < 0xC0
                && (bytes[at + 2] & 0xC0) == 0x80;
    }

    private static char unit(byte[] bytes, int at) {
        return (char) (0xD000 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
    }
}
