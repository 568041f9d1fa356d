package tributary.store;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Traces;
import tributary.identity.Known;
import tributary.store.MemoryRow.Identities;

/// A ledger in memory, for the simulation: the contract that it is held to is that of the databases, so that it does
/// not lie. For one thread.
public final class MemoryLedger implements Ledger, NoTexts {
    private static final Comparator<MemoryRow> MOST_OVERDUE =
            comparing((MemoryRow row) -> row.dueOr(Instant.MAX)).thenComparingInt(row -> row.key);
    private static final Comparator<MemoryRow> WELL_FIRST =
            comparing(MemoryRow::isAiling).thenComparing(MOST_OVERDUE);

    private final Map<SourceId, MemoryRow> rows = new TreeMap<>();
    private final Map<String, Instant> rests = new HashMap<>();
    private final Set<MemoryRow> leased = new LinkedHashSet<>();

    /// The enabled rows, by when they are due.
    private final TreeSet<MemoryRow> line = new TreeSet<>(MOST_OVERDUE);

    private String boot = "";
    private Instant began = Instant.EPOCH;
    private long passes;
    private @Nullable Pass last;

    /// What the only process of a store does when it starts.
    public MemoryLedger forgetLeases() {
        List.copyOf(leased).forEach(row -> free(row, row.due()));
        return this;
    }

    /// When the first of all is due.
    public Instant firstDue() {
        return line.isEmpty() ? Instant.MAX : line.first().dueOr(Instant.MAX);
    }

    /// What is stored of a source: the guid of each article. Twice the same is twice stored.
    public List<String> stored(SourceId source) {
        MemoryRow row = rows.get(source);
        return row == null ? List.of() : row.identities.guids();
    }

    /// What a database throws that cannot write.
    public static RuntimeException fullDisk() {
        return new StoreFailure("no space left");
    }

    private void change(MemoryRow row, Runnable step) {
        line.remove(row);
        leased.remove(row);
        step.run();
        if (row.enabled && row.due() != null) {
            line.add(row);
        }
        if (row.leaseUntil != null) {
            leased.add(row);
        }
    }

    private void free(MemoryRow row, @Nullable Instant due) {
        change(row, () -> {
            row.token++;
            row.leaseUntil = null;
            row.memory = row.dueAt(due);
        });
    }

    @Override
    public List<CategoryPath> arrange(List<Placement> placements, Map<SourceId, Instant> firstDue, Instant now) {
        var gone = new HashSet<>(rows.values());
        for (Placement placement : placements) {
            Instant due = firstDue.getOrDefault(placement.source(), now);
            MemoryRow known = rows.get(placement.source());
            MemoryRow row = known == null ? new MemoryRow(rows.size(), placement, due) : known;
            rows.put(placement.source(), row);
            gone.remove(row);
            change(row, () -> row.arrange(placement, due));
        }
        gone.stream().filter(row -> row.configured).forEach(row -> change(row, row::remove));
        return List.of();
    }

    @Override
    public Due claimDue(Instant now, Terms terms) {
        List<MemoryRow> free = new ArrayList<>();
        for (MemoryRow row : line) {
            if (row.dueOr(Instant.MAX).isAfter(now)) {
                break;
            }
            if (row.isFree(now)) {
                free.add(row);
            }
        }
        free.sort(WELL_FIRST);
        var busy = new HashMap<String, int[]>();
        int ailing = 0;
        var taken = new ArrayList<MemoryRow>();
        for (MemoryRow row : free) {
            int[] places = busy.computeIfAbsent(row.lane(), lane -> busy(lane, now));
            places[0]++;
            places[1] += row.isAiling() ? 1 : 0;
            boolean fits = row.lane().isEmpty()
                    || (places[0] <= terms.perOrigin() && (!row.isAiling() || places[1] <= terms.ailingPerOrigin()));
            if (fits && taken.size() < terms.atMost() && (!row.isAiling() || ++ailing <= terms.ailing())) {
                taken.add(row);
            }
        }
        List<Claim> claims = take(taken, now, terms.lease());
        return new Due(claims, free.size() > taken.size());
    }

    /// How many of a lane are leased, and how many of them are ailing.
    private int[] busy(String lane, Instant now) {
        int[] busy = new int[2];
        for (MemoryRow row : leased) {
            if (row.isLeased(now) && row.lane().equals(lane)) {
                busy[0]++;
                busy[1] += row.isAiling() ? 1 : 0;
            }
        }
        return busy;
    }

    private List<Claim> take(List<MemoryRow> taken, Instant now, Duration lease) {
        var claims = new ArrayList<Claim>();
        for (MemoryRow row : taken) {
            claims.add(new Claim(row.id, row.memory, row.token + 1));
            change(row, () -> {
                row.token++;
                row.leaseUntil = now.plus(lease);
                row.asked = now;
                row.memory = row.dueAt(now.plus(row.limits.pause()));
            });
        }
        return claims;
    }

    @Override
    public Asked claim(Collection<SourceId> sources, Instant now, Terms terms) {
        Instant rested = now.minus(terms.floor());
        var taken = new ArrayList<MemoryRow>();
        var full = new ArrayList<SourceId>();
        var busy = new HashMap<String, int[]>();
        for (SourceId source : sources) {
            MemoryRow row = rows.get(source);
            if (row == null || taken.contains(row) || !row.enabled || !row.isFree(now) || row.isAskedAfter(rested)) {
                continue;
            }
            int[] places = row.lane().isEmpty() ? new int[2] : busy.computeIfAbsent(row.lane(), it -> busy(it, now));
            if (places[0] < terms.perOrigin() && taken.size() < terms.atMost()) {
                places[0]++;
                taken.add(row);
            } else {
                full.add(source);
            }
        }
        return new Asked(take(taken, now, terms.lease()), full);
    }

