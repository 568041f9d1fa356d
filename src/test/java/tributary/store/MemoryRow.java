package tributary.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.identity.Known;
import tributary.rows.Marks;

/// A source in the [MemoryLedger].
final class MemoryRow {
    final int key;
    final SourceId id;
    final Identities identities = new Identities();
    Placement.Limits limits;
    boolean configured;
    boolean enabled;
    Memory memory;

    @Nullable
    Instant leaseUntil;

    @Nullable
    Instant asked;

    long token;
    private String address;
    private String terms;

    MemoryRow(int key, Placement placement, Instant due) {
        this.key = key;
        this.id = placement.source();
        this.limits = placement.limits();
        this.address = placement.address();
        this.terms = placement.terms();
        this.memory = Memory.NONE;
        this.memory = dueAt(due);
    }

    void arrange(Placement placement, Instant firstDue) {
        Instant due = due();
        if (!address.equals(placement.address())) {
            leaseUntil = null;
            token++;
            memory = new Memory(
                    Memory.Document.NONE,
                    new Memory.Course(
                            0,
                            memory.course().lastFetch(),
                            due == null || firstDue.isBefore(due) ? firstDue : due,
                            null,
                            null,
                            null),
                    memory.head(),
                    Memory.Posting.NONE,
                    Wishes.NONE,
                    Road.NONE,
                    new Standing(null, null, memory.standing().badSince()),
                    Told.NOTHING);
        }
        if (!terms.equals(placement.terms()) && due() == null) {
            memory = dueAt(firstDue);
        }
        address = placement.address();
        terms = placement.terms();
        limits = placement.limits();
        configured = true;
        enabled = placement.enabled();
    }

    void remove() {
        configured = false;
        enabled = false;
        leaseUntil = null;
        token++;
    }

    @Nullable
    Instant due() {
        return memory.course().nextDue();
    }

    Instant dueOr(Instant other) {
        Instant due = due();
        return due == null ? other : due;
    }

    String lane() {
        String lane = limits.lane();
        return lane == null ? "" : lane;
    }

    boolean isAiling() {
        return memory.course().failures() > 0;
    }

    boolean isLeased(Instant now) {
        return leaseUntil != null && !leaseUntil.isBefore(now);
    }

    boolean isFree(Instant now) {
        return !isLeased(now) && !isToldToWait(now);
    }

    boolean isToldToWait(Instant now) {
        Instant notBefore = memory.course().notBefore();
        return notBefore != null && notBefore.isAfter(now);
    }

    boolean isAskedAfter(Instant time) {
        return past().stream().anyMatch(at -> at.isAfter(time));
    }

    /// When it was asked: what lies in the future says that the clock is behind.
    List<Instant> past() {
        return Stream.concat(
                        Stream.ofNullable(asked),
                        Stream.ofNullable(memory.course().lastFetch()))
                .toList();
    }

    Ledger.SourceState state(@Nullable Instant restsUntil) {
        return new Ledger.SourceState(
                id, memory, enabled, leaseUntil != null, identities.guids().size(), restsUntil, asked);
    }

    Memory dueAt(@Nullable Instant due) {
        return with(memory.course().lastFetch(), due, memory.course().notBefore(), memory.road(), memory.standing());
    }

    /// Moves all that is planned.
    void move(Duration set) {
        Road road = memory.road();
        Standing standing = memory.standing();
        leaseUntil = moved(leaseUntil, set);
        asked = moved(asked, set);
        memory = with(
                moved(memory.course().lastFetch(), set),
                moved(due(), set),
                moved(memory.course().notBefore(), set),
                new Road(road.adopted(), road.target(), moved(road.since(), set), road.polls()),
                new Standing(standing.origin(), moved(standing.overloaded(), set), standing.badSince()));
    }

    private static @Nullable Instant moved(@Nullable Instant at, Duration set) {
        return at == null ? null : at.plus(set);
    }

    private Memory with(
            @Nullable Instant lastFetch,
            @Nullable Instant due,
            @Nullable Instant notBefore,
            Road road,
            Standing standing) {
        Memory.Course course = memory.course();
        return memory.with(new Memory.Course(
                        course.failures(), lastFetch, due, notBefore, course.lastOutcome(), course.lastError()))
                .with(road, standing, memory.told());
    }

    /// The articles of a source, by the marks they are known again by.
    static final class Identities {
        private final Map<ArticleId, Traces> articles = new LinkedHashMap<>();
        private final Map<String, Set<ArticleId>> aliases = new HashMap<>();

        record Count(int fresh, int updated) {}

        Count put(List<Commit.Item> items) {
            int fresh = 0;
            int updated = 0;
            for (Commit.Item item : items) {
                ArticleId id = item.article().id();
                Traces before = articles.put(id, item.traces());
                fresh += before == null ? 1 : 0;
                updated += before != null
                                && !before.fingerprint().equals(item.traces().fingerprint())
                        ? 1
                        : 0;
                note(id, item.traces());
            }
            return new Count(fresh, updated);
        }

        void rename(List<Commit.Renamed> renamed) {
            renamed.forEach(it -> {
                if (articles.containsKey(it.id())) {
                    articles.put(it.id(), it.traces());
                    note(it.id(), it.traces());
                }
            });
        }

        private void note(ArticleId id, Traces traces) {
            marks(traces)
                    .forEach(mark -> aliases.computeIfAbsent(mark, _ -> new LinkedHashSet<>())
                            .add(id));
        }

        private static Stream<String> marks(Traces traces) {
            return Marks.of(traces).entrySet().stream().map(mark -> mark.getKey() + " " + mark.getValue());
        }

        List<Known> known(List<Traces> asked) {
            var ids = new LinkedHashSet<ArticleId>();
            asked.forEach(traces -> marks(traces).forEach(mark -> ids.addAll(aliases.getOrDefault(mark, Set.of()))));
            var known = new ArrayList<Known>();
            ids.forEach(id -> known.add(new Known(id, articles.get(id))));
            return known;
        }

        List<String> guids() {
            return articles.values().stream()
                    .map(it -> String.valueOf(it.guid()))
                    .toList();
        }
    }
}
