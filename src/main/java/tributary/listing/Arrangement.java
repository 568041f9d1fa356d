package tributary.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.rows.Copyings;
import tributary.rows.Places;
import tributary.sqlite.Session;
import tributary.store.Placement;

/// Brings the rows of sources and their places in line with the configuration. Compares first: what is already so is
/// not written.
public final class Arrangement {
    private final Session session;
    private final Map<SourceId, Instant> firstDue;
    private final Instant now;
    private final Map<CategoryPath, Long> placeKeys;
    private final Map<Long, Map<Long, Boolean>> standing;

    /// Places that a source came to or left, of sources that have articles.
    private final Map<Long, Set<Long>> moves = new HashMap<>();

    private boolean judgesAnew;

    private Arrangement(Session session, Map<SourceId, Instant> firstDue, Instant now) {
        this.session = session;
        this.firstDue = firstDue;
        this.now = now;
        this.placeKeys = Places.all(session);
        this.standing = Places.ofAll(session);
    }

    /// A source as it was arranged before.
    private record Row(
            long key,
            boolean configured,
            boolean enabled,
            String address,
            @Nullable String terms,
            Placement.Limits limits,
            Placement.Copying copying,
            long articles) {}

    public static List<CategoryPath> arrange(
            Session session, List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now) {
        var arrangement = new Arrangement(session, firstDue, now);
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
        session.list(
                "select * from source",
                row -> sources.put(
                        new SourceId(row.getString("id")),
                        new Row(
                                row.getLong("key"),
                                row.getInt("configured") == 1,
                                row.getInt("enabled") == 1,
                                row.getString("address"),
                                row.getString("terms"),
                                new Placement.Limits(row.getString("lane"), Duration.ofMillis(row.getLong("pause"))),
                                Copyings.of(row),
                                row.getLong("articles"))));
        return sources;
    }

    private Row add(Placement placement) {
        Instant due = firstDue.getOrDefault(placement.source(), now);
        long key = session.number(
                "insert into source (id, address, terms, configured, enabled, next_due, lane, pause)"
                        + " values (?, ?, ?, 1, ?, ?, ?, ?) returning key",
                placement.source().value(),
                placement.address(),
                placement.terms(),
                placement.enabled() ? 1 : 0,
                due.toEpochMilli(),
                placement.limits().lane(),
                placement.limits().pause().toMillis());
        Placement.Copying copying = placement.copying();
        if (!copying.equals(Copyings.FRESH)) {
            Copyings.put(session, key, copying);
        }
        return new Row(
                key, true, placement.enabled(), placement.address(), placement.terms(), placement.limits(), copying, 0);
    }

    private Row update(Row row, Placement placement) {
        if (!row.address().equals(placement.address())) {
            readdress(row, placement);
        }
        if (!placement.terms().equals(row.terms())) {
            changeTerms(row, placement);
        }
        if (!row.limits().equals(placement.limits())) {
            session.run(
                    "update source set lane = ?, pause = ? where key = ?",
                    placement.limits().lane(),
                    placement.limits().pause().toMillis(),
                    row.key());
        }
        if (!row.copying().equals(placement.copying())) {
            Copyings.put(session, row.key(), placement.copying());
            judgesAnew |= row.articles() > 0 && Copyings.judgeDifferently(row.copying(), placement.copying());
        }
        if (!row.configured() || row.enabled() != placement.enabled()) {
            session.run(
                    "update source set configured = 1, enabled = ? where key = ?",
                    placement.enabled() ? 1 : 0,
                    row.key());
        }
        return row;
    }

    /// Forgets what the old address told us. A visit to it that is under way commits nothing.
    private void readdress(Row row, Placement placement) {
        Instant due = firstDue.getOrDefault(placement.source(), now);
        session.run("""
                update source set address = ?, etag = null, last_modified = null, body_hash = null,
                    failures = 0, not_before = null, last_outcome = null, last_error = null, rhythm = null,
                    ttl = null, skip_hours = 0, skip_days = 0, adopted = null, target = null, target_since = null,
                    target_polls = 0, origin = null, overloaded = null, happened = null, reason = null, warning = null,
                    posted = null,
                    token = token + 1, lease_until = null, next_due = min(coalesce(next_due, ?), ?)
                where key = ?""", placement.address(), due.toEpochMilli(), due.toEpochMilli(), row.key());
    }

    /// A source that was edited is asked again, even when it was gone.
    private void changeTerms(Row row, Placement placement) {
        Instant due = firstDue.getOrDefault(placement.source(), now);
        session.run(
                "update source set terms = ?, next_due = case when ? then next_due else coalesce(next_due, ?) end"
                        + " where key = ?",
                placement.terms(),
                row.terms() == null,
                due.toEpochMilli(),
                row.key());
    }

    /// Its articles stay in the list of everything, and nowhere else.
    private void remove(Row row) {
        session.run(
                "update source set configured = 0, enabled = 0, token = token + 1, lease_until = null where key = ?",
                row.key());
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
        return placeKeys.computeIfAbsent(path, it -> Places.add(session, it));
    }

    private void put(Row row, long place, boolean leaf) {
        session.run(
                "insert into placement (place, source, leaf) values (?, ?, ?)"
                        + " on conflict (place, source) do update set leaf = excluded.leaf",
                place,
                row.key(),
                leaf ? 1 : 0);
    }

    private void take(Row row, long place) {
        session.run("delete from placement where place = ? and source = ?", place, row.key());
    }

    /// Lists the articles of moved sources anew, once every source stands where it should.
    private List<CategoryPath> relist() {
        var touched = new HashSet<Long>();
        var relisting = new Relisting(session);
        moves.forEach((source, places) -> {
            relisting.source(source, places);
            touched.addAll(places);
        });
        touched.addAll(relisting.changed());
        if (judgesAnew) {
            Rejudging.begin(session, now);
        }
        return new ArrayList<>(Places.touch(session, touched, now));
    }
}
