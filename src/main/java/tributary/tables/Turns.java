package tributary.tables;

import java.time.Instant;
import java.util.List;
import tributary.article.SourceId;
import tributary.sqlite.Session;
import tributary.store.Turn;

/// The sources that turned bad or well again: the newest of them, since nobody reads on.
public final class Turns {
    /// More are not kept.
    public static final int MOST = 500;

    private Turns() {}

    static void add(Session session, Turn turn) {
        long key = session.number(
                "insert into turn (source, kind, at, words) values (?, ?, ?, ?) returning key",
                turn.source().value(),
                turn.kind().name(),
                turn.at().toEpochMilli(),
                turn.words());
        session.run("delete from turn where key <= ?", key - MOST);
    }

    /// Newest first.
    static List<Turn> newest(Session session, int limit) {
        return session.list(
                "select * from turn order by key desc limit ?",
                row -> new Turn(
                        new SourceId(row.getString("source")),
                        Turn.Kind.valueOf(row.getString("kind")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("words")),
                limit);
    }
}
