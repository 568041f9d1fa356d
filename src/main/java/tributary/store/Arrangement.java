package tributary.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// Brings the rows of sources and their places in line with the configuration. Compares first: what is already so is
/// not written.
final class Arrangement {
    private final Handle handle;
    private final Map<SourceId, Instant> firstDue;
    private final Instant now;
    private final Map<CategoryPath, Long> placeKeys;
    private final Map<Long, Map<Long, Boolean>> standing;

    /// Places that a source came to or left, of sources that have articles.
    private final Map<Long, Set<Long>> moves = new HashMap<>();

    private Arrangement(Handle handle, Map<SourceId, Instant> firstDue, Instant now) {
        this.handle = handle;
        this.firstDue = firstDue;
        this.now = now;
        this.placeKeys = Places.all(handle);
        this.standing = Places.ofAll(handle);
    }

    /// A source as it was arranged before.
    private record Row(long key, boolean configured, boolean enabled, String address, long articles) {}

    static List<CategoryPath> arrange(
            Handle handle, List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now) {
        var arrangement = new Arrangement(handle, firstDue, now);
        Map<SourceId, Row> before = arrangement.sources();
        var gone = new HashMap<>(before);
        for (Placement it : placements) {
            Row row = gone.remove(it.source());
            if (row == null && before.containsKey(it.source())) {
                throw new IllegalArgumentException("a source is placed twice: " + it.source());
            }
            arrangement.place(row == null ? arrangement.add(it) : arrangement.update(row, it), it.places());
        }
        gone.values().stream().filter(Row::configured).forEach(arrangement::remove);
        return arrangement.relist();
    }

    private Map<SourceId, Row> sources() {
        var sources = new HashMap<SourceId, Row>();
        handle.createQuery("select key, id, configured, enabled, address, articles from source")
                .map((row, _) -> Map.entry(
                        new SourceId(row.getString("id")),
                        new Row(
                                row.getLong("key"),
                                row.getInt("configured") == 1,
                                row.getInt("enabled") == 1,
                                row.getString("address"),
                                row.getLong("articles"))))
                .forEach(entry -> sources.put(entry.getKey(), entry.getValue()));
        return sources;
    }

    private Row add(Placement placement) {
        Instant due = firstDue.getOrDefault(placement.source(), now);
        long key = handle.createQuery("insert into source (id, address, configured, enabled, next_due)"
                        + " values (:id, :address, 1, :enabled, :due) returning key")
                .bind("id", placement.source().value())
                .bind("address", placement.address())
                .bind("enabled", placement.enabled() ? 1 : 0)
                .bind("due", due.toEpochMilli())
                .mapTo(Long.class)
                .one();
        return new Row(key, true, placement.enabled(), placement.address(), 0);
    }

    private Row update(Row row, Placement placement) {
        if (!row.address().equals(placement.address())) {
            readdress(row, placement);
        }
        if (!row.configured() || row.enabled() != placement.enabled()) {
            handle.createUpdate("update source set configured = 1, enabled = :enabled where key = :key")
                    .bind("enabled", placement.enabled() ? 1 : 0)
                    .bind("key", row.key())
                    .execute();
        }
        return row;
    }

    /// Forgets what the old address told us. A visit to it that is under way commits nothing.
    private void readdress(Row row, Placement placement) {
        Instant due = firstDue.getOrDefault(placement.source(), now);
        handle.createUpdate("""
                        update source set address = :address, etag = null, last_modified = null, body_hash = null,
                            token = token + 1, lease_until = null, next_due = min(coalesce(next_due, :due), :due)
                        where key = :key""")
                .bind("address", placement.address())
                .bind("due", due.toEpochMilli())
                .bind("key", row.key())
                .execute();
    }

    /// Its articles stay in the list of everything, and nowhere else.
    private void remove(Row row) {
        handle.createUpdate("update source set configured = 0, enabled = 0, token = token + 1, lease_until = null"
                        + " where key = :key")
                .bind("key", row.key())
                .execute();
        place(row, List.of());
    }

    private void place(Row row, Collection<CategoryPath> leaves) {
        Map<Long, Boolean> wanted = wanted(leaves);
        Map<Long, Boolean> before = standing.getOrDefault(row.key(), Map.of());
        if (wanted.equals(before)) {
            return;
        }
        var moved = new HashSet<Long>();
        wanted.forEach((place, leaf) -> {
            if (!Objects.equals(before.get(place), leaf)) {
                put(row, place, leaf);
            }
            if (!before.containsKey(place)) {
                moved.add(place);
            }
        });
        for (long place : before.keySet()) {
            if (!wanted.containsKey(place)) {
                take(row, place);
                moved.add(place);
            }
        }
        if (row.articles() > 0) {
            moves.put(row.key(), moved);
        }
    }

    private Map<Long, Boolean> wanted(Collection<CategoryPath> leaves) {
        var wanted = new HashMap<Long, Boolean>();
        for (CategoryPath leaf : leaves) {
            for (CategoryPath path : leaf.upwards()) {
                wanted.merge(key(path), path.equals(leaf), Boolean::logicalOr);
            }
        }
        wanted.putIfAbsent(key(CategoryPath.ALL), false);
        return wanted;
    }

    private long key(CategoryPath path) {
        return placeKeys.computeIfAbsent(path, it -> Places.add(handle, it));
    }

    private void put(Row row, long place, boolean leaf) {
        handle.createUpdate("insert into placement (place, source, leaf) values (:place, :source, :leaf)"
                        + " on conflict (place, source) do update set leaf = excluded.leaf")
                .bind("place", place)
                .bind("source", row.key())
                .bind("leaf", leaf ? 1 : 0)
                .execute();
    }

    private void take(Row row, long place) {
        handle.createUpdate("delete from placement where place = :place and source = :source")
                .bind("place", place)
                .bind("source", row.key())
                .execute();
    }

    /// Lists the articles of moved sources anew, once every source stands where it should.
    private List<CategoryPath> relist() {
        var touched = new HashSet<Long>();
        moves.forEach((source, places) -> {
            for (long place : places) {
                Listings.relistSource(handle, place, source);
            }
            touched.addAll(places);
        });
        return new ArrayList<>(Places.touch(handle, touched, now));
    }
}
