package tributary.compare;

import java.util.Arrays;
import tributary.sketch.Ending;
import tributary.sketch.Naming;
import tributary.sketch.Sketch;

/// Two tellings side by side, and whether their words speak for a copy. The reasons for the figures are in
/// docs/story.md.
public record Compared(Sketch ours, Sketch theirs, Overlap overlap, double title) {
    /// The part of the shorter text that must be shared under titles alike: halfway between quoting and editing.
    private static final double SHARE = 0.55;

    /// The same of a whole text within one of four times its length, unless it bears the longer one's title: a brief
    /// and a report begin alike.
    private static final double SHARE_OF_WHOLE = 0.78;

    private static final double SMALL = 0.25;
    /// Titles that share this part of the shorter one's word pairs are one, however they go on.
    public static final double SAME_TITLE = 0.9;

    /// The part under unlike titles.
    private static final double SHARE_WITHOUT_TITLE = 0.88;

    /// Under strange titles what is shared must be so much of the longer text too, unless it breaks off where that goes
    /// on: less is quoted.
    private static final double MOST_IF_STRANGE = 0.75;
    /// A text that makes up less of another one does not stand for it.
    private static final double MOST = 0.7;

    /// What makes up no more than this of a text may be one of several things in it.
    private static final double PART = 0.8;

    /// The same bulletin in two papers: all the words, form or not.
    private static final double SAME = 0.98;
    private static final double HALF = 0.5;

    /// What a digest has of an article that it brings whole.
    private static final double TO_THE_LAST_WORD = 0.99;

    /// What a digest has of each of its articles at least, when it brings their beginnings.
    private static final double PIECE = 0.3;

    private static final double OPENING = 0.6;

    /// Two texts begin with the same words; and what an edited one shares of the rest.
    private static final double WORD_BY_WORD = 0.9;

    private static final double REST = 0.65;

    /// Pieces of its own that no edited text has while the rest is the same word by word.
    private static final double OWN_PIECES = 0.25;
    private static final double THE_REST = 0.95;
    private static final double STRANGE_TITLE = 0.2;

    /// Under unlike titles one text says this part of the names in its title; a notice to subscribers says none.
    private static final double TOLD = 0.25;

    /// Texts of this weight are no notices.
    private static final int NOTICE = 200;

    /// Short texts are mostly form; this much more of them must be shared.
    private static final int SHORT = 60;

    private static final double SHARE_IF_SHORT = 0.15;

    /// Shingles seen in both: less is a chance, and with strange titles a slogan.
    private static final int EVIDENCE = 8;

    private static final int EVIDENCE_WITHOUT_TITLE = 16;

    /// The same of the beginning of a text that another one goes on without: here a wrong guess costs little.
    private static final int BEGUN = 5;

    private static final double LIKE_TITLE = 0.5;

    /// Word pairs that the title of a summary has beyond the article's before it is a list of titles.
    private static final int LISTED = 4;

    /// A title of few words under which a short text stands may be a column: every source has its `Photo of the Day`.
    private static final int NAME_OF_A_COLUMN = 6;

    private static final int TEXT_OF_A_COLUMN = 60;
    private static final int SUMMARY_OF_A_COLUMN = 20;

    /// A summary is no column when it stands whole in a text of this weight.
    private static final double WHOLE = 0.95;

    private static final int LONG = 150;
    private static final int HOURS_BETWEEN_COPIES = 72;

    public static Compared of(Sketch ours, Sketch theirs, Overlap overlap) {
        return new Compared(ours, theirs, overlap, Overlap.contained(ours.pairs, theirs.pairs));
    }

    /// False for strangers that are known by the shingles of ours that are `shared`, which costs less than comparing.
    public static boolean mayMatter(Sketch ours, Sketch theirs, int shared) {
        return shared >= BEGUN
                || (ours.lead.length > 0 && shared + Overlap.common(ours.lead, theirs.sample) >= BEGUN)
                || Arrays.equals(ours.pairs, theirs.pairs);
    }

