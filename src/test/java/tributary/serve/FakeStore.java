package tributary.serve;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.identity.Known;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.store.Dated;
import tributary.store.Explained;
import tributary.store.Memory;
import tributary.store.Name;
import tributary.store.NoTexts;
import tributary.store.Pass;
import tributary.store.Placement;
import tributary.store.Selection;
import tributary.store.Store;
import tributary.store.StoreFailure;
import tributary.store.Subscription;
import tributary.store.Terms;
import tributary.store.Turn;

/// A store in memory that only answers: what tests put in is what it shows.
final class FakeStore implements Store, NoTexts {
    final List<Listed> articles = new ArrayList<>();
    final Map<SourceId, List<CategoryPath>> places = new HashMap<>();
    final Map<SourceId, Memory> memories = new HashMap<>();
    final List<Explained> explained = new ArrayList<>();
    final List<Turn> turns = new ArrayList<>();
    final Map<CategoryPath, Instant> changed = new HashMap<>();
    final Map<String, Dated> dated = new ConcurrentHashMap<>();
    final Map<String, Subscription> subscribed = new ConcurrentHashMap<>();

    @Nullable
    Pass lastPass;

    int reads;
    int namesRead;
    boolean full;
    Runnable whileReading = () -> {};

    @Override
    public List<Listed> newest(CategoryPath place, int limit, int offset) {
        reads++;
        whileReading.run();
        return listed(place, limit, offset);
    }

    private List<Listed> listed(CategoryPath place, int limit, int offset) {
        return articles.stream()
                .filter(it -> places.get(it.article().source()).stream().anyMatch(at -> at.isWithin(place)))
                .sorted(Comparator.comparing((Listed it) -> it.article().published())
                        .reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Turn> turns(int limit) {
        return turns.stream().limit(limit).toList();
    }

    @Override
    public void postpone(Claim claim, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> restsUntil(String origin, Instant now) {
        return Optional.empty();
    }

    @Override
    public List<Listed> select(Selection wanted) {
        Instant since = wanted.since() == null ? Instant.MIN : wanted.since();
        Instant before = wanted.before() == null ? Instant.MAX : wanted.before();
        List<Listed> newest = newest(wanted.place(), Integer.MAX_VALUE, 0);
        return (wanted.oldestFirst() ? newest.reversed() : newest)
                .stream()
                        .filter(it -> it.article().title().contains(wanted.words()))
                        .filter(it -> !it.article().published().isBefore(since))
                        .filter(it -> it.article().published().isBefore(before))
                        .skip(wanted.offset())
                        .limit(wanted.limit())
                        .toList();
    }

    /// One article an archive, in the order in which they stand here.
    @Override
    public Archive archive(CategoryPath place, ArticleId newest) {
        List<Listed> ours = listed(place, Integer.MAX_VALUE, 0);
        for (int i = 0; i < ours.size(); i++) {
            if (ours.get(i).article().id().equals(newest)) {
                Optional<ArticleId> previous =
                        ours.stream().skip(i + 1L).map(it -> it.article().id()).findFirst();
                return new Archive(List.of(ours.get(i)), previous);
            }
        }
        return new Archive(List.of(), Optional.empty());
    }

    @Override
    public Optional<ArticleId> following(CategoryPath place, ArticleId newest) {
        List<ArticleId> ours = listed(place, Integer.MAX_VALUE, 0).stream()
                .map(it -> it.article().id())
                .toList();
        int above = ours.indexOf(newest) - 1;
        return above < 0 ? Optional.empty() : Optional.of(ours.get(above));
    }

    @Override
    public Optional<ArticleId> newestBeside(CategoryPath place, Set<ArticleId> shown) {
        return listed(place, Integer.MAX_VALUE, 0).stream()
                .map(it -> it.article().id())
                .filter(id -> !shown.contains(id))
                .findFirst();
    }

    @Override
    public boolean knows(ArticleId id) {
        return article(id).isPresent();
    }

    @Override
    public Optional<Listed> article(ArticleId id) {
        return articles.stream().filter(it -> it.article().id().equals(id)).findFirst();
    }

    @Override
    public Optional<Explained> explain(ArticleId id) {
        return explained.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public List<Explained> explain(List<String> addresses) {
        return explained.stream()
                .filter(it -> addresses.contains(it.traces().link()))
                .toList();
    }

    @Override
    public Instant changed(CategoryPath place) {
        return changed.getOrDefault(place, Instant.EPOCH);
    }

    @Override
    public List<Subscription> subscriptions() {
        return List.copyOf(subscribed.values());
    }

    @Override
    public void subscribe(Subscription it) {
        subscribed.put(it.topic() + " " + it.callback(), it);
    }

    @Override
    public void told(Subscription it) {
        subscribed.computeIfPresent(it.topic() + " " + it.callback(), (_, _) -> it);
    }

    @Override
    public void unsubscribe(String topic, URI callback) {
        subscribed.remove(topic + " " + callback);
    }

    @Override
    public Optional<Dated> dated(String document) {
        return Optional.ofNullable(dated.get(document));
    }

    @Override
    public void date(Map<String, Dated> documents) {
        if (full) {
            throw new StoreFailure("the disk is full");
        }
        dated.putAll(documents);
    }

    @Override
    public Instant forgotten() {
        return Instant.EPOCH;
    }

    @Override
    public long articles() {
        return articles.size();
    }

    @Override
    public List<SourceId> overdue(Instant before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SourceState> sources() {
        return memories.entrySet().stream()
                .map(it -> new SourceState(it.getKey(), it.getValue(), true, false, 7, null, null))
                .toList();
    }

    @Override
    public Map<SourceId, Name> names() {
        namesRead++;
        return memories.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new Name(
                                it.getValue().head().title(),
                                it.getValue().head().site(),
                                it.getValue().course().lastError())));
    }

    @Override
    public long naming() {
        return memories.hashCode();
    }

    @Override
    public Optional<Pass> lastPass() {
        return Optional.ofNullable(lastPass);
    }

    @Override
    public List<CategoryPath> arrange(List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Due claimDue(Instant now, Terms terms) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Asked claim(Collection<SourceId> sources, Instant now, Terms terms) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reschedule(Map<SourceId, Instant> due) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(Collection<Claim> claims) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void abandon(Claim claim, Instant ended) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SourceId> resting(Instant now, Duration floor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Duration clockOf(String boot, Instant began, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Committed commit(Commit commit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Known> known(SourceId source, List<Traces> traces) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long openPass(Instant started) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void closePass(Pass pass) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Rejudged> rejudge(Instant at) {
        return Optional.empty();
    }

    @Override
    public Retained retain(int perSource, Duration keepFor, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
