package tributary.tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.Doubt;
import tributary.article.SourceId;
import tributary.library.SqliteReads;
import tributary.rows.Articles;
import tributary.rows.Refrains;
import tributary.sqlite.Readers;
import tributary.sqlite.Session;
import tributary.sqlite.Writer;
import tributary.sqlite.Writer.Durable;
import tributary.store.Awaited;
import tributary.store.Claim;
import tributary.store.Completed;
import tributary.store.Learnt;
import tributary.store.Quiet;
import tributary.store.Renewed;
import tributary.store.Rest;
import tributary.store.TextLedger;
import tributary.store.Waiting;
import tributary.store.Worth;
import tributary.story.Telling;

/// What is kept of the texts of articles: pages they wait for, what recurs in them, and whom to ask how.
abstract class SqliteTexts extends SqliteReads implements TextLedger {
    final Writer writer;

    SqliteTexts(Readers readers, Writer writer) {
        super(readers);
        this.writer = writer;
    }

    @Override
    public Optional<Instant> restsUntil(String origin, Instant now) {
        return readers.read(session -> Origins.restsUntil(session, origin, now));
    }

    @Override
    public Learnt learnt(SourceId source) {
        return readers.read(session -> Refrains.of(session, source));
    }

    @Override
    public List<Awaited> awaited(SourceId source, Instant now, int most) {
        return readers.read(session -> Leaves.due(session, source, now, most));
    }

    @Override
    public Set<CategoryPath> complete(Completed it) {
        return writer.write(Durable.WRITTEN, 1, Bodies.completing(it));
    }

    @Override
    public List<Article> kept(SourceId source, int offset, int most) {
        return readers.read(session -> Bodies.kept(session, source, offset, most));
    }

    @Override
    public Set<CategoryPath> sweep(SourceId source, List<Completed> articles, Set<Long> marks, Instant at) {
        return writer.write(Durable.WRITTEN, articles.size(), Bodies.sweeping(source, articles, marks, at));
    }

    @Override
    public Optional<Telling> telling(ArticleId article) {
        return readers.read(session -> Articles.telling(session, article));
    }

    @Override
    public Set<ArticleId> ofPages(SourceId source) {
        return readers.read(session -> Leaves.taken(session, source));
    }

    @Override
    public Set<ArticleId> lessened(SourceId source) {
        return readers.read(session -> Leaves.lessened(session, source));
    }

    @Override
    public Set<CategoryPath> renew(Claim claim, List<Renewed> articles, Instant at) {
        return writer.write(Durable.WRITTEN, articles.size(), Bodies.renewing(claim, articles, at));
    }

    @Override
    public void missed(ArticleId article, String reason, @Nullable Instant again) {
        write(Durable.WRITTEN, session -> Leaves.miss(session, article, reason, again));
    }

    @Override
    public void forgo(ArticleId article, String reason) {
        write(Durable.WRITTEN, session -> Leaves.turnDown(session, article, reason));
    }

    @Override
    public void restPages(SourceId source, Instant until) {
        write(Durable.WRITTEN, session -> Leaves.rest(session, source, until));
    }

    @Override
    public Worth worth(SourceId source, Doubt doubt) {
        return readers.read(session -> Manners.worth(session, source, doubt));
    }

    @Override
    public void told(SourceId source, Doubt doubt, boolean more, Instant at) {
        write(Durable.WRITTEN, session -> Manners.told(session, source, doubt, more, at));
    }

    @Override
    public void passOver(SourceId source, Doubt doubt, String reason, Instant now) {
        write(Durable.WRITTEN, session -> Manners.passOver(session, source, doubt, reason, now));
    }

    @Override
    public Quiet quiet(String origin) {
        return readers.read(session -> Manners.quiet(session, origin));
    }

    @Override
    public void quiet(String origin, Quiet quiet) {
        write(Durable.WRITTEN, session -> Manners.quiet(session, origin, quiet));
    }

    @Override
    public void rest(Rest rest, Instant now) {
        write(Durable.WRITTEN, session -> Origins.rest(session, rest, now));
    }

    @Override
    public Map<SourceId, Waiting> waiting() {
        return readers.read(Leaves::waiting);
    }

    final void write(Durable durable, Consumer<Session> work) {
        writer.write(durable, session -> {
            work.accept(session);
            return true;
        });
    }
}
