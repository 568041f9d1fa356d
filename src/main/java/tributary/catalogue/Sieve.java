package tributary.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.filter.Query;
import tributary.filter.Subject;
import tributary.press.Entry;
import tributary.query.Wanted;
import tributary.store.Library;
import tributary.store.Store;

/// Walks down a place for the articles that a request wants. Those that are hidden count for nothing: others take their
/// places.
final class Sieve {
    /// So many articles of a place are looked at for one request, in its order.
    static final int MOST = 10_000;

    private static final int PAGE = 250;

    private final Library store;
    private final Predicate<Store.Listed> shown;
    private final Function<Store.Listed, Entry> entry;
    private final BiFunction<Entry, Instant, Subject> subject;

    Sieve(
            Library store,
            Predicate<Store.Listed> shown,
            Function<Store.Listed, Entry> entry,
            BiFunction<Entry, Instant, Subject> subject) {
        this.store = store;
        this.shown = shown;
        this.entry = entry;
        this.subject = subject;
    }

    /// At most `limit` entries; `offset` counts what is wanted, and `spare` is how many may be hidden.
    List<Entry> entries(CategoryPath place, Wanted wanted, int limit, int offset, int spare, Instant now) {
        Query query = wanted.query();
        if (query != null) {
            return sifted(place, wanted, query, limit, offset, now);
        }
        int more = (int) Math.min(Integer.MAX_VALUE, (long) limit + spare);
        return store.select(wanted.selection(place, now, more, offset)).stream()
                .filter(shown)
                .limit(limit)
                .map(entry)
                .toList();
    }

    private List<Entry> sifted(CategoryPath place, Wanted wanted, Query query, int limit, int offset, Instant now) {
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<ArticleId>();
        int skip = offset;
        for (int from = 0; from < MOST; from += PAGE) {
            List<Store.Listed> page = store.select(wanted.selection(place, now, PAGE, from));
            for (Store.Listed listed : page) {
                if (!seen.add(listed.article().id()) || !shown.test(listed)) {
                    continue;
                }
                Entry each = entry.apply(listed);
                if (!query.matches(subject.apply(each, now)) || skip-- > 0) {
                    continue;
                }
                entries.add(each);
                if (entries.size() == limit) {
                    return entries;
                }
            }
            if (page.size() < PAGE) {
                return entries;
            }
        }
        return entries;
    }
}