    /// False for two texts of which nothing can be said but that they are strangers.
    public static boolean matters(Sketch ours, Sketch theirs, Overlap overlap) {
        return overlap.evidence() >= BEGUN || Arrays.equals(ours.pairs, theirs.pairs);
    }

    public double score() {
        return overlap.share() + title;
    }

    public boolean isTitled() {
        return title >= LIKE_TITLE && !isListed();
    }

    /// True when the title of the shorter text has all of the longer one's and names more: a list of titles.
    private boolean isListed() {
        return title >= SAME_TITLE && shorter().pairs.length - longer().pairs.length >= LISTED && overlap.both() < MOST;
    }

    public boolean isLike() {
        int weight = Math.min(ours.textWeight, theirs.textWeight);
        return overlap.share() >= needed() + (weight < SHORT ? SHARE_IF_SHORT : 0)
                && overlap.evidence() >= (isTitled() ? EVIDENCE : EVIDENCE_WITHOUT_TITLE)
                && (isTitled() || isRetitled(weight))
                && !isOneOfSeveral(weight)
                && !isGoingApart()
                && !isInPieces()
                && !isAround()
                && !isColumn(weight);
    }

    /// True when ours has the other text within it and goes on about other things, or begins like the other one and
    /// does not go on with it.
    public boolean isPartOfOurs() {
        boolean within = theirs == shorter()
                && overlap.both() < (Headline.isSameTitle(ours, theirs) ? HALF : PART)
                && overlap.share() >= SHARE_OF_WHOLE
                && overlap.evidence() >= EVIDENCE;
        boolean begun = theirs != shorter() && overlap.share() < PART && overlap.opening() >= BEGUN;
        boolean piece = theirs == shorter()
                && overlap.both() < HALF
                && overlap.share() >= PIECE
                && overlap.evidence() >= EVIDENCE;
        return within || begun || piece;
    }

    /// True when one text stands in another to its last word, and is no summary, while that goes on about other
    /// things under a title that names more: a digest that came before its parts.
    private boolean isOneOfSeveral(int weight) {
        return weight >= SHORT
                && overlap.share() >= TO_THE_LAST_WORD
                && overlap.both() < MOST
                && (isNamingMore() || (!isTitleOfLonger() && !isTruncated()));
    }

    /// True when the longer text's title says that there is more in it than the other text, which was not cut.
    private boolean isNamingMore() {
        return longer().heading.more() && !shorter().heading.more() && shorter().ending != Ending.ELIDED;
    }

    /// True when the shorter text may be the longer one, cut: both begin alike, and it ends in an ellipsis, or
    /// the longer one speaks at its beginning of all that its title names. Where no beginning is kept, an open
    /// end will do.
    private boolean isTruncated() {
        return isBeginning()
                ? shorter().ending == Ending.ELIDED || Naming.added(longer().names, shorter().names) >= HALF
                : isCut() && longer().lead.length == 0;
    }

    /// True when the shorter text begins where the longer one does, of which the beginning is kept.
    private boolean isBeginning() {
        boolean isLong = shorter().lead.length > 0;
        int[] start = isLong ? shorter().lead : shorter().sample;
        // A long text keeps every second shingle of its beginning, a short one all that it has.
        int most = Math.min(longer().lead.length, isLong ? start.length : start.length / 2);
        return most > 0 && Overlap.common(longer().lead, start) >= OPENING * most;
    }

    /// True when what is shared stands in one piece, and the rest is each text's own: both begin with the same words
    /// and go on in their own, or begin in their own. One text that was edited has changes all over.
    private boolean isGoingApart() {
        if (longer().lead.length == 0 || overlap.share() >= SHARE_OF_WHOLE) {
            return false;
        }
        int[] start = shorter().lead.length > 0 ? shorter().lead : shorter().sample;
        double begun = (double) Overlap.common(longer().lead, start) / longer().lead.length;
        return begun >= WORD_BY_WORD ? overlap.rest() < REST : begun == 0 && overlap.share() < MOST;
    }

    /// True when pieces of the shorter text are its own and the rest is the longer one's word by word: a release, or
    /// what went before, and what a paper wrote around it.
    private boolean isInPieces() {
        if (overlap.share() >= SHARE_OF_WHOLE) {
            return false;
        }
        Pieces pieces = Pieces.of(shorter(), longer());
        return pieces.own() >= OWN_PIECES && pieces.beside() >= THE_REST;
    }

