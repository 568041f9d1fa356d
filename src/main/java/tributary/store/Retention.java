package tributary.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds and drops what need not be kept. Nothing that its source still lists ever goes.
final class Retention {
    /// How many articles go in one transaction, so that visits do not wait long.
    static final int CHUNK = 500;

    private Retention() {}

    private record Row(long key, long source, long published, long lead) {}

    /// The articles that may go. Age counts from when it was published or first seen, whichever came later.
    static List<Long> candidates(Session session, int perSource, Instant before) {
        var keys = new LinkedHashSet<Long>(session.numbers(
                "select key from article where unlisted_at is not null and max(published, first_seen) < ?",
                before.toEpochMilli()));
        for (long source : session.numbers("select key from source where articles > ?", perSource)) {
            keys.addAll(session.numbers(
                    "select key from (select key, unlisted_at from article where source = ?"
                            + " order by published desc, key limit -1 offset ?) where unlisted_at is not null",
                    source,
                    perSource));
        }
        return List.copyOf(keys);
    }

    /// Drops those of the articles that are still unlisted.
    static Store.Retained drop(Session session, List<Long> keys, Instant now) {
        var gone = new ArrayList<Row>();
        var touched = new HashSet<Long>();
        for (long key : keys) {
            unlisted(session, key).ifPresent(row -> {
                touched.addAll(Listings.placesOfCluster(session, row.lead(), 0));
                Places.of(session, row.source())
                        .forEach(place -> Listings.remove(session, place, row.published(), row.key()));
                gone.add(row);
            });
        }
        Articles.remove(session, gone.stream().map(Row::key).toList());
        for (Row row : gone) {
            Sources.count(session, row.source(), -1);
            relist(session, row);
        }
        return new Store.Retained(gone.size(), Places.touch(session, touched, now));
    }

    private static Optional<Row> unlisted(Session session, long key) {
        return session.first(
                "select a.key, a.source, a.published, i.lead from article a"
                        + " join identity i on i.key = a.key where a.key = ? and a.unlisted_at is not null",
                row -> new Row(
                        row.getLong("key"), row.getLong("source"), row.getLong("published"), row.getLong("lead")),
                key);
    }

    /// Where copies of it remain, the next one is shown.
    private static void relist(Session session, Row row) {
        Set<Long> places = Listings.placesOfCluster(session, row.lead(), row.key());
        for (long place : places) {
            Listings.relistCluster(session, place, row.lead());
        }
    }
}
