package tributary.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.Image;
import tributary.article.SourceId;
import tributary.article.Story;
import tributary.story.Verdict;

/// The rows of articles, their bodies and what was published before.
final class Articles {
    /// How many former revisions of an article are kept.
    private static final int MAX_REVISIONS = 10;

    /// What [#article] reads, to be completed with a condition on `a` (article), `i` (identity) or `s` (source).
    static final String SELECT = """
            select i.id, i.lead, s.id as source_id, a.key, a.published, a.updated, a.first_seen, a.revision, a.story,
                a.reason, b.*
            from article a
            join body b on b.article = a.key
            join identity i on i.key = a.key
            join source s on s.key = a.source
            """;

    private Articles() {}

    /// What is kept of an article whatever its content becomes.
    record Row(
            long key,
            long published,
            long updated,
            int revision,
            @Nullable String link) {}

    static Optional<Row> find(Handle handle, long key) {
        return handle.createQuery("select a.key, a.published, a.updated, a.revision, b.link"
                        + " from article a join body b on b.article = a.key where a.key = :key")
                .bind("key", key)
                .map((row, _) -> new Row(
                        row.getLong("key"),
                        row.getLong("published"),
                        row.getLong("updated"),
                        row.getInt("revision"),
                        row.getString("link")))
                .findOne();
    }

    static void add(Handle handle, long key, long source, Article article) {
        handle.createUpdate("""
                        insert into article (key, source, published, updated, first_seen, revision, story, reason)
                        values (:key, :source, :published, :updated, :firstSeen, 1, null, '')""")
                .bind("key", key)
                .bind("source", source)
                .bind("published", article.published().toEpochMilli())
                .bind("updated", article.updated().toEpochMilli())
                .bind("firstSeen", article.firstSeen().toEpochMilli())
                .execute();
        putBody(handle, key, article);
    }

    static void judge(Handle handle, long key, ArticleId id, Verdict verdict) {
        ArticleId story = verdict.story().first();
        handle.createUpdate("update article set story = :story, reason = :reason where key = :key")
                .bind("story", story.equals(id) ? null : story.value())
                .bind("reason", verdict.reason())
                .bind("key", key)
                .execute();
    }

    /// Publishes other content. `updated` moves even where the publisher's own date did not.
    static void change(Handle handle, Row old, Article article, Instant at) {
        keepRevision(handle, old);
        long updated = article.updated().toEpochMilli() > old.updated()
                ? article.updated().toEpochMilli()
                : Math.max(old.updated(), at.toEpochMilli());
        handle.createUpdate("update article set updated = :updated, revision = revision + 1 where key = :key")
                .bind("updated", updated)
                .bind("key", old.key())
                .execute();
        putBody(handle, old.key(), article);
    }

    static void remove(Handle handle, Collection<Long> keys) {
        for (String table : new String[] {"revision where article", "body where article", "article where key"}) {
            var batch = handle.prepareBatch("delete from " + table + " = :key");
            keys.forEach(key -> batch.bind("key", key).add());
            batch.execute();
        }
    }

    static Article article(ResultSet row) throws SQLException {
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

    private static void keepRevision(Handle handle, Row old) {
        handle.createUpdate("""
                        insert into revision (article, revision, updated, title, summary, content)
                        select article, :revision, :updated, title, summary, content from body where article = :key""")
                .bind("revision", old.revision())
                .bind("updated", old.updated())
                .bind("key", old.key())
                .execute();
        handle.createUpdate("delete from revision where article = :key and revision <= :last")
                .bind("key", old.key())
                .bind("last", old.revision() - MAX_REVISIONS)
                .execute();
    }

    private static void putBody(Handle handle, long key, Article article) {
        Image image = article.image();
        handle.createUpdate("""
                        insert into body (article, title, link, link_as_published, authors, summary, content,
                            image, image_width, image_height, enclosures, tags, language)
                        values (:key, :title, :link, :asPublished, :authors, :summary, :content,
                            :image, :width, :height, :enclosures, :tags, :language)
                        on conflict (article) do update set title = excluded.title, link = excluded.link,
                            link_as_published = excluded.link_as_published, authors = excluded.authors,
                            summary = excluded.summary, content = excluded.content, image = excluded.image,
                            image_width = excluded.image_width, image_height = excluded.image_height,
                            enclosures = excluded.enclosures, tags = excluded.tags, language = excluded.language""")
                .bind("key", key)
                .bind("title", article.title())
                .bind("link", text(article.link()))
                .bind("asPublished", article.linkAsPublished())
                .bind("authors", Packed.of(article.authors()))
                .bind("summary", article.summary())
                .bind("content", article.content())
                .bind("image", image == null ? null : image.link().toString())
                .bind("width", image == null ? 0 : image.width())
                .bind("height", image == null ? 0 : image.height())
                .bind("enclosures", Packed.ofEnclosures(article.enclosures()))
                .bind("tags", Packed.of(article.tags()))
                .bind("language", article.language())
                .execute();
    }

    private static @Nullable Image image(ResultSet row) throws SQLException {
        String link = row.getString("image");
        return link == null ? null : new Image(URI.create(link), row.getInt("image_width"), row.getInt("image_height"));
    }

    private static @Nullable String text(@Nullable URI link) {
        return link == null ? null : link.toString();
    }
}
