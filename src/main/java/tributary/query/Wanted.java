package tributary.query;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.filter.Query;
import tributary.store.Selection;

/// Which articles of a place a request wants: those with these words, published at or after a moment (`since`) or
/// within an age (`within`), for which the query is true. All that is absent does not restrict.
public record Wanted(
        String words,
        @Nullable Instant since,
        @Nullable Instant before,
        @Nullable Duration within,
        boolean oldestFirst,
        @Nullable Query query) {
    static final Wanted ALL = new Wanted("", null, null, null, false, null);

    /// The same, below a moment, or from a moment on upwards.
    Wanted between(@Nullable Instant from, @Nullable Instant end) {
        Instant least = from == null || (since != null && since.isAfter(from)) ? since : from;
        return new Wanted(words, least, end, within, oldestFirst || from != null, query);
    }

    /// The same, of what another question finds.
    public Wanted among(@Nullable Query outer) {
        Query both = outer == null || query == null ? (outer == null ? query : outer) : new Query.And(outer, query);
        return new Wanted(words, since, before, within, oldestFirst, both);
    }

    /// True when not all articles are wanted.
    public boolean restricts() {
        return !words.isEmpty() || since != null || before != null || within != null || query != null;
    }

    /// True when the answer changes by itself as time passes.
    public boolean ages() {
        return within != null || (query != null && query.ages());
    }

    /// What the store can judge of it.
    public Selection selection(CategoryPath place, Instant now, int limit, int offset) {
        Instant earliest = within == null ? since : now.minus(within);
        return new Selection(place, words, earliest, before, oldestFirst, limit, offset);
    }
}