    private Optional<MemoryRow> held(Claim claim) {
        return Optional.ofNullable(rows.get(claim.source())).filter(row -> row.token == claim.token());
    }

    @Override
    public void release(Collection<Claim> claims) {
        claims.forEach(claim -> held(claim).ifPresent(row -> {
            row.asked = null;
            free(row, claim.memory().course().nextDue());
        }));
    }

    @Override
    public void abandon(Claim claim, Instant ended) {
        held(claim).ifPresent(row -> {
            row.asked = ended;
            free(row, ended.plus(row.limits.pause()));
        });
    }

    @Override
    public void postpone(Claim claim, Instant until) {
        Instant due = claim.memory().course().nextDue();
        held(claim).ifPresent(row -> {
            row.asked = null;
            free(row, due == null || due.isBefore(until) ? until : due);
        });
    }

    @Override
    public Optional<Instant> restsUntil(String origin, Instant now) {
        return Optional.ofNullable(rests.get(origin)).filter(until -> until.isAfter(now));
    }

    @Override
    public Committed commit(Commit commit) {
        Optional<MemoryRow> held = held(commit.claim());
        if (held.isEmpty()) {
            return Committed.NOTHING;
        }
        MemoryRow row = held.get();
        change(row, () -> {
            row.memory = commit.memory();
            row.token++;
            row.leaseUntil = null;
        });
        rest(commit);
        Identities.Count count = row.identities.put(commit.items());
        row.identities.rename(commit.renamed());
        return new Committed(true, count.fresh(), count.updated(), 0, Set.of());
    }

    private void rest(Commit commit) {
        Rest rest = commit.rest();
        if (rest != null && (rest.quorum() == 1 || overloaded(rest) >= rest.quorum())) {
            rests.values().removeIf(until -> !until.isAfter(commit.at()));
            rests.merge(rest.origin(), rest.until(), (one, other) -> one.isAfter(other) ? one : other);
            rows.values().forEach(row -> postpone(row, rest.origin(), commit.at()));
        }
        String origin = commit.memory().standing().origin();
        if (origin != null) {
            postpone(rows.get(commit.claim().source()), origin, commit.at());
        }
    }

    private long overloaded(Rest rest) {
        return rows.values().stream()
                .filter(row -> rest.origin().equals(row.memory.standing().origin()))
                .map(row -> row.memory.standing().overloaded())
                .filter(at -> at != null && !at.isBefore(rest.since()))
                .count();
    }

    private void postpone(MemoryRow row, String origin, Instant now) {
        Instant due = row.due();
        if (due != null && origin.equals(row.memory.standing().origin())) {
            restsUntil(origin, now)
                    .filter(due::isBefore)
                    .ifPresent(until -> change(row, () -> row.memory = row.dueAt(until)));
        }
    }

    @Override
    public void reschedule(Map<SourceId, Instant> due) {
        due.forEach((source, at) -> {
            MemoryRow row = rows.get(source);
            if (row != null) {
                change(row, () -> row.memory = row.dueAt(at));
            }
        });
    }

    @Override
    public List<SourceId> overdue(Instant before) {
        return line.stream()
                .takeWhile(row -> row.dueOr(Instant.MAX).isBefore(before))
                .map(row -> row.id)
                .toList();
    }

    @Override
    public List<SourceState> sources() {
        return rows.values().stream()
                .filter(row -> row.configured)
                .map(row -> row.state(rests.get(row.memory.standing().origin())))
                .toList();
    }

    @Override
    public List<SourceId> resting(Instant now, Duration floor) {
        return rows.values().stream()
                .filter(row -> row.configured
                        && (row.isAskedAfter(now.minus(floor))
                                || row.isToldToWait(now)
                                || restsUntil(
                                                String.valueOf(
                                                        row.memory.standing().origin()),
                                                now)
                                        .isPresent()))
                .sorted(comparingInt(row -> row.key))
                .map(row -> row.id)
                .toList();
    }

    @Override
    public Duration clockOf(String boot, Instant began, Instant now) {
        Duration behind = rows.values().stream()
                .flatMap(row -> row.past().stream())
                .max(Comparator.naturalOrder())
                .filter(at -> at.isAfter(now))
                .map(at -> Duration.between(at, now))
                .orElse(Duration.ZERO);
        Duration set = this.boot.equals(boot) ? Duration.between(this.began, began) : behind;
        boolean small = set.abs().compareTo(Duration.ofSeconds(2)) <= 0;
        if (small && this.boot.equals(boot)) {
            return Duration.ZERO;
        }
        this.boot = boot;
        this.began = began;
        if (small) {
            return Duration.ZERO;
        }
        rows.values().forEach(row -> change(row, () -> row.move(set)));
        rests.replaceAll((_, until) -> until.plus(set));
        return set;
    }

    @Override
    public List<Known> known(SourceId source, List<Traces> traces) {
        MemoryRow row = rows.get(source);
        return row == null ? List.of() : row.identities.known(traces);
    }

    @Override
    public long openPass(Instant started) {
        return ++passes;
    }

    @Override
    public void closePass(Pass pass) {
        last = last == null || last.id() < pass.id() ? pass : last;
    }

    @Override
    public Optional<Pass> lastPass() {
        return Optional.ofNullable(last);
    }
}
