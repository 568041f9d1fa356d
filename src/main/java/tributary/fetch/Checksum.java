package tributary.fetch;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// By what bytes are known again: how many they are, their CRC-32 and their CRC-32C, which together are as good as a
/// CRC of 64 bits and cost next to nothing.
///
/// It tells accidents apart, not forgeries: whoever can write a document to a given checksum can as well write the same
/// document twice.
public final class Checksum {
    private Checksum() {}

    /// The checksum of some bytes.
    public static String of(byte[] bytes) {
        return of("", bytes);
    }

    /// The checksum of some bytes with a word before them.
    public static String of(String word, byte[] bytes) {
        var one = new CRC32();
        var other = new CRC32C();
        byte[] before = word.getBytes(StandardCharsets.UTF_8);
        one.update(before);
        other.update(before);
        one.update(bytes);
        other.update(bytes);
        return Long.toHexString(one.getValue() << 32 | other.getValue()) + "-"
                + Integer.toHexString(before.length + bytes.length);
    }
}
