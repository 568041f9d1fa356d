package tributary.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Leaf;
import tributary.article.SourceId;
import tributary.rows.Articles;
import tributary.rows.Identities;
import tributary.rows.Places;
import tributary.rows.Refrains;
import tributary.rows.Search;
import tributary.rows.SearchTerms;
import tributary.sqlite.Session;
import tributary.store.Claim;
import tributary.store.Completed;
import tributary.store.Renewed;
import tributary.story.Telling;

/// Gives articles other texts in place: those of their pages, or theirs without what recurs. Nothing becomes new, no
/// revision is counted, and no date moves.
final class Bodies {
    private Bodies() {}

    /// The text of an article with what costs time to find out about it, so that the writer need not: the terms it is
    /// found by, and how much it says.
    record Text(Completed of, String terms, int words) {
        static Text of(Completed it) {
            Article article = it.article();
            return new Text(
                    it, SearchTerms.of(article), Telling.of(article).sketch().words());
        }
    }

    /// Gives an article the text of its page, unless it changed meanwhile.
    static Function<Session, Set<CategoryPath>> completing(Completed it) {
        Text text = Text.of(it);
        return session -> complete(session, text);
    }

    /// Gives articles the texts that are left without these marks. What was left out before stays told.
    static Function<Session, Set<CategoryPath>> sweeping(
            SourceId source, List<Completed> articles, Set<Long> marks, Instant at) {
        List<Text> texts = articles.stream().map(Text::of).toList();
        return session -> sweep(session, source, texts, marks, at);
    }

    /// Gives articles of a claimed source other texts, and pages to wait for.
    static Function<Session, Set<CategoryPath>> renewing(Claim claim, List<Renewed> articles, Instant at) {
        List<Text> texts = articles.stream()
                .flatMap(it -> it instanceof Renewed.Text(Completed text) ? Stream.of(Text.of(text)) : Stream.empty())
                .toList();
        return session -> {
            if (!Claims.isHeld(session, claim)) {
                return Set.of();
            }
            var touched = new HashSet<Long>();
            texts.forEach(it -> renew(session, it, touched));
            for (Renewed article : articles) {
                if (article instanceof Renewed.Page(ArticleId id, Leaf page)) {
                    Leaves.await(session, id, page);
                }
            }
            return Places.touch(session, touched, at);
        };
    }

    private static void renew(Session session, Text text, Set<Long> touched) {
        Optional<Long> key = unchanged(session, text.of().article());
        if (key.isPresent()) {
            put(session, key.get(), text);
            Refrains.removed(session, key.get(), text.of().removed());
            long source = session.number("select source from article where key = ?", key.get());
            touched.addAll(Places.of(session, source));
        }
    }

    private static Set<CategoryPath> complete(Session session, Text text) {
        Optional<Long> key = unchanged(session, text.of().article());
        if (key.isEmpty()) {
            return Set.of();
        }
        put(session, key.get(), text);
        Refrains.removed(session, key.get(), text.of().removed());
        long source = session.number("select source from article where key = ?", key.get());
        Refrains.learn(session, source, List.of(text.of().marks()));
        Leaves.take(session, key.get());
        return Places.touch(session, Places.of(session, source), text.of().at());
    }

    /// Articles of a source, those that came last first.
    static List<Article> kept(Session session, SourceId source, int offset, int most) {
        return session.list(
                Articles.SELECT + " where a.source = (select key from source where id = ?)"
                        + " order by a.published desc, a.key desc limit ? offset ?",
                Articles::article,
                source.value(),
                most,
                offset);
    }

    private static Set<CategoryPath> sweep(
            Session session, SourceId source, List<Text> texts, Set<Long> marks, Instant at) {
        Optional<Long> owner =
                session.first("select key from source where id = ?", row -> row.getLong(1), source.value());
        if (owner.isEmpty()) {
            return Set.of();
        }
        Refrains.swept(session, owner.get(), marks);
        boolean changed = false;
        for (Text text : texts) {
            Optional<Long> key = unchanged(session, text.of().article());
            if (key.isPresent()) {
                var removed = new ArrayList<>(Refrains.removed(session, key.get()));
                removed.addAll(text.of().removed());
                put(session, key.get(), text);
                Refrains.removed(session, key.get(), removed);
                changed = true;
            }
        }
        return changed ? Places.touch(session, Places.of(session, owner.get()), at) : Set.of();
    }

    private static Optional<Long> unchanged(Session session, Article article) {
        return Identities.find(session, article.id())
                .flatMap(row -> Revisions.current(session, row.key()))
                .filter(row -> row.revision() == article.revision())
                .map(Revisions.Row::key);
    }

    private static void put(Session session, long key, Text text) {
        Article article = text.of().article();
        Articles.putBody(session, key, article);
        Search.put(session, key, text.terms());
        session.run(
                "update article set words = ?, picture = ? where key = ?",
                text.words(),
                article.image() == null ? 0 : 1,
                key);
    }
}
