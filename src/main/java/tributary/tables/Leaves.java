package tributary.tables;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Doubt;
import tributary.article.Leaf;
import tributary.article.SourceId;
import tributary.rows.Articles;
import tributary.sqlite.Session;
import tributary.store.Awaited;
import tributary.store.Waiting;

/// The rows of pages that articles wait for.
final class Leaves {
    private static final String KEY = "(select key from identity where id = ?)";

    /// In place of how often a page was tried that could be had.
    private static final int TURNED_DOWN = -1;

    /// In place of how often a page was tried whose text its article has.
    private static final int TAKEN = -2;

    private Leaves() {}

    /// From now on the article waits for this page (null: for none).
    static void put(Session session, long article, long source, @Nullable Leaf page) {
        if (page == null) {
            session.run("delete from page where article = ?", article);
        } else {
            session.run(
                    "insert or replace into page (article, source, address, doubt, due) values (?, ?, ?, ?, 0)",
                    article,
                    source,
                    page.page().toString(),
                    page.doubt().number());
        }
    }

    /// From now on the article waits for this page, if it is kept.
    static void await(Session session, ArticleId article, Leaf page) {
        session.run(
                "insert or replace into page (article, source, address, doubt, due)"
                        + " select a.key, a.source, ?, ?, 0 from article a where a.key = " + KEY,
                page.page().toString(),
                page.doubt().number(),
                article.value());
    }

    /// Articles whose pages are due: those that were never asked for first, of them those that surely lack something,
    /// of them the newest.
    static List<Awaited> due(Session session, SourceId source, Instant now, int most) {
        return session.list(
                Articles.SELECT.replace("a.reason, b.*", "a.reason, b.*, page.address, page.doubt, page.tries")
                        + " join page on page.article = a.key"
                        + " where page.source = (select key from source where id = ?) and page.due <= ?"
                        + " order by page.tries, page.doubt, a.published desc limit ?",
                row -> new Awaited(
                        Articles.article(row),
                        URI.create(row.getString("address")),
                        Doubt.of(row.getInt("doubt")),
                        row.getInt("tries")),
                source.value(),
                now.toEpochMilli(),
                most);
    }

    /// The page could not be had; it is asked for again then (null: never).
    static void miss(Session session, ArticleId article, String reason, @Nullable Instant again) {
        session.run(
                "update page set tries = tries + 1, due = ?, reason = ? where article = " + KEY,
                again == null ? null : again.toEpochMilli(),
                reason,
                article.value());
    }

    /// The pages of a source wait until then, without having been asked for.
    static void rest(Session session, SourceId source, Instant until) {
        session.run(
                "update page set due = ? where due < ? and source = (select key from source where id = ?)",
                until.toEpochMilli(),
                until.toEpochMilli(),
                source.value());
    }

    /// Passes over all pages of a source that are due for this doubt; answers how many.
    static int pass(Session session, SourceId source, Doubt doubt, String reason, Instant now) {
        return session.run(
                "update page set due = null, tries = 0, reason = ?"
                        + " where due <= ? and doubt = ? and source = (select key from source where id = ?)",
                reason,
                now.toEpochMilli(),
                doubt.number(),
                source.value());
    }

    /// The newest pages of a source that were passed over are due again, at most so many.
    static void wanted(Session session, SourceId source, Doubt doubt, Instant now, int most) {
        session.run("""
                update page set due = ?1, reason = null where article in (
                    select p.article from page p join article a on a.key = p.article
                    where p.source = (select key from source where id = ?2) and p.due is null and p.tries = 0
                        and p.doubt = ?4
                    order by a.published desc limit ?3)""", now.toEpochMilli(), source.value(), most, doubt.number());
    }

    /// The page was read, and is not taken for this reason: it is asked for no more.
    static void turnDown(Session session, ArticleId article, String reason) {
        session.run(
                "update page set due = null, tries = " + TURNED_DOWN + ", reason = ? where article = " + KEY,
                reason,
                article.value());
    }

    /// The article has the text of its page.
    static void take(Session session, long article) {
        session.run("update page set due = null, tries = " + TAKEN + ", reason = null where article = ?", article);
    }

    /// Articles of a source that have the texts of their pages.
    static Set<ArticleId> taken(Session session, SourceId source) {
        return taken(session, source, "");
    }

    static Set<ArticleId> lessened(Session session, SourceId source) {
        return taken(session, source, " and exists (select 1 from removal r where r.article = p.article)");
    }

    private static Set<ArticleId> taken(Session session, SourceId source, String and) {
        return Set.copyOf(session.list(
                "select i.id from page p join identity i on i.key = p.article where p.tries = " + TAKEN
                        + " and p.source = (select key from source where id = ?)" + and,
                row -> new ArticleId(row.getString(1)),
                source.value()));
    }

    static Map<SourceId, Waiting> waiting(Session session) {
        var all = new HashMap<SourceId, Waiting>();
        session.list(
                        """
                        select s.id, count(p.due), sum(p.due is null and p.tries > 0), sum(p.due is null and p.tries = 0),
                            (select reason from page where source = s.key and tries > 0 order by rowid desc limit 1)
                        from page p join source s on s.key = p.source where p.tries >= 0 group by s.key""",
                        row -> Map.entry(
                                new SourceId(row.getString(1)),
                                new Waiting(row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
