package tributary.library;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.rows.Articles;
import tributary.rows.Identities;
import tributary.rows.Marks;
import tributary.rows.Marks.Kind;
import tributary.rows.Refrains;
import tributary.sqlite.Session;
import tributary.store.Explained;

/// Reads why articles are shown as they are.
final class Explanations {
    /// Articles that are explained under one address.
    static final int MOST = 20;

    /// Members of a cluster, and places, that are named.
    private static final int MOST_NAMED = 100;

    private Explanations() {}

    private record Found(Identities.Row row, SourceId source) {}

    static Optional<Explained> of(Session session, ArticleId id) {
        return session.first(
                        "select i.*, s.id as source_id from identity i join source s on s.key = i.source where i.id = ?",
                        Explanations::found,
                        id.value())
                .map(it -> explained(session, it));
    }

    /// The articles that ever had one of these addresses, as their link or as their guid, those that came first first.
    static List<Explained> under(Session session, List<String> addresses) {
        var keys = new LinkedHashSet<Long>();
        for (String address : addresses) {
            keys.addAll(holders(session, Kind.LINK, address));
            keys.addAll(holders(session, Kind.GUID, address));
        }
        return keys.stream()
                .sorted()
                .limit(MOST)
                .map(key -> explained(session, identity(session, key)))
                .toList();
    }

    /// Marks are kept by source: each is asked, which costs one look into the index.
    private static List<Long> holders(Session session, Kind kind, String mark) {
        return session.numbers(
                "select a.identity from source s cross join alias a on a.source = s.key and a.kind = ? and a.hash = ?"
                        + " order by a.identity limit ?",
                kind.number(),
                Marks.hash(mark),
                MOST);
    }

    private static Found identity(Session session, long key) {
        return session.first(
                        "select i.*, s.id as source_id from identity i join source s on s.key = i.source where i.key = ?",
                        Explanations::found,
                        key)
                .orElseThrow();
    }

    private static Explained explained(Session session, Found found) {
        Identities.Row row = found.row();
        Optional<Article> article = session.first(Articles.SELECT + " where a.key = ?", Articles::article, row.key());
        return new Explained(
                row.id(),
                found.source(),
                row.traces(),
                row.marks(),
                article.orElse(null),
                unlisted(session, row.key()),
                cluster(session, row.lead()),
                Shown.words(session, row.lead()).orElse(null),
                former(session, row.key()),
                shown(session, row.key(), article),
                Refrains.removed(session, row.key()),
                page(session, row.key()),
                cut(session, row.key()));
    }

    private static @Nullable Instant unlisted(Session session, long key) {
        return session.first(
                        "select unlisted_at from article where key = ? and unlisted_at is not null",
                        it -> Instant.ofEpochMilli(it.getLong(1)),
                        key)
                .orElse(null);
    }

    private static List<Explained.Member> cluster(Session session, long lead) {
        return session.list("""
                select i.id, s.id as source_id, b.title, b.link, a.first_seen, a.reason, a.score,
                    (select p.id from identity p where p.key = a.partner and i.key <> i.lead) as partner
                from identity i
                join article a on a.key = i.key join body b on b.article = i.key join source s on s.key = i.source
                where i.lead = ? order by i.key limit ?""", Explanations::member, lead, MOST_NAMED);
    }

    private static List<Explained.Former> former(Session session, long key) {
        return session.list(
                "select * from revision where article = ? order by revision",
                it -> new Explained.Former(
                        it.getInt("revision"),
                        Instant.ofEpochMilli(it.getLong("updated")),
                        it.getString("title"),
                        it.getString("summary"),
                        it.getString("content")),
                key);
    }

    private static List<CategoryPath> shown(Session session, long key, Optional<Article> article) {
        if (article.isEmpty()) {
            return List.of();
        }
        return session.list(
                """
                select p.path from place p
                join listing l on l.place = p.key and l.published = ? and l.article = ?
                order by p.path limit ?""",
                it -> CategoryPath.of(it.getString(1)),
                article.get().published().toEpochMilli(),
                key,
                MOST_NAMED);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(Identities.row(row), new SourceId(row.getString("source_id")));
    }

    private static Explained.Member member(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return new Explained.Member(
                new ArticleId(row.getString("id")),
                new SourceId(row.getString("source_id")),
                row.getString("title"),
                link == null ? null : URI.create(link),
                Instant.ofEpochMilli(row.getLong("first_seen")),
                row.getString("reason"),
                row.getString("partner") == null ? null : new ArticleId(row.getString("partner")),
                row.getDouble("score"));
    }

    /// Why an article has no more than the text of its feed; null when nothing is wrong.
    private static @Nullable URI page(Session session, long article) {
        return session.first(
                        "select address from page where article = ? and tries = -2",
                        row -> URI.create(row.getString(1)),
                        article)
                .orElse(null);
    }

    private static @Nullable String cut(Session session, long article) {
        return session.first(
                        "select coalesce(reason, 'its page is not read yet') from page where article = ? and tries > -2",
                        row -> row.getString(1),
                        article)
                .orElse(null);
    }
}
