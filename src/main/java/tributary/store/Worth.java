package tributary.store;

import java.time.Duration;
import java.time.Instant;

/// What asking for the pages of a source was worth: how many of them told something, whether the last ones told more
/// than the feed (`recent`: a bit each, the newest lowest), how many articles were passed over since a page was asked
/// for last, and when that was.
///
/// Pages that tell no more than the feed are not asked for any more, but for one now and then: a source may begin to
/// cut its texts.
public record Worth(int answers, long recent, int passed, Instant asked) {
    public static final Worth UNKNOWN = new Worth(0, 0, 0, Instant.EPOCH);

    /// So many pages in a row that tell no more are enough.
    public static final int ENOUGH = 6;

    /// After so many articles that were passed over, or after so long, a page is looked at again.
    static final int PASSED = 12;

    static final Duration LONG = Duration.ofDays(7);

    private static final long LAST = (1L << ENOUGH) - 1;

    /// Whether pages tell more than the feed, as far as is known.
    public boolean pays() {
        return answers < ENOUGH || (recent & LAST) != 0;
    }

    /// Whether a page is to be asked for now.
    public boolean asks(Instant now) {
        return pays() || passed >= PASSED || Duration.between(asked, now).abs().compareTo(LONG) >= 0;
    }

    /// After another page, which told more than the feed or did not.
    public Worth after(boolean more, Instant at) {
        return new Worth(Math.min(answers + 1, Long.SIZE), recent << 1 | (more ? 1 : 0), 0, at);
    }

    /// After more articles whose pages were not asked for.
    public Worth passing(int more) {
        return new Worth(answers, recent, (int) Math.min((long) passed + more, Integer.MAX_VALUE), asked);
    }
}
