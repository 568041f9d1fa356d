package tributary.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import tributary.article.ArticleId;

/// Which articles a source still lists. Nothing is written while its list stays the same.
final class Unlisting {
    private Unlisting() {}

    static void list(Handle handle, Sources.Row source, List<ArticleId> listed, Instant at) {
        var ids = new TreeSet<String>();
        listed.forEach(id -> ids.add(id.value()));
        String hash = hash(ids);
        if (hash.equals(source.listedHash())) {
            return;
        }
        Map<String, Long> before = listedBefore(handle, source.key());
        var gone = new HashMap<>(before);
        gone.keySet().removeAll(ids);
        markGone(handle, gone, at);
        ids.removeAll(before.keySet());
        markBack(handle, ids);
        Sources.listed(handle, source.key(), hash);
    }

    private static Map<String, Long> listedBefore(Handle handle, long source) {
        var listed = new HashMap<String, Long>();
        handle.createQuery("select i.id, a.key from article a join identity i on i.key = a.key"
                        + " where a.source = :source and a.unlisted_at is null")
                .bind("source", source)
                .map((row, _) -> Map.entry(row.getString("id"), row.getLong("key")))
                .forEach(entry -> listed.put(entry.getKey(), entry.getValue()));
        return listed;
    }

    private static void markGone(Handle handle, Map<String, Long> gone, Instant at) {
        if (gone.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("update article set unlisted_at = :at where key = :key");
        gone.values()
                .forEach(key ->
                        batch.bind("at", at.toEpochMilli()).bind("key", key).add());
        batch.execute();
    }

    private static void markBack(Handle handle, Set<String> back) {
        if (back.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("update article set unlisted_at = null"
                + " where key = (select key from identity where id = :id) and unlisted_at is not null");
        back.forEach(id -> batch.bind("id", id).add());
        batch.execute();
    }

    private static String hash(Set<String> ids) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
