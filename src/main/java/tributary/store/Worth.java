package tributary.store;

import java.time.Duration;
import java.time.Instant;
import tributary.article.Doubt;

/// What asking for those pages of a source was worth that are wanted for one reason: how many of them told something,
/// whether the last ones told more than the feed (`recent`: a bit each, the newest lowest), how many articles were
/// passed over since a page was asked for last, and when that was.
///
/// Pages that tell no more than the feed are not asked for any more, but for one now and then: a source may begin to
/// cut its texts.
public record Worth(Doubt doubt, int answers, long recent, int passed, Instant asked) {
    /// After so many articles that were passed over, or after so long, a page is looked at again.
    static final int PASSED = 12;

    static final Duration LONG = Duration.ofDays(7);

    /// So many pages in a row must tell no more where others of the source did: then it cuts some and others not.
    static final int MIXED = 12;

    /// Of a source of which nothing is known.
    public static Worth unknown(Doubt doubt) {
        return new Worth(doubt, 0, 0, 0, Instant.EPOCH);
    }

    /// So many pages in a row that tell no more are enough, from the first one on: the fewer, the more its texts look
    /// whole by themselves.
    public static int enough(Doubt doubt) {
        return switch (doubt) {
            case SAID, BROKEN -> 6;
            case SHORT -> 4;
            case NOTE -> 2;
        };
    }

    /// Whether pages tell more than the feed, as far as is known.
    public boolean pays() {
        int run = recent == 0 ? enough(doubt) : MIXED;
        return answers < run || (recent & ((1L << run) - 1)) != 0;
    }

    /// Whether a page is to be asked for now.
    public boolean asks(Instant now) {
        return pays() || passed >= PASSED || Duration.between(asked, now).abs().compareTo(LONG) >= 0;
    }

    /// Whether it is still to be found out what pages tell.
    public boolean isOpen() {
        return recent == 0 && pays();
    }

    /// After another page, which told more than the feed or did not.
    public Worth after(boolean more, Instant at) {
        return new Worth(doubt, Math.min(answers + 1, Long.SIZE), recent << 1 | (more ? 1 : 0), 0, at);
    }

    /// After more articles whose pages were not asked for.
    public Worth passing(int more) {
        return new Worth(doubt, answers, recent, (int) Math.min((long) passed + more, Integer.MAX_VALUE), asked);
    }
}
