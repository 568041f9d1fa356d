package tributary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of passes.
final class Passes {
    /// How many passes are remembered.
    private static final int MAX_PASSES = 1_000;

    private Passes() {}

    static long open(Handle handle, Instant started) {
        return handle.createQuery("insert into pass (started) values (:started) returning id")
                .bind("started", started.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    static void close(Handle handle, Pass pass) {
        handle.createUpdate("""
                        update pass set started = :started, finished = :finished, sources = :sources, fresh = :fresh,
                            unchanged = :unchanged, failed = :failed, seen = :seen, created = :created,
                            updated = :updated, copies = :copies
                        where id = :id""")
                .bind("started", pass.started().toEpochMilli())
                .bind("finished", pass.finished().toEpochMilli())
                .bind("sources", pass.sources())
                .bind("fresh", pass.fresh())
                .bind("unchanged", pass.unchanged())
                .bind("failed", pass.failed())
                .bind("seen", pass.seen())
                .bind("created", pass.created())
                .bind("updated", pass.updated())
                .bind("copies", pass.copies())
                .bind("id", pass.id())
                .execute();
        handle.createUpdate("delete from pass where id <= :old")
                .bind("old", pass.id() - MAX_PASSES)
                .execute();
    }

    static Optional<Pass> last(Handle handle) {
        return handle.createQuery("select * from pass where finished is not null order by id desc limit 1")
                .map((row, _) -> pass(row))
                .findOne();
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
