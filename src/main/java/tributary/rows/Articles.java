package tributary.rows;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.Image;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.sketch.Sketch;
import tributary.sqlite.Session;
import tributary.story.Telling;
import tributary.story.Verdict;

/// The rows of articles, their bodies and their tellings.
public final class Articles {
    /// What [#article] reads, to be completed with a condition on `a` (article), `i` (identity) or `s` (source).
    public static final String SELECT = """
            select i.id, i.lead, s.id as source_id, a.key, a.published, a.updated, a.first_seen, a.revision, a.story,
                a.reason, b.*
            from article a
            join body b on b.article = a.key
            join identity i on i.key = a.key
            join source s on s.key = a.source
            """;

    private static final String TELLING = """
            select i.id, s.id as source_id, t.link, t.sketch
            from telling t
            join identity i on i.key = t.article
            join article a on a.key = t.article
            join source s on s.key = a.source
            where i.id = ?""";

    private Articles() {}

    /// The keys of an article and its source.
    public record Row(long key, long source) {}

    public static void add(Session session, Row row, Arrival it, Verdict verdict) {
        Article article = it.item().article();
        ArticleId story = verdict.story().first();
        session.run(
                """
                insert into article (key, source, published, updated, first_seen, revision, story, reason, partner, score,
                    words, picture)
                values (?, ?, ?, ?, ?, 1, ?, ?, (select key from identity where id = ?), ?, ?, ?)""",
                row.key(),
                row.source(),
                article.published().toEpochMilli(),
                article.updated().toEpochMilli(),
                article.firstSeen().toEpochMilli(),
                story.equals(article.id()) ? null : story.value(),
                verdict.reason(),
                verdict.partner() == null ? null : verdict.partner().value(),
                verdict.score(),
                it.telling().sketch().words(),
                article.image() == null ? 0 : 1);
        session.run(
                "insert into telling (article, link, sketch) values (?, ?, ?)",
                row.key(),
                text(article.link()),
                it.telling().sketch().bytes());
        putBody(session, row.key(), article);
        Search.put(session, row.key(), it.terms());
    }

    /// What an article that is kept tells.
    public static Optional<Telling> telling(Session session, ArticleId article) {
        return session.first(TELLING, Articles::telling, article.value());
    }

    /// The telling in a row with the ids of article and source, link and sketch.
    public static Telling telling(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return new Telling(
                new ArticleId(row.getString("id")),
                new SourceId(row.getString("source_id")),
                link == null ? null : URI.create(link),
                Sketch.of(row.getBytes("sketch")));
    }

    public static void putBody(Session session, long key, Article article) {
        Image image = article.image();
        session.run(
                """
                insert into body (article, title, link, link_as_published, authors, summary, content,
                    image, image_width, image_height, enclosures, tags, language)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (article) do update set title = excluded.title, link = excluded.link,
                    link_as_published = excluded.link_as_published, authors = excluded.authors,
                    summary = excluded.summary, content = excluded.content, image = excluded.image,
                    image_width = excluded.image_width, image_height = excluded.image_height,
                    enclosures = excluded.enclosures, tags = excluded.tags, language = excluded.language""",
                key,
                article.title(),
                text(article.link()),
                article.linkAsPublished(),
                Packed.of(article.authors()),
                article.summary(),
                article.content(),
                image == null ? null : image.link().toString(),
                image == null ? 0 : image.width(),
                image == null ? 0 : image.height(),
                Packed.ofEnclosures(article.enclosures()),
                Packed.of(article.tags()),
                article.language());
    }

    /// Notes another verdict on an article.
    public static void judge(Session session, long key, ArticleId id, Verdict verdict) {
        ArticleId story = verdict.story().first();
        ArticleId partner = verdict.partner();
        session.run(
                "update article set story = ?, reason = ?, score = ?, partner = (select key from identity where id = ?)"
                        + " where key = ?",
                story.equals(id) ? null : story.value(),
                verdict.reason(),
                verdict.score(),
                partner == null ? null : partner.value(),
                key);
    }

    public static void relink(Session session, long key, Article article) {
        session.run(
                "update body set link = ?, link_as_published = ? where article = ?",
                text(article.link()),
                article.linkAsPublished(),
                key);
    }

    public static void remove(Session session, Collection<Long> keys) {
        keys.forEach(key -> Search.remove(session, key));
        for (String where : List.of(
                "page where article",
                "removal where article",
                "revision where article",
                "telling where article",
                "body where article",
                "article where key")) {
            keys.forEach(key -> session.run("delete from " + where + " = ?", key));
        }
    }

    public static Article article(ResultSet row) throws SQLException {
        var id = new ArticleId(row.getString("id"));
        String story = row.getString("story");
        String link = row.getString("link");
        return new Article(
                id,
                new SourceId(row.getString("source_id")),
                new Story(story == null ? id : new ArticleId(story)),
                link == null ? null : URI.create(link),
                row.getString("link_as_published"),
                row.getString("title"),
                Packed.texts(row.getString("authors")),
                Instant.ofEpochMilli(row.getLong("published")),
                Instant.ofEpochMilli(row.getLong("updated")),
                Instant.ofEpochMilli(row.getLong("first_seen")),
                row.getString("summary"),
                row.getString("content"),
                image(row),
                Packed.enclosures(row.getString("enclosures")),
                Packed.texts(row.getString("tags")),
                row.getString("language"),
                row.getInt("revision"));
    }

    private static @Nullable Image image(ResultSet row) throws SQLException {
        String link = row.getString("image");
        return link == null ? null : new Image(URI.create(link), row.getInt("image_width"), row.getInt("image_height"));
    }

    private static @Nullable String text(@Nullable URI link) {
        return link == null ? null : link.toString();
    }
}
