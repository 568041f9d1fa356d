package tributary.tables;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tributary.article.Doubt;
import tributary.article.SourceId;
import tributary.sqlite.Session;
import tributary.store.Quiet;
import tributary.store.Worth;

/// The rows of how pages are asked for: whether those of a source are worth it, and which origins are left alone.
final class Manners {
    /// So many articles that were passed over are due again when pages tell more after all.
    private static final int MOST_AGAIN = 20;

    private Manners() {}

    static Worth worth(Session session, SourceId source, Doubt doubt) {
        return session.first(
                        "select answers, recent, passed, asked from worth"
                                + " where source = (select key from source where id = ?) and doubt = ?",
                        row -> new Worth(
                                doubt,
                                row.getInt(1),
                                row.getLong(2),
                                row.getInt(3),
                                Instant.ofEpochMilli(row.getLong(4))),
                        source.value(),
                        doubt.number())
                .orElse(Worth.unknown(doubt));
    }

    static void told(Session session, SourceId source, Doubt doubt, boolean more, Instant at) {
        Worth before = worth(session, source, doubt);
        put(session, source, before.after(more, at));
        if (more && !before.pays()) {
            Leaves.wanted(session, source, doubt, at, MOST_AGAIN);
        }
    }

    static void passOver(Session session, SourceId source, Doubt doubt, String reason, Instant now) {
        int passed = Leaves.pass(session, source, doubt, reason, now);
        put(session, source, worth(session, source, doubt).passing(passed));
    }

    private static void put(Session session, SourceId source, Worth worth) {
        session.run(
                "insert or replace into worth (source, doubt, answers, recent, passed, asked)"
                        + " select key, ?, ?, ?, ?, ? from source where id = ?",
                worth.doubt().number(),
                worth.answers(),
                worth.recent(),
                worth.passed(),
                worth.asked().toEpochMilli(),
                source.value());
    }

    static Quiet quiet(Session session, String origin) {
        return session.first(
                        "select failures, until from quiet where origin = ?",
                        row -> new Quiet(row.getInt(1), moment(row.getObject(2))),
                        origin)
                .orElse(Quiet.NONE);
    }

    private static @Nullable Instant moment(@Nullable Object millis) {
        return millis instanceof Number number ? Instant.ofEpochMilli(number.longValue()) : null;
    }

    static void quiet(Session session, String origin, Quiet quiet) {
        if (quiet.equals(Quiet.NONE)) {
            session.run("delete from quiet where origin = ?", origin);
        } else {
            session.run(
                    "insert or replace into quiet (origin, failures, until) values (?, ?, ?)",
                    origin,
                    quiet.failures(),
                    quiet.until() == null ? null : quiet.until().toEpochMilli());
        }
    }
}
