package tributary.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import tributary.sqlite.Session;
import tributary.store.Pass;

/// The rows of passes.
final class Passes {
    /// How many passes are remembered.
    private static final int MAX_PASSES = 1_000;

    private Passes() {}

    static long open(Session session, Instant started) {
        return session.number("insert into pass (started) values (?) returning id", started.toEpochMilli());
    }

    static void close(Session session, Pass pass) {
        session.run(
                """
                update pass set started = ?, finished = ?, sources = ?, fresh = ?, unchanged = ?, failed = ?, seen = ?,
                    created = ?, updated = ?, copies = ?
                where id = ?""",
                pass.started().toEpochMilli(),
                pass.finished().toEpochMilli(),
                pass.sources(),
                pass.fresh(),
                pass.unchanged(),
                pass.failed(),
                pass.seen(),
                pass.created(),
                pass.updated(),
                pass.copies(),
                pass.id());
        session.run("delete from pass where id <= ?", pass.id() - MAX_PASSES);
    }

    static Optional<Pass> last(Session session) {
        return session.first("select * from pass where finished is not null order by id desc limit 1", Passes::pass);
    }

    private static Pass pass(ResultSet row) throws SQLException {
        return new Pass(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("started")),
                Instant.ofEpochMilli(row.getLong("finished")),
                row.getInt("sources"),
                row.getInt("fresh"),
                row.getInt("unchanged"),
                row.getInt("failed"),
                row.getInt("seen"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("copies"));
    }
}
