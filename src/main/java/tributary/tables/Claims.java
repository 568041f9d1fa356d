package tributary.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tributary.article.SourceId;
import tributary.rows.Memories;
import tributary.sqlite.Session;
import tributary.store.Claim;
import tributary.store.Ledger;
import tributary.store.Memory;
import tributary.store.Terms;

/// Who visits which source: what is due is claimed here, and given back.
///
/// All times of a claim are told by the caller; the writer is alone, so what is read here is still so when it is
/// written.
final class Claims {
    /// Of the sources: enabled, not leased, and not told to wait.
    private static final String FREE =
            "s.enabled = 1 and (s.lease_until is null or s.lease_until < ?1) and coalesce(s.not_before, 0) <= ?1";

    /// Of a due source, how many of its lane come before it or are leased, and how many of those are ailing.
    private static final String STANDING = """
            select s.key, s.next_due, s.lane, s.failures > 0 as ails,
                row_number() over (partition by s.lane order by s.failures > 0, s.next_due, s.key)
                    + coalesce(b.busy, 0) as place,
                row_number() over (partition by s.lane, s.failures > 0 order by s.next_due, s.key)
                    + coalesce(b.ailing, 0) as place_of_ailing
            from source s left join (
                select lane, count(*) as busy, sum(failures > 0) as ailing
                from source where lease_until >= ?1 and lane is not null group by lane) b on b.lane = s.lane
            """ + "where s.next_due <= ?1 and " + FREE;

    private static final String DUE = """
            select s.*, c.ails from source s join (
                select key, ails, next_due from (
                    select key, ails, next_due, row_number() over (partition by ails order by next_due, key) as rank
                    from (
            """ + STANDING + """
                    ) where lane is null or (place <= ?2 and (ails = 0 or place_of_ailing <= ?3)))
                where ails = 0 or rank <= ?4 order by ails, next_due, key limit ?5) c on c.key = s.key
            order by c.ails, s.next_due, s.key""";

    private static final String ANY_DUE =
            "select exists (select 1 from source s where s.next_due <= ?1 and " + FREE + ")";

    private Claims() {}

    static Ledger.Due claimDue(Session session, Instant now, Terms terms) {
        long at = now.toEpochMilli();
        List<Row> rows = session.list(
                DUE, Claims::row, at, terms.perOrigin(), terms.ailingPerOrigin(), terms.ailing(), terms.atMost());
        List<Claim> claims = take(session, rows, now, terms.lease());
        return new Ledger.Due(claims, session.number(ANY_DUE, at) == 1);
    }

    /// Claims what can be had of these, in their order.
    static Ledger.Asked claim(Session session, Collection<SourceId> sources, Instant now, Terms terms) {
        Map<SourceId, Row> free = free(session, sources, now, terms.floor());
        var taken = new ArrayList<Row>();
        var full = new ArrayList<SourceId>();
        var busy = new HashMap<String, Integer>();
        for (SourceId source : sources) {
            Row row = free.remove(source);
            if (row == null) {
                continue;
            }
            int places = row.lane.isEmpty() ? 0 : busy.computeIfAbsent(row.lane, lane -> leased(session, lane, now));
            if (places < terms.perOrigin() && taken.size() < terms.atMost()) {
                taken.add(row);
                busy.computeIfPresent(row.lane, (_, count) -> count + 1);
            } else {
                full.add(source);
            }
        }
        return new Ledger.Asked(take(session, taken, now, terms.lease()), full);
    }

    /// Whether nobody has taken the lease over.
    static boolean isHeld(Session session, Claim claim) {
        return session.first(
                        "select token from source where id = ? and token = ?",
                        row -> row.getLong(1),
                        claim.source().value(),
                        claim.token())
                .isPresent();
    }

    /// As it was before the claim: due when it was due.
    static void release(Session session, Collection<Claim> claims) {
        for (Claim claim : claims) {
            Instant due = claim.memory().course().nextDue();
            session.run(
                    "update source set token = token + 1, lease_until = null, asked = null, next_due = ?"
                            + " where id = ? and token = ?",
                    due == null ? null : due.toEpochMilli(),
                    claim.source().value(),
                    claim.token());
        }
    }

    /// Due when its origin has rested, or when it was, whichever is later.
    static void postpone(Session session, Claim claim, Instant until) {
        Instant due = claim.memory().course().nextDue();
        session.run(
                "update source set token = token + 1, lease_until = null, asked = null, next_due = ?"
                        + " where id = ? and token = ?",
                (due == null || due.isBefore(until) ? until : due).toEpochMilli(),
                claim.source().value(),
                claim.token());
    }

    static void abandon(Session session, Claim claim, Instant ended) {
        session.run(
                "update source set token = token + 1, lease_until = null, asked = ?1, next_due = ?1 + pause"
                        + " where id = ?2 and token = ?3",
                ended.toEpochMilli(),
                claim.source().value(),
                claim.token());
    }

    static List<SourceId> resting(Session session, Instant now, Duration floor) {
        long rested = now.minus(floor).toEpochMilli();
        return session.list(
                "select id from source left join origin on name = origin where configured = 1"
                        + " and (asked > ?1 or last_fetch > ?1 or not_before > ?2 or rests_until > ?2)",
                row -> new SourceId(row.getString("id")),
                rested,
                now.toEpochMilli());
    }

    /// A source before it is claimed; an empty lane has no limits.
    private record Row(long key, SourceId source, String lane, Memory memory, long token) {}

    private static Map<SourceId, Row> free(Session session, Collection<SourceId> sources, Instant now, Duration floor) {
        long at = now.toEpochMilli();
        long rested = now.minus(floor).toEpochMilli();
        var free = new HashMap<SourceId, Row>();
        for (List<String> chunk :
                Session.chunks(sources.stream().map(SourceId::value).toList())) {
            session.list(
                            "select s.* from source s where " + FREE + " and coalesce(s.asked, ?2) <= ?2"
                                    + " and coalesce(s.last_fetch, ?2) <= ?2 and s.id in " + Session.VALUES,
                            Claims::row,
                            Session.with(chunk, at, rested))
                    .forEach(row -> free.put(row.source, row));
        }
        return free;
    }

    private static int leased(Session session, String lane, Instant now) {
        return Math.toIntExact(session.number(
                "select count(*) from source where lane = ? and lease_until >= ?", lane, now.toEpochMilli()));
    }

    private static List<Claim> take(Session session, List<Row> rows, Instant now, Duration lease) {
        for (List<Long> chunk : Session.chunks(rows.stream().map(Row::key).toList())) {
            session.run(
                    "update source set token = token + 1, lease_until = ?1, asked = ?2, next_due = ?2 + pause"
                            + " where key in " + Session.VALUES,
                    Session.with(chunk, now.plus(lease).toEpochMilli(), now.toEpochMilli()));
        }
        return rows.stream()
                .map(row -> new Claim(row.source, row.memory, row.token + 1))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        String lane = row.getString("lane");
        return new Row(
                row.getLong("key"),
                new SourceId(row.getString("id")),
                lane == null ? "" : lane,
                Memories.of(row),
                row.getLong("token"));
    }
}
