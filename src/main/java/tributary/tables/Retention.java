package tributary.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tributary.article.CategoryPath;
import tributary.listing.Listings;
import tributary.listing.Relisting;
import tributary.rows.Articles;
import tributary.rows.Places;
import tributary.rows.Sources;
import tributary.sqlite.Readers;
import tributary.sqlite.Session;
import tributary.sqlite.Writer;
import tributary.sqlite.Writer.Durable;
import tributary.store.Store;

/// Finds and drops what need not be kept. Nothing that its source still lists ever goes.
final class Retention {
    /// How many articles go in one transaction, so that visits do not wait long.
    static final int CHUNK = 500;

    private Retention() {}

    /// Drops what its time is over for, a part at a time, so that others write in between.
    static Store.Retained run(Readers readers, Writer writer, int perSource, Instant before, Instant now) {
        List<Long> keys = readers.read(session -> candidates(session, perSource, before));
        int dropped = 0;
        Set<CategoryPath> touched = new HashSet<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<Long> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            Store.Retained some = writer.write(Durable.SYNCED, chunk.size(), session -> drop(session, chunk, now));
            dropped += some.dropped();
            touched.addAll(some.touched());
        }
        return new Store.Retained(dropped, touched);
    }

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

    /// Drops those of the articles that are still unlisted, copies before what they were folded into: as long as a copy
    /// is kept, readers know it by the name of the first one.
    static Store.Retained drop(Session session, List<Long> keys, Instant now) {
        var gone = new ArrayList<Row>();
        var touched = new HashSet<Long>();
        for (long key : keys.stream().sorted(Comparator.reverseOrder()).toList()) {
            unlisted(session, key).ifPresent(row -> {
                Set<Long> places = Listings.placesOfCluster(session, row.lead(), 0);
                places.forEach(place -> Listings.remove(session, place, row.published(), row.key()));
                touched.addAll(places);
                Articles.remove(session, List.of(row.key()));
                Sources.count(session, row.source(), -1);
                new Relisting(session).cluster(row.lead(), places);
                gone.add(row);
            });
        }
        return new Store.Retained(gone.size(), Places.touch(session, touched, now));
    }

    private static Optional<Row> unlisted(Session session, long key) {
        return session.first(
                "select a.key, a.source, a.published, i.lead from article a"
                        + " join identity i on i.key = a.key where a.key = ? and a.unlisted_at is not null"
                        + " and not exists (select 1 from identity c join article m on m.key = c.key"
                        + " where c.lead = i.lead and c.key > i.key)",
                row -> new Row(
                        row.getLong("key"), row.getLong("source"), row.getLong("published"), row.getLong("lead")),
                key);
    }
}
