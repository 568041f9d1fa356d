package tributary.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// UTF-8 that somebody read as Latin-1: `Ã©` where an `é` was meant.
///
/// A run of Latin-1 characters in one line counts as such when all that is beyond ASCII in it is sound UTF-8, which
/// hardly happens by chance; one lone `é` in it and the run stays as it is.
public final class Mojibake {
    /// Some texts were mistaken more than once.
    private static final int MAX_ROUNDS = 3;

    private Mojibake() {}

    /// True when the text holds a pair that mistaken UTF-8 begins with.
    static boolean isLikely(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char lead = text.charAt(i);
            char next = text.charAt(i + 1);
            if (lead >= 0xC2 && lead <= 0xF4 && next >= 0x80 && next <= 0xBF) {
                return true;
            }
        }
        return false;
    }

    /// The text as it was meant.
    public static String mended(String text) {
        String mended = text;
        for (int i = 0; i < MAX_ROUNDS && isLikely(mended); i++) {
            String next = once(mended);
            if (next.equals(mended)) {
                return mended;
            }
            mended = next;
        }
        return mended;
    }

    private static String once(String text) {
        var mended = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            boolean latin = isLatin(text, from);
            int end = from;
            while (end < text.length() && isLatin(text, end) == latin) {
                end++;
            }
            String run = text.substring(from, end);
            mended.append(latin && isLikely(run) ? decoded(run) : run);
            from = end;
        }
        return mended.toString();
    }

    /// A lone no-break space says nothing: editors put it everywhere.
    private static boolean isLatin(String text, int at) {
        char c = text.charAt(at);
        boolean lone = c == 0xA0 && (at == 0 || text.charAt(at - 1) < 0x80);
        return c <= 0xFF && c != '\n' && !lone;
    }

    private static String decoded(String run) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(run.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return run;
        }
    }
}
