package tributary.rows;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.sqlite.Session;
import tributary.store.Claim;
import tributary.store.Ledger;
import tributary.store.Memory;
import tributary.store.Name;
import tributary.story.Folding;

/// The rows of sources: what is remembered of them.
public final class Sources {
    private static final String REMEMBER = "update source set " + Memories.COLUMNS
            + ", token = token + 1, lease_until = null where id = ? and token = ? returning key, listed_hash, fold_by, fold_hours";

    private Sources() {}

    /// A row of a source that a commit goes on with, and how its articles are judged.
    public record Row(long key, @Nullable String listedHash, Folding folding) {}

    public static void reschedule(Session session, Map<SourceId, Instant> due) {
        due.forEach((source, at) ->
                session.run("update source set next_due = ? where id = ?", at.toEpochMilli(), source.value()));
    }

    /// Those that should have been visited before this moment.
    public static List<SourceId> overdue(Session session, Instant before) {
        return session.list(
                "select id from source where enabled = 1 and next_due < ?",
                row -> new SourceId(row.getString("id")),
                before.toEpochMilli());
    }

    /// Forgets every lease: the process that had them is gone.
    public static void forgetLeases(Session session) {
        session.run("update source set token = token + 1, lease_until = null where lease_until is not null");
    }

    /// Remembers what a visit found and ends its claim; empty when the claim is no longer the source's.
    public static Optional<Row> remember(Session session, Claim claim, Memory memory) {
        return session.first(
                REMEMBER,
                row -> new Row(row.getLong("key"), row.getString("listed_hash"), Copyings.folding(row)),
                Session.and(Memories.values(memory), claim.source().value(), claim.token()));
    }

    public static List<Ledger.SourceState> states(Session session) {
        return session.list(
                "select source.*, rests_until from source left join origin on name = origin"
                        + " where configured = 1 order by id",
                row -> new Ledger.SourceState(
                        new SourceId(row.getString("id")),
                        Memories.of(row),
                        row.getInt("enabled") == 1,
                        row.getObject("lease_until") != null,
                        row.getLong("articles"),
                        Memories.instant(row, "rests_until"),
                        Memories.instant(row, "asked")));
    }

    public static Map<SourceId, Name> names(Session session) {
        var names = new HashMap<SourceId, Name>();
        session.list(
                "select id, title, site, last_error from source",
                row -> names.put(
                        new SourceId(row.getString("id")),
                        new Name(row.getString("title"), row.getString("site"), row.getString("last_error"))));
        return names;
    }

    public static long naming(Session session) {
        return session.number("select moves from naming");
    }

    public static long articles(Session session) {
        return session.number("select coalesce(sum(articles), 0) from source");
    }

    /// Counts articles that came (or, below zero, went).
    public static void count(Session session, long source, int more) {
        if (more != 0) {
            session.run("update source set articles = articles + ? where key = ?", more, source);
        }
    }

    public static void listed(Session session, long source, String hash) {
        session.run("update source set listed_hash = ? where key = ?", hash, source);
    }
}
