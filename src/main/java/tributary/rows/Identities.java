package tributary.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.identity.Identity;
import tributary.identity.Known;
import tributary.rows.Marks.Kind;
import tributary.sqlite.Session;

/// The marks by which items are known again. They outlive the articles.
public final class Identities {
    /// A mark that more items than this share tells nothing: no more are noted.
    private static final int MAX_SHARERS = 8;

    /// An item that gets a new title or address with every visit stops collecting marks here.
    private static final int MAX_MARKS = 32;

    private Identities() {}

    /// An identity as it is stored.
    public record Row(long key, ArticleId id, Traces traces, long lead, int marks) {}

    /// The key that the next identity gets: there is one writer, and identities are never deleted.
    public static long nextKey(Session session) {
        return session.number("select coalesce(max(key), 0) + 1 from identity");
    }

    public static Optional<Row> find(Session session, ArticleId id) {
        return session.first("select * from identity where id = ?", Identities::row, id.value());
    }

    /// Adds a new identity, alone in its cluster, under this key; false when there is one with its id.
    public static boolean add(Session session, long key, long source, Arrival it) {
        Traces traces = it.item().traces();
        int added = session.run(
                """
                insert into identity (key, id, source, guid, link, title, day, fingerprint, lead, marks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                key,
                it.item().article().id().value(),
                source,
                traces.guid(),
                traces.link(),
                traces.title(),
                day(traces),
                traces.fingerprint(),
                key,
                it.marks().size());
        if (added == 0) {
            return false;
        }
        note(session, source, key, it.marks());
        return true;
    }

    /// Notes the newest traces of an item beside those it had; only the content mark is replaced.
    public static void update(Session session, long source, Row old, Arrival it) {
        Map<Kind, Long> before = Marks.of(old.traces());
        session.run(
                "delete from alias where source = ? and kind = ? and hash = ? and identity = ?",
                source,
                Kind.CONTENT.number(),
                before.get(Kind.CONTENT),
                old.key());
        var fresh = new EnumMap<Kind, Long>(it.marks());
        fresh.entrySet()
                .removeIf(
                        mark -> mark.getKey() != Kind.CONTENT && mark.getValue().equals(before.get(mark.getKey())));
        if (old.marks() >= MAX_MARKS) {
            fresh.keySet().retainAll(List.of(Kind.CONTENT));
        }
        int more = note(session, source, old.key(), fresh) - 1;
        Traces traces = it.item().traces();
        session.run(
                """
                update identity set guid = ?, link = ?, title = ?, day = ?, fingerprint = ?, marks = marks + ?
                where key = ?""",
                traces.guid(),
                traces.link(),
                traces.title(),
                day(traces),
                traces.fingerprint(),
                Math.max(0, more),
                old.key());
    }

    /// Notes the guid and date that an article goes by now, unless it has had too many.
    public static void rename(Session session, long source, Row old, Traces traces) {
        if (old.marks() >= MAX_MARKS) {
            return;
        }
        Map<Kind, Long> marks = Marks.of(traces);
        marks.remove(Kind.CONTENT);
        int more = note(session, source, old.key(), marks);
        session.run(
                "update identity set guid = ?, day = ?, marks = marks + ? where key = ?",
                traces.guid(),
                day(traces),
                more,
                old.key());
    }

    /// Joins a cluster of copies.
    public static void follow(Session session, long key, long lead) {
        session.run("update identity set lead = ? where key = ?", lead, key);
    }

    /// What the source listed before under any of these marks. An item that was known under a mark it no longer has
    /// is answered with the mark that was asked for, so that whoever compares finds them equal.
    public static List<Known> known(Session session, SourceId source, List<Traces> asked) {
        Optional<Long> key =
                session.first("select key from source where id = ?", row -> row.getLong(1), source.value());
        if (key.isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        List<Map<Kind, Long>> marks = asked.stream().map(Marks::of).toList();
        var holders = new EnumMap<Kind, Map<Long, List<Row>>>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Long> wanted = marks.stream()
                    .filter(it -> it.containsKey(kind))
                    .map(it -> it.get(kind))
                    .distinct()
                    .toList();
            holders.put(kind, holders(session, key.get(), kind, wanted));
        }
        var known = new LinkedHashSet<Known>();
        for (int i = 0; i < asked.size(); i++) {
            known.addAll(answers(asked.get(i), marks.get(i), holders));
        }
        return List.copyOf(known);
    }

    private static List<Known> answers(Traces asked, Map<Kind, Long> marks, Map<Kind, Map<Long, List<Row>>> holders) {
        var shared = new HashMap<Long, List<Kind>>();
        var rows = new HashMap<Long, Row>();
        marks.forEach((kind, hash) -> {
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
                merged(asked.guid(), newest.guid(), shared.contains(Kind.GUID), shared.contains(Kind.GUID_PLACE)),
                merged(asked.link(), newest.link(), shared.contains(Kind.LINK), shared.contains(Kind.LINK_PLACE)),
                titled ? asked.title() : newest.title(),
                titled ? asked.day() : newest.day(),
                newest.fingerprint());
    }

    /// The mark that was asked for where the article had it; where it only had its place, that place on another site,
    /// unless its newest mark says so by itself.
    private static @Nullable String merged(
            @Nullable String asked, @Nullable String newest, boolean shared, boolean place) {
        if (shared || !place || Identity.place(asked).equals(Identity.place(newest))) {
            return shared ? asked : newest;
        }
        return Identity.place(asked).map(Identity::elsewhere).orElse(newest);
    }

    private static Map<Long, List<Row>> holders(Session session, long source, Kind kind, List<Long> hashes) {
        var holders = new HashMap<Long, List<Row>>();
        for (List<Long> chunk : Session.chunks(hashes)) {
            session.list(
                            "select i.*, a.hash from alias a join identity i on i.key = a.identity"
                                    + " where a.source = ? and a.kind = ? and a.hash in " + Session.VALUES,
                            row -> Map.entry(row.getLong("hash"), row(row)),
                            Session.with(chunk, source, kind.number()))
                    .forEach(entry -> holders.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return holders;
    }

    private static int note(Session session, long source, long key, Map<Kind, Long> marks) {
        int noted = 0;
        for (var mark : marks.entrySet()) {
            int kind = mark.getKey().number();
            long hash = mark.getValue();
            noted += session.run("""
                    insert into alias (source, kind, hash, identity) select ?, ?, ?, ?
                    where (select count(*) from alias where source = ? and kind = ? and hash = ?) < ?
                    on conflict do nothing""", source, kind, hash, key, source, kind, hash, MAX_SHARERS);
        }
        return noted;
    }

    private static @Nullable String day(Traces traces) {
        LocalDate day = traces.day();
        return day == null ? null : day.toString();
    }

    public static Row row(ResultSet row) throws SQLException {
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
