package tributary.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.story.Known;

/// The marks by which items are known again. They outlive the articles.
final class Identities {
    /// A mark that more items than this share tells nothing: no more are noted.
    private static final int MAX_SHARERS = 8;

    /// An item that gets a new title or address with every visit stops collecting marks here.
    private static final int MAX_MARKS = 32;

    private static final int CHUNK = 500;

    private Identities() {}

    /// The kinds of mark, with their numbers in `alias.kind`.
    private enum Kind {
        GUID(1),
        LINK(2),
        TITLE(3),
        CONTENT(4);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /// An identity as it is stored.
    record Row(long key, ArticleId id, Traces traces, long lead, int marks) {}

    static Optional<Row> find(Handle handle, ArticleId id) {
        return handle.createQuery("select * from identity where id = :id")
                .bind("id", id.value())
                .map((row, _) -> row(row))
                .findOne();
    }

    /// A new identity, alone in its cluster.
    static long add(Handle handle, long source, Commit.Item item) {
        Traces traces = item.traces();
        long key = handle.createQuery("""
                        insert into identity (id, source, guid, link, title, day, fingerprint, lead)
                        values (:id, :source, :guid, :link, :title, :day, :fingerprint, 0) returning key""")
                .bind("id", item.article().id().value())
                .bind("source", source)
                .bind("guid", traces.guid())
                .bind("link", traces.link())
                .bind("title", traces.title())
                .bind("day", day(traces))
                .bind("fingerprint", traces.fingerprint())
                .mapTo(Long.class)
                .one();
        int marks = note(handle, source, key, hashes(traces));
        handle.createUpdate("update identity set lead = key, marks = :marks where key = :key")
                .bind("marks", marks)
                .bind("key", key)
                .execute();
        return key;
    }

    /// Notes the newest traces of an item beside those it had; only the content mark is replaced.
    static void update(Handle handle, long source, Row old, Traces traces) {
        Map<Kind, Long> fresh = hashes(traces);
        Map<Kind, Long> before = hashes(old.traces());
        handle.createUpdate(
                        "delete from alias where source = :source and kind = :kind and hash = :hash and identity = :key")
                .bind("source", source)
                .bind("kind", Kind.CONTENT.number)
                .bind("hash", before.get(Kind.CONTENT))
                .bind("key", old.key())
                .execute();
        fresh.entrySet()
                .removeIf(it -> it.getKey() != Kind.CONTENT && it.getValue().equals(before.get(it.getKey())));
        if (old.marks() >= MAX_MARKS) {
            fresh.keySet().retainAll(List.of(Kind.CONTENT));
        }
        int marks = note(handle, source, old.key(), fresh) - 1;
        handle.createUpdate("""
                        update identity set guid = :guid, link = :link, title = :title, day = :day,
                            fingerprint = :fingerprint, marks = marks + :marks
                        where key = :key""")
                .bind("guid", traces.guid())
                .bind("link", traces.link())
                .bind("title", traces.title())
                .bind("day", day(traces))
                .bind("fingerprint", traces.fingerprint())
                .bind("marks", Math.max(0, marks))
                .bind("key", old.key())
                .execute();
    }

    /// Joins a cluster of copies.
    static void follow(Handle handle, long key, long lead) {
        handle.createUpdate("update identity set lead = :lead where key = :key")
                .bind("lead", lead)
                .bind("key", key)
                .execute();
    }

    /// What the source listed before under any of these marks. An item that was known under a mark it no longer has
    /// is answered with the mark that was asked for, so that whoever compares finds them equal.
    static List<Known> known(Handle handle, SourceId source, List<Traces> asked) {
        Optional<Long> key = handle.createQuery("select key from source where id = :id")
                .bind("id", source.value())
                .mapTo(Long.class)
                .findOne();
        if (key.isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        List<Map<Kind, Long>> hashes = asked.stream().map(Identities::hashes).toList();
        var holders = new EnumMap<Kind, Map<Long, List<Row>>>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Long> wanted = hashes.stream()
                    .filter(it -> it.containsKey(kind))
                    .map(it -> it.get(kind))
                    .distinct()
                    .toList();
            holders.put(kind, holders(handle, key.get(), kind, wanted));
        }
        var known = new LinkedHashSet<Known>();
        for (int i = 0; i < asked.size(); i++) {
            known.addAll(answers(asked.get(i), hashes.get(i), holders));
        }
        return List.copyOf(known);
    }

