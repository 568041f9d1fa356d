package tributary.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.rows.Places;
import tributary.rows.Sources;
import tributary.sqlite.Readers;
import tributary.store.Explained;
import tributary.store.Ledger;
import tributary.store.Library;
import tributary.store.Name;
import tributary.store.Selection;
import tributary.store.Store;

/// What is only read from a SQLite file, whoever has it open.
public abstract class SqliteReads implements Library {
    protected final Readers readers;

    protected SqliteReads(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Ledger.SourceState> sources() {
        return readers.read(Sources::states);
    }

    @Override
    public Map<SourceId, Name> names() {
        return readers.read(Sources::names);
    }

    @Override
    public long naming() {
        return readers.read(Sources::naming);
    }

    @Override
    public List<Store.Listed> newest(CategoryPath place, int limit, int offset) {
        return readers.read(session -> Shown.newest(session, place, limit, offset));
    }

    @Override
    public List<Store.Listed> select(Selection wanted) {
        return readers.read(session -> Shown.select(session, wanted));
    }

    @Override
    public Store.Archive archive(CategoryPath place, ArticleId newest) {
        return readers.read(session -> Archives.of(session, place, newest));
    }

    @Override
    public Optional<ArticleId> following(CategoryPath place, ArticleId newest) {
        return readers.read(session -> Archives.following(session, place, newest));
    }

    @Override
    public Optional<ArticleId> newestBeside(CategoryPath place, Set<ArticleId> shown) {
        return readers.read(session -> Archives.newestBeside(session, place, shown));
    }

    @Override
    public boolean knows(ArticleId id) {
        return readers.read(session -> Archives.knows(session, id));
    }

    @Override
    public Optional<Store.Listed> article(ArticleId id) {
        return readers.read(session -> Shown.article(session, id));
    }

    @Override
    public Optional<Explained> explain(ArticleId id) {
        return readers.read(session -> Explanations.of(session, id));
    }

    @Override
    public List<Explained> explain(List<String> addresses) {
        return readers.read(session -> Explanations.under(session, addresses));
    }

    @Override
    public Instant changed(CategoryPath place) {
        return readers.read(session -> Places.changed(session, place));
    }

    @Override
    public long articles() {
        return readers.read(Sources::articles);
    }
}
