package tributary.sketch;

import java.nio.ByteBuffer;

/// How a title begins and ends: by its first and its last word pair, how much it says in fifths of a word (a Han
/// character says three), whether it answers another one, as `Re: ...` does, and whether it names more than it says, as
/// `... and more` does.
public record Heading(int first, int last, int length, boolean answers, boolean more) {
    /// Of a sketch from before headings were kept.
    static final Heading UNKNOWN = new Heading(0, 0, 0, false, false);

    static final int BYTES = 8;

    /// What a word says, and what a character does that stands alone.
    private static final int WORD = 5;

    private static final int CHARACTER = 3;

    private static final int PAIR = (1 << 24) - 1;
    private static final int ANSWERS = 1 << 15;
    private static final int MORE = 1 << 14;

    /// With these words the subject of an answer begins: in mail everywhere (RFC 5322, and its translations), and
    /// where people answer articles.
    private static final Hashes ANSWER = Hashes.ofWords("""
            re aw antw antwort reply response zu rv res resp ref réf réponse respuesta risposta sv vs ynt odp""");

    private static final Hashes ANSWER_BY_CHARACTER = Hashes.ofWords("回 复 覆 应 返 信 答");

    /// The last words of a title that names the first of several things: `and more`, `u. v. m.`, `等`, `ほか`.
    private static final Hashes AND = Hashes.ofWords("and und y et e en och og plus v u");

    private static final Hashes OTHER_THINGS =
            Hashes.ofWords("more mehr weiteres más mas plus altro altri mais meer mer m a");

    private static final Hashes MANY = Hashes.ofWords("等");
    private static final Hashes OTHERS = Hashes.ofWords("ほ か");

    static Heading of(Words title) {
        long[] pairs = title.shingles(2);
        if (pairs.length == 0) {
            return UNKNOWN;
        }
        int length = 0;
        for (int i = 0; i < title.size(); i++) {
            length += title.isNumber(i) ? 0 : title.isAlone(i) ? CHARACTER : WORD;
        }
        return new Heading(
                (int) pairs[0] & PAIR,
                (int) pairs[pairs.length - 1] & PAIR,
                Math.min(length, MORE - 1),
                isAnswer(title),
                endsInMore(title));
    }

    private static boolean isAnswer(Words title) {
        return title.size() > 2
                && (ANSWER.has(title.at(0))
                        || (ANSWER_BY_CHARACTER.has(title.at(0)) && ANSWER_BY_CHARACTER.has(title.at(1))));
    }

    private static boolean endsInMore(Words title) {
        int size = title.size();
        return size > 2
                && (MANY.has(title.at(size - 1))
                        || (OTHERS.has(title.at(size - 2)) && OTHERS.has(title.at(size - 1)))
                        || (AND.has(title.at(size - 2)) && OTHER_THINGS.has(title.at(size - 1))));
    }

    static Heading of(Kept in) {
        int first = in.take(3);
        int last = in.take(3);
        int rest = in.take(2);
        return new Heading(first, last, rest & (MORE - 1), (rest & ANSWERS) != 0, (rest & MORE) != 0);
    }

    void put(ByteBuffer out) {
        out.put((byte) (first >>> 16)).putShort((short) first);
        out.put((byte) (last >>> 16)).putShort((short) last);
        out.putShort((short) (length | (answers ? ANSWERS : 0) | (more ? MORE : 0)));
    }

    /// What this title says before the other one begins in it, in fifths of a word; 0 where it does not end as that
    /// one does, or begins as it does.
    public int before(Heading other) {
        boolean within = last == other.last && first != other.first && other.length > 0;
        return within ? Math.max(0, length - other.length) : 0;
    }
}