    private boolean isAround() {
        return Frame.isAround(ours, theirs, overlap.share())
                || Frame.isAround(theirs, ours, overlap.share())
                || (title < STRANGE_TITLE && Frame.isAroundStrange(longer(), shorter(), overlap.share()));
    }

    private double needed() {
        if (!isTitled()) {
            return SHARE_WITHOUT_TITLE;
        }
        return overlap.both() < SMALL && !isCut() && !isTitleOfLonger() ? SHARE_OF_WHOLE : SHARE;
    }

    /// True when all the words and figures are the same under one title, though many may fill the same form: weather,
    /// lotteries, obituaries. A text without figures may stand under every issue of a column.
    public boolean isSameBulletin() {
        int figures = Math.min(ours.figures.length, theirs.figures.length);
        if (figures <= Math.max(ours.titleWeight, theirs.titleWeight) || !Headline.isSameTitle(ours, theirs)) {
            return false;
        }
        Overlap raw = Overlap.of(ours, theirs, Common.NOTHING);
        return raw.share() >= SAME
                && raw.both() >= HALF
                && raw.evidence() >= EVIDENCE
                && Overlap.common(ours.figures, theirs.figures) == figures;
    }

    /// True when both are dated and less than three days lie between.
    public boolean isOfThoseDays() {
        return ours.hours != 0 && theirs.hours != 0 && Math.abs(ours.hours - theirs.hours) <= HOURS_BETWEEN_COPIES;
    }

    /// True when the shorter text has all of the longer one's title; that of a digest names other things too.
    private boolean isTitleOfLonger() {
        int[] whole = longer().pairs;
        return Overlap.common(ours.pairs, theirs.pairs) >= SAME_TITLE * whole.length;
    }

    private boolean isRetitled(int weight) {
        return (weight >= NOTICE || told() >= TOLD)
                && !isUnderTitleOfOthers()
                && (overlap.both() >= MOST_IF_STRANGE || title >= STRANGE_TITLE || isSummary());
    }

    /// True when the longer text has more than the shorter one, and does not begin with speaking of anything in its
    /// strange title: it is called after other things, or after none, as a newsletter is.
    private boolean isUnderTitleOfOthers() {
        return title < STRANGE_TITLE
                && overlap.both() < WHOLE
                && Naming.told(longer().names, longer().opening) == 0
                && !isSummary();
    }

    private boolean isSummary() {
        return shorter().ending == Ending.ELIDED
                && (overlap.opening() >= OPENING * overlap.evidence() || isBeginning());
    }

    private boolean isColumn(int weight) {
        if (Math.min(ours.titleWeight, theirs.titleWeight) >= NAME_OF_A_COLUMN) {
            return false;
        }
        boolean apart =
                ours.hours != 0 && theirs.hours != 0 && Math.abs(ours.hours - theirs.hours) > HOURS_BETWEEN_COPIES;
        int least = isCut() || isWhole() ? SUMMARY_OF_A_COLUMN : TEXT_OF_A_COLUMN;
        return weight < least || (weight < LONG && apart);
    }

    /// True when the longer text has all of the shorter one, under the very same title, which both speak of.
    private boolean isWhole() {
        return overlap.share() >= WHOLE
                && Math.max(ours.textWeight, theirs.textWeight) >= LONG
                && Headline.isSameTitle(ours, theirs)
                && told() >= TOLD;
    }

    private double told() {
        return Math.max(Naming.told(ours.names, theirs.opening), Naming.told(theirs.names, ours.opening));
    }

    private boolean isCut() {
        return shorter().ending != Ending.CLOSED;
    }

    private Sketch shorter() {
        return ours.shingles <= theirs.shingles ? ours : theirs;
    }

    private Sketch longer() {
        return shorter() == ours ? theirs : ours;
    }

    public String reason() {
        return "the same text: " + percent(overlap.share()) + " of the shorter one; titles alike by " + percent(title);
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }
}
