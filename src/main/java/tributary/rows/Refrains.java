package tributary.rows;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import tributary.article.SourceId;
import tributary.sqlite.Session;
import tributary.store.Learnt;

/// The rows of what sources repeat, and of what was left out of articles for that.
public final class Refrains {
    private Refrains() {}

    public static Learnt of(Session session, SourceId source) {
        return session.first("select key from source where id = ?", row -> row.getLong(1), source.value())
                .map(key -> of(session, key))
                .orElse(Learnt.NOTHING);
    }

    private static Learnt of(Session session, long source) {
        return session.first(
                        "select texts, marks, swept from refrain where source = ?",
                        row -> Learnt.of(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                        source)
                .orElse(Learnt.NOTHING);
    }

    public static void learn(Session session, long source, Collection<Set<Long>> texts) {
        if (!texts.isEmpty()) {
            put(session, source, of(session, source).with(texts));
        }
    }

    /// The articles of a source are rid of these marks.
    public static void swept(Session session, long source, Set<Long> marks) {
        put(session, source, of(session, source).sweeping(marks));
    }

    private static void put(Session session, long source, Learnt now) {
        session.run(
                "insert or replace into refrain (source, texts, marks, swept) values (?, ?, ?, ?)",
                source,
                now.texts(),
                now.bytes(),
                now.sweptBytes());
    }

    /// Says what was left out of an article; nothing forgets what was said before.
    public static void removed(Session session, long article, List<String> words) {
        if (words.isEmpty()) {
            session.run("delete from removal where article = ?", article);
        } else {
            session.run("insert or replace into removal (article, words) values (?, ?)", article, Packed.of(words));
        }
    }

    public static List<String> removed(Session session, long article) {
        return session.first(
                        "select words from removal where article = ?", row -> Packed.texts(row.getString(1)), article)
                .orElse(List.of());
    }
}
