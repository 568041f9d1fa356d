package tributary.rows;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tributary.article.CategoryPath;
import tributary.sqlite.Session;

/// The rows of places: paths, and when each last changed.
public final class Places {
    private Places() {}

    /// The key of every place there is.
    public static Map<CategoryPath, Long> all(Session session) {
        var keys = new HashMap<CategoryPath, Long>();
        session.list(
                "select key, path from place",
                row -> keys.put(CategoryPath.of(row.getString("path")), row.getLong("key")));
        return keys;
    }

    public static long add(Session session, CategoryPath path) {
        return session.number("insert into place (path) values (?) returning key", path.toString());
    }

    /// The places where a source stands.
    public static Set<Long> of(Session session, long source) {
        return new HashSet<>(session.numbers("select place from placement where source = ?", source));
    }

    /// Marks places as changed at a time (never back in time) and answers their paths.
    public static Set<CategoryPath> touch(Session session, Collection<Long> places, Instant at) {
        var paths = new LinkedHashSet<CategoryPath>();
        for (long place : places) {
            session.first(
                            "update place set changed_at = max(changed_at, ?) where key = ? returning path",
                            row -> CategoryPath.of(row.getString("path")),
                            at.toEpochMilli(),
                            place)
                    .ifPresent(paths::add);
        }
        return paths;
    }

    public static Instant changed(Session session, CategoryPath place) {
        return session.first("select changed_at from place where path = ?", row -> row.getLong(1), place.toString())
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    /// Every configured or remembered source with the places it stands in; true where that is its leaf.
    public static Map<Long, Map<Long, Boolean>> ofAll(Session session) {
        var places = new HashMap<Long, Map<Long, Boolean>>();
        session.list(
                "select source, place, leaf from placement",
                row -> places.computeIfAbsent(row.getLong("source"), _ -> new HashMap<>())
                        .put(row.getLong("place"), row.getInt("leaf") == 1));
        return places;
    }
}
