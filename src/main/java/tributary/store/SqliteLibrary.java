package tributary.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;

/// Reads a SQLite file without writing to it, also while another process works on it.
public final class SqliteLibrary implements Library {
    private final Readers readers;

    private SqliteLibrary(Readers readers) {
        this.readers = readers;
    }

    /// Throws [StoreFailure] with a message for the user when there is no database, or one of another version.
    public static SqliteLibrary open(Path file) {
        if (!Files.exists(file)) {
            throw new StoreFailure("there is no " + file + " yet: fetch something first");
        }
        var databases = new Databases(file);
        Schema.require(file, databases.forWriting());
        return new SqliteLibrary(new Readers(file, databases::reading));
    }

    @Override
    public List<Ledger.SourceState> sources() {
        return readers.read(Sources::states);
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

    @Override
    public void close() {
        readers.close();
    }
}
