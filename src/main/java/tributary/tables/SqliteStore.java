package tributary.tables;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.identity.Known;
import tributary.listing.Arrangement;
import tributary.listing.Judging;
import tributary.listing.Rejudging;
import tributary.rows.Arrival;
import tributary.rows.Identities;
import tributary.rows.Search;
import tributary.rows.Sources;
import tributary.sqlite.Database;
import tributary.sqlite.StoreLock;
import tributary.sqlite.Writer.Durable;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.store.Dated;
import tributary.store.Pass;
import tributary.store.Placement;
import tributary.store.Store;
import tributary.store.StoreFailure;
import tributary.store.Subscription;
import tributary.store.Terms;
import tributary.store.Turn;
import tributary.story.Copies;

/// The store on one SQLite file, for one process: one thread writes, a few read.
public final class SqliteStore extends SqliteTexts implements Store {
    private final StoreLock lock;
    private final Judging judging;
    private final Commits commits;

    private SqliteStore(Database database, StoreLock lock, Judging judging) {
        super(database.readers(), database.writer(judging::rolledBack));
        this.lock = lock;
        this.judging = judging;
        this.commits = new Commits(judging);
    }

    /// Opens the database, made if it is missing, for this process alone.
    ///
    /// @throws StoreFailure with a message for the user: no folder, read-only, damaged, newer, or taken by another
    ///     process
    public static SqliteStore open(Path file, Copies copies) {
        StoreLock lock = StoreLock.take(file);
        try {
            var store = new SqliteStore(Database.open(file, lock), lock, new Judging(copies));
            store.begin();
            return store;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void begin() {
        try {
            write(Durable.SYNCED, session -> {
                Sources.forgetLeases(session);
                Search.catchUp(session);
            });
            judging.load(readers);
            lock.opened();
        } catch (RuntimeException e) {
            readers.close();
            writer.close();
            throw e;
        }
    }

    @Override
    public List<CategoryPath> arrange(List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now) {
        return writer.write(
                Durable.SYNCED, placements.size(), session -> Arrangement.arrange(session, placements, firstDue, now));
    }

    @Override
    public Due claimDue(Instant now, Terms terms) {
        return writer.write(Durable.WRITTEN, session -> Claims.claimDue(session, now, terms));
    }

    @Override
    public Asked claim(Collection<SourceId> sources, Instant now, Terms terms) {
        return writer.write(Durable.WRITTEN, session -> Claims.claim(session, sources, now, terms));
    }

    @Override
    public void release(Collection<Claim> claims) {
        if (!claims.isEmpty()) {
            write(Durable.WRITTEN, session -> Claims.release(session, claims));
        }
    }

    @Override
    public void abandon(Claim claim, Instant ended) {
        write(Durable.WRITTEN, session -> Claims.abandon(session, claim, ended));
    }

    @Override
    public List<SourceId> resting(Instant now, Duration floor) {
        return readers.read(session -> Claims.resting(session, now, floor));
    }

    @Override
    public Duration clockOf(String boot, Instant began, Instant now) {
        return writer.write(Durable.WRITTEN, session -> Clocks.clockOf(session, boot, began, now));
    }

    @Override
    public void postpone(Claim claim, Instant until) {
        write(Durable.WRITTEN, session -> Claims.postpone(session, claim, until));
    }

    @Override
    public List<Turn> turns(int limit) {
        return readers.read(session -> Turns.newest(session, limit));
    }

    @Override
    public Committed commit(Commit commit) {
        boolean small = commit.items().isEmpty() && commit.listed() == null;
        List<Arrival> arrivals = commit.items().stream().map(Arrival::of).toList();
        return writer.write(
                small ? Durable.WRITTEN : Durable.SYNCED,
                small ? 0 : Math.max(1, commit.items().size()),
                session -> commits.commit(session, commit, arrivals));
    }

    @Override
    public void reschedule(Map<SourceId, Instant> due) {
        if (!due.isEmpty()) {
            write(Durable.WRITTEN, session -> Sources.reschedule(session, due));
        }
    }

    @Override
    public List<SourceId> overdue(Instant before) {
        return readers.read(session -> Sources.overdue(session, before));
    }

    @Override
    public List<Known> known(SourceId source, List<Traces> traces) {
        return readers.read(session -> Identities.known(session, source, traces));
    }

    @Override
    public Optional<Dated> dated(String document) {
        return readers.read(session -> Documents.dated(session, document));
    }

    @Override
    public void date(Map<String, Dated> documents) {
        write(Durable.WRITTEN, session -> Documents.date(session, documents));
    }

    @Override
    public List<Subscription> subscriptions() {
        return readers.read(Subscribers::all);
    }

    @Override
    public void subscribe(Subscription subscription) {
        write(Durable.WRITTEN, session -> Subscribers.note(session, subscription));
    }

    @Override
    public void told(Subscription subscription) {
        write(Durable.WRITTEN, session -> Subscribers.told(session, subscription));
    }

    @Override
    public void unsubscribe(String topic, URI callback) {
        write(Durable.WRITTEN, session -> Subscribers.forget(session, topic, callback));
    }

    @Override
    public Instant forgotten() {
        return readers.read(Documents::forgotten);
    }

    @Override
    public long openPass(Instant started) {
        return writer.write(Durable.SYNCED, session -> Passes.open(session, started));
    }

    @Override
    public void closePass(Pass pass) {
        write(Durable.WRITTEN, session -> Passes.close(session, pass));
    }

    @Override
    public Optional<Pass> lastPass() {
        return readers.read(Passes::last);
    }

    @Override
    public Retained retain(int perSource, Duration keepFor, Instant now) {
        return Retention.run(readers, writer, perSource, now.minus(keepFor), now);
    }

    @Override
    public Optional<Rejudged> rejudge(Instant at) {
        if (!readers.read(session -> Rejudging.since(session) != null)) {
            return Optional.empty();
        }
        var step = writer.write(
                Durable.WRITTEN, Rejudging.STEP, session -> Optional.ofNullable(judging.rejudge(session, at)));
        return step.map(it -> new Rejudged(it.judged(), it.left(), it.touched()));
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
        if (lock.held()) {
            lock.closed();
            lock.close();
        }
    }
}
