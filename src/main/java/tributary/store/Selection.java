package tributary.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;

/// Which articles of a place are wanted, and in which order. All that is absent does not restrict.
///
/// `words` must all be found; `since` and `before` bound when it was published (`before` itself is out).
public record Selection(
        CategoryPath place,
        String words,
        @Nullable Instant since,
        @Nullable Instant before,
        boolean oldestFirst,
        int limit,
        int offset) {
    public Selection {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("nobody has " + limit + " articles from " + offset);
        }
    }

    /// The newest of a place.
    public static Selection newest(CategoryPath place, int limit, int offset) {
        return new Selection(place, "", null, null, false, limit, offset);
    }

    /// The same question about another part of the list.
    public Selection page(int someLimit, int someOffset) {
        return new Selection(place, words, since, before, oldestFirst, someLimit, someOffset);
    }
}
