package tributary.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Finds and drops what need not be kept. Nothing that its source still lists ever goes.
final class Retention {
    /// How many articles go in one transaction, so that visits do not wait long.
    static final int CHUNK = 500;

    private Retention() {}

    private record Row(long key, long source, long published, long lead) {}

    /// The articles that may go. Age counts from when it was published or first seen, whichever came later.
    static List<Long> candidates(Handle handle, int perSource, Instant before) {
        var keys = new LinkedHashSet<Long>(handle.createQuery(
                        "select key from article where unlisted_at is not null and max(published, first_seen) < :before")
                .bind("before", before.toEpochMilli())
                .mapTo(Long.class)
                .list());
        for (long source : crowded(handle, perSource)) {
            keys.addAll(handle.createQuery(
                            "select key from (select key, unlisted_at from article where source = :source"
                                    + " order by published desc, key limit -1 offset :most) where unlisted_at is not null")
                    .bind("source", source)
                    .bind("most", perSource)
                    .mapTo(Long.class)
                    .list());
        }
        return List.copyOf(keys);
    }

    /// Drops those of the articles that are still unlisted and answers how many.
    static int drop(Handle handle, List<Long> keys, Instant now) {
        var gone = new ArrayList<Row>();
        var touched = new HashSet<Long>();
        for (long key : keys) {
            unlisted(handle, key).ifPresent(row -> {
                touched.addAll(Listings.placesOfCluster(handle, row.lead(), 0));
                unlist(handle, row);
                gone.add(row);
            });
        }
        Articles.remove(handle, gone.stream().map(Row::key).toList());
        for (Row row : gone) {
            Sources.count(handle, row.source(), -1);
            relist(handle, row);
        }
        Places.touch(handle, touched, now);
        return gone.size();
    }

    private static List<Long> crowded(Handle handle, int perSource) {
        return handle.createQuery("select key from source where articles > :most")
                .bind("most", perSource)
                .mapTo(Long.class)
                .list();
    }

    private static Optional<Row> unlisted(Handle handle, long key) {
        return handle.createQuery("select a.key, a.source, a.published, i.lead from article a"
                        + " join identity i on i.key = a.key where a.key = :key and a.unlisted_at is not null")
                .bind("key", key)
                .map((row, _) -> new Row(
                        row.getLong("key"), row.getLong("source"), row.getLong("published"), row.getLong("lead")))
                .findOne();
    }

    private static void unlist(Handle handle, Row row) {
        for (long place : Places.of(handle, row.source())) {
            handle.createUpdate(
                            "delete from listing where place = :place and published = :published and article = :key")
                    .bind("place", place)
                    .bind("published", row.published())
                    .bind("key", row.key())
                    .execute();
        }
    }

    /// Where copies of it remain, the next one is shown.
    private static void relist(Handle handle, Row row) {
        Set<Long> places = Listings.placesOfCluster(handle, row.lead(), row.key());
        for (long place : places) {
            Listings.relistCluster(handle, place, row.lead());
        }
    }
}