    private static List<Known> answers(Traces asked, Map<Kind, Long> hashes, Map<Kind, Map<Long, List<Row>>> holders) {
        var shared = new HashMap<Long, List<Kind>>();
        var rows = new HashMap<Long, Row>();
        hashes.forEach((kind, hash) -> {
            for (Row row : holders.getOrDefault(kind, Map.of()).getOrDefault(hash, List.of())) {
                rows.put(row.key(), row);
                shared.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(kind);
            }
        });
        return rows.values().stream()
                .map(row -> new Known(row.id(), merged(asked, row.traces(), shared.getOrDefault(row.key(), List.of()))))
                .toList();
    }

    private static Traces merged(Traces asked, Traces newest, List<Kind> shared) {
        boolean titled = shared.contains(Kind.TITLE);
        return new Traces(
                shared.contains(Kind.GUID) ? asked.guid() : newest.guid(),
                shared.contains(Kind.LINK) ? asked.link() : newest.link(),
                titled ? asked.title() : newest.title(),
                titled ? asked.day() : newest.day(),
                newest.fingerprint());
    }

    private static Map<Long, List<Row>> holders(Handle handle, long source, Kind kind, List<Long> hashes) {
        var holders = new HashMap<Long, List<Row>>();
        for (int from = 0; from < hashes.size(); from += CHUNK) {
            // numbers of ours, so they may stand in the text
            String list = hashes.subList(from, Math.min(hashes.size(), from + CHUNK)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            handle.createQuery("select i.*, a.hash from alias a join identity i on i.key = a.identity"
                            + " where a.source = :source and a.kind = :kind and a.hash in (" + list + ")")
                    .bind("source", source)
                    .bind("kind", kind.number)
                    .map((row, _) -> Map.entry(row.getLong("hash"), row(row)))
                    .forEach(entry -> holders.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return holders;
    }

    private static int note(Handle handle, long source, long key, Map<Kind, Long> marks) {
        if (marks.isEmpty()) {
            return 0;
        }
        var batch = handle.prepareBatch("""
                insert or ignore into alias (source, kind, hash, identity)
                select :source, :kind, :hash, :key
                where (select count(*) from alias where source = :source and kind = :kind and hash = :hash) < :most""");
        marks.forEach((kind, hash) -> batch.bind("source", source)
                .bind("kind", kind.number)
                .bind("hash", hash)
                .bind("key", key)
                .bind("most", MAX_SHARERS)
                .add());
        int noted = 0;
        for (int count : batch.execute()) {
            noted += count;
        }
        return noted;
    }

    private static Map<Kind, Long> hashes(Traces traces) {
        var hashes = new EnumMap<Kind, Long>(Kind.class);
        String guid = traces.guid();
        String link = traces.link();
        if (guid != null && !guid.isBlank()) {
            hashes.put(Kind.GUID, hash(guid));
        }
        if (link != null) {
            hashes.put(Kind.LINK, hash(link));
        }
        if (!traces.title().isBlank()) {
            hashes.put(Kind.TITLE, hash(traces.title() + '\n' + traces.day()));
        }
        hashes.put(Kind.CONTENT, hash(traces.fingerprint()));
        return hashes;
    }

    private static long hash(String mark) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static @Nullable String day(Traces traces) {
        LocalDate day = traces.day();
        return day == null ? null : day.toString();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        String day = row.getString("day");
        var traces = new Traces(
                row.getString("guid"),
                row.getString("link"),
                row.getString("title"),
                day == null ? null : LocalDate.parse(day),
                row.getString("fingerprint"));
        return new Row(
                row.getLong("key"),
                new ArticleId(row.getString("id")),
                traces,
                row.getLong("lead"),
                row.getInt("marks"));
    }
}
