package tributary.sketch;

import java.nio.ByteBuffer;

/// How a title begins and ends: by its first and its last word pair, how much it says in fifths of a word (a Han
/// character says three), and whether it answers another one, as `Re: ...` does.
public record Heading(int first, int last, int length, boolean answers) {
    /// Of a sketch from before headings were kept.
    static final Heading UNKNOWN = new Heading(0, 0, 0, false);

    static final int BYTES = 8;

    /// What a word says, and what a character does that stands alone.
    private static final int WORD = 5;

    private static final int CHARACTER = 3;

    private static final int PAIR = (1 << 24) - 1;
    private static final int ANSWERS = 1 << 15;

    /// With these words the subject of an answer begins: in mail everywhere (RFC 5322, and its translations), and
    /// where people answer articles.
    private static final Hashes ANSWER = Hashes.ofWords("""
            re aw antw antwort reply response zu rv res resp ref réf réponse respuesta risposta sv vs ynt odp""");

    private static final Hashes ANSWER_BY_CHARACTER = Hashes.ofWords("回 复 覆 应 返 信 答");

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
                Math.min(length, ANSWERS - 1),
                isAnswer(title));
    }

    private static boolean isAnswer(Words title) {
        return title.size() > 2
                && (ANSWER.has(title.at(0))
                        || (ANSWER_BY_CHARACTER.has(title.at(0)) && ANSWER_BY_CHARACTER.has(title.at(1))));
    }

    static Heading of(Kept in) {
        int first = in.take(3);
        int last = in.take(3);
        int rest = in.take(2);
        return new Heading(first, last, rest & ~ANSWERS, (rest & ANSWERS) != 0);
    }

    void put(ByteBuffer out) {
        out.put((byte) (first >>> 16)).putShort((short) first);
        out.put((byte) (last >>> 16)).putShort((short) last);
        out.putShort((short) (answers ? length | ANSWERS : length));
    }

    /// What this title says before the other one begins in it, in fifths of a word; 0 where it does not end as that
    /// one does, or begins as it does.
    public int before(Heading other) {
        boolean within = last == other.last && first != other.first && other.length > 0;
        return within ? Math.max(0, length - other.length) : 0;
    }
}
