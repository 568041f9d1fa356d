package tributary.story;

import java.util.Arrays;
import tributary.article.ArticleId;

/// Article ids in an array of bytes: 26 characters of five bits each in 17 bytes.
public final class PackedId {
    public static final int BYTES = 17;

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 26;

    private PackedId() {}

    public static void put(ArticleId id, byte[] into, int place) {
        int at = place * BYTES;
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            buffer = ((buffer << 5) | digit(id.value().charAt(i))) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                into[at++] = (byte) (buffer >> bits);
            }
        }
        into[at] = (byte) (buffer << (8 - bits));
    }

    public static ArticleId get(byte[] from, int place) {
        int at = place * BYTES;
        var id = new char[CHARACTERS];
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            if (bits < 5) {
                buffer = ((buffer << 8) | (from[at++] & 0xff)) & 0xffff;
                bits += 8;
            }
            bits -= 5;
            id[i] = DIGITS.charAt((buffer >> bits) & 31);
        }
        return new ArticleId(new String(id));
    }

    public static boolean is(ArticleId id, byte[] in, int place) {
        var packed = new byte[BYTES];
        put(id, packed, 0);
        return Arrays.equals(packed, 0, BYTES, in, place * BYTES, place * BYTES + BYTES);
    }

    private static int digit(char c) {
        return c >= 'a' ? c - 'a' : c - '2' + 26;
    }
}
