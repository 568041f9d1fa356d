package tributary.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tributary.article.CategoryPath;

/// The rows of places: paths, and when each last changed.
final class Places {
    private Places() {}

    /// The key of every place there is.
    static Map<CategoryPath, Long> all(Handle handle) {
        var keys = new HashMap<CategoryPath, Long>();
        handle.createQuery("select key, path from place")
                .map((row, _) -> Map.entry(CategoryPath.of(row.getString("path")), row.getLong("key")))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    static long add(Handle handle, CategoryPath path) {
        return handle.createQuery("insert into place (path) values (:path) returning key")
                .bind("path", path.toString())
                .mapTo(Long.class)
                .one();
    }

    /// The places where a source stands.
    static Set<Long> of(Handle handle, long source) {
        return new HashSet<>(handle.createQuery("select place from placement where source = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .list());
    }

    /// Marks places as changed at a time (never back in time) and answers their paths.
    static Set<CategoryPath> touch(Handle handle, Collection<Long> places, Instant at) {
        var paths = new LinkedHashSet<CategoryPath>();
        for (long place : places) {
            handle.createQuery("update place set changed_at = max(changed_at, :at) where key = :place returning path")
                    .bind("at", at.toEpochMilli())
                    .bind("place", place)
                    .mapTo(String.class)
                    .forEach(path -> paths.add(CategoryPath.of(path)));
        }
        return paths;
    }

    static Instant changed(Handle handle, CategoryPath place) {
        return handle.createQuery("select changed_at from place where path = :path")
                .bind("path", place.toString())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    /// Every configured or remembered source with the places it stands in.
    static Map<Long, Map<Long, Boolean>> ofAll(Handle handle) {
        var places = new HashMap<Long, Map<Long, Boolean>>();
        handle.createQuery("select source, place, leaf from placement")
                .map((row, _) -> List.of(row.getLong("source"), row.getLong("place"), row.getLong("leaf")))
                .forEach(row ->
                        places.computeIfAbsent(row.get(0), _ -> new HashMap<>()).put(row.get(1), row.get(2) == 1));
        return places;
    }
}
