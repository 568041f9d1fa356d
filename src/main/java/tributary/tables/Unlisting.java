package tributary.tables;

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
import tributary.article.ArticleId;
import tributary.rows.Sources;
import tributary.sqlite.Session;

/// Which articles a source still lists. Nothing is written while its list stays the same.
final class Unlisting {
    private Unlisting() {}

    static void list(Session session, Sources.Row source, List<ArticleId> listed, Instant at) {
        var ids = new TreeSet<String>();
        listed.forEach(id -> ids.add(id.value()));
        String hash = hash(ids);
        if (hash.equals(source.listedHash())) {
            return;
        }
        Map<String, Long> before = listedBefore(session, source.key());
        var gone = new HashMap<>(before);
        gone.keySet().removeAll(ids);
        markGone(session, gone, at);
        ids.removeAll(before.keySet());
        markBack(session, ids);
        Sources.listed(session, source.key(), hash);
    }

    private static Map<String, Long> listedBefore(Session session, long source) {
        var listed = new HashMap<String, Long>();
        session.list(
                "select i.id, a.key from article a join identity i on i.key = a.key"
                        + " where a.source = ? and a.unlisted_at is null",
                row -> listed.put(row.getString("id"), row.getLong("key")),
                source);
        return listed;
    }

    private static void markGone(Session session, Map<String, Long> gone, Instant at) {
        for (long key : gone.values()) {
            session.run("update article set unlisted_at = ? where key = ?", at.toEpochMilli(), key);
        }
    }

    private static void markBack(Session session, Set<String> back) {
        for (String id : back) {
            session.run(
                    "update article set unlisted_at = null"
                            + " where key = (select key from identity where id = ?) and unlisted_at is not null",
                    id);
        }
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
