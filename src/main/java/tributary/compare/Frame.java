package tributary.compare;

import java.util.Arrays;
import tributary.sketch.Ending;
import tributary.sketch.Sketch;

/// What a text has around the words of another one, in words: before them, behind them, and in all; `within` is the
/// part of what stands between that is the other one's.
///
/// A text that is about another one brings its words, and has its own around them: a letter to readers, an answer, a
/// notice, the report of the next day. Its title often is the other's with words before it (`Re: ...`, `The morning
/// read: ...`). A copy has its own words before the article too, a byline or a call to subscribe, but not as many.
record Frame(double before, double behind, double own, double within) {
    /// So many words of its own, which make up so much of the text, are no byline, no note and no call to subscribe.
    private static final int WORDS_BEFORE = 40;

    private static final double PART_BEFORE = 0.125;

    /// The same of the shorter one of two texts: a notice.
    private static final int WORDS_OF_A_NOTICE = 12;

    private static final double PART_OF_A_NOTICE = 0.2;

    /// A letter to readers greets them, brings an article, and goes on about other things. It has a name of two words
    /// (in fifths of a word), or greets at length.
    private static final int NAME_OF_A_LETTER = 9;

    private static final int GREETING = 5;
    private static final int LONG_GREETING = 20;
    private static final int OTHER_THINGS = 30;

    /// So much of an article is in a letter that brings it, and word by word.
    private static final double WHOLE = 0.9;

    private static final double WORD_BY_WORD = 0.98;

    /// A shorter text that ends in an ellipsis is a summary.
    private static final int SUMMARY = 150;

    /// Words that an answer has of its own, and the part of it that they make up.
    private static final int ANSWER = 10;

    private static final double PART_OF_AN_ANSWER = 0.1;

    /// True when one of two texts is about the other, of which it has the words; `share` is how much.
    static boolean isAround(Sketch text, Sketch other, double share) {
        int named = hasTitleOf(text, other) ? text.heading.before(other.heading) : 0;
        if (named == 0) {
            return false;
        }
        Frame frame = of(text, other);
        boolean answer =
                text.heading.answers() && frame.own >= ANSWER && frame.own >= PART_OF_AN_ANSWER * text.textWeight;
        boolean notice = text.shingles < other.shingles
                && frame.before >= WORDS_OF_A_NOTICE
                && frame.before >= PART_OF_A_NOTICE * text.textWeight;
        boolean letter = frame.isLetter(other, share)
                && greeting(text, other, frame) >= (named >= NAME_OF_A_LETTER ? GREETING : LONG_GREETING);
        return answer || notice || letter || frame.isIntroduced(text);
    }

    /// The same of a text under a strange title.
    static boolean isAroundStrange(Sketch text, Sketch other, double share) {
        Frame frame = of(text, other);
        return frame.isIntroduced(text) || (frame.before >= GREETING && frame.isLetter(other, share));
    }

    private static boolean hasTitleOf(Sketch text, Sketch other) {
        // Of a long title the lowest pairs are kept.
        int most = text.pairs.length < Sketch.TITLE_PAIRS ? Integer.MAX_VALUE : text.pairs[text.pairs.length - 1];
        long asked = Arrays.stream(other.pairs).filter(pair -> pair <= most).count();
        return Overlap.common(text.pairs, other.pairs) >= Compared.SAME_TITLE * asked;
    }

    private boolean isIntroduced(Sketch text) {
        return before >= WORDS_BEFORE && before >= PART_BEFORE * text.textWeight;
    }

    /// True when the other text stands whole in it, and other things behind.
    private boolean isLetter(Sketch other, double share) {
        boolean summary = other.ending == Ending.ELIDED && other.textWeight < SUMMARY;
        return share >= WHOLE && within >= WORD_BY_WORD && behind >= OTHER_THINGS && !summary;
    }

    /// The text's own words in its beginning, of which a long one keeps every second shingle.
    private static double greeting(Sketch text, Sketch other, Frame frame) {
        if (text.lead.length == 0) {
            return frame.before;
        }
        int[] theirs = other.lead.length > 0 ? other.lead : other.sample;
        double own = 1 - (double) Overlap.common(text.lead, theirs) / text.lead.length;
        return own * Sketch.LEAD * text.textWeight / text.shingles;
    }

    private static Frame of(Sketch text, Sketch other) {
        var seen = new Seen(text, other);
        double own = 0;
        for (int i = 0; i < Sketch.PLACES; i++) {
            own += seen.own(i);
        }
        int from = seen.run(0, 1);
        int to = Sketch.PLACES - seen.run(Sketch.PLACES - 1, -1);
        double before = from + (from < to ? seen.own(from) : 0);
        double behind = Sketch.PLACES - to + (from + 1 < to ? seen.own(to - 1) : 0);
        double place = (double) text.textWeight / Sketch.PLACES;
        return new Frame(before * place, behind * place, own * place, seen.shared(from + 1, to - 1));
    }
}
