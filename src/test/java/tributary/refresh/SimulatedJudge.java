package tributary.refresh;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tributary.article.SourceId;
import tributary.fetch.Reply;
import tributary.fetch.Validators;
import tributary.refresh.SimulatedPublisher.Response;
import tributary.store.MemoryLedger;

/// Stands beside the publishers and holds every request against what was promised. It knows nothing of how visits are
/// scheduled, only what the file says, what was answered and what went wrong in the world.
final class SimulatedJudge {
    static final int PER_ORIGIN = 2;
    private static final long FLOOR = Duration.ofSeconds(60).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    /// What corrections of a clock that nobody moves anything for may add up to between two visits.
    private static final long CLOCK = Duration.ofSeconds(4).toMillis();

    /// For those who wait for a place of their origin, and for the ramp of a start.
    private static final long SLACK = Duration.ofMinutes(45).toMillis();

    private static final int REMEMBERED = 40;

    private final SimulatedFile file;
    private final MemoryLedger ledger;
    private final Map<Integer, Record> records = new HashMap<>();
    private final Map<Integer, Long> originRests = new HashMap<>();
    private final Map<Integer, List<Integer>> byOrigin = new HashMap<>();
    private final Deque<Line> news = new ArrayDeque<>();
    private long requests;
    private long lastOfAll;

    /// A request on its way, as the publisher sees it.
    static final class Flight {
        final int source;
        final long began;
        final Response response;
        private boolean open = true;
        private boolean learned;

        private Flight(int source, long began, Response response) {
            this.source = source;
            this.began = began;
            this.response = response;
        }

        boolean isLearned() {
            return learned;
        }
    }

    /// What is known of one source.
    private static final class Record {
        private long last = -1;
        private long rests;
        private int wishes;
        private long wishesEnd;
        private long longest;
        private long excused;
        private Duration shortest = Duration.ZERO;
        private int acknowledged;
        private final List<Flight> flights = new ArrayList<>();
        private final Deque<Line> story = new ArrayDeque<>();
        private boolean wronged;
    }

    SimulatedJudge(SimulatedFile file, MemoryLedger ledger) {
        this.file = file;
        this.ledger = ledger;
    }

    /// When anybody was asked last.
    long lastOfAll() {
        return lastOfAll;
    }

    long requests() {
        return requests;
    }

    /// What happened last in the world, and to the source that was wronged.
    List<String> trace() {
        var wronged = records.values().stream().filter(it -> it.wronged).flatMap(it -> it.story.stream());
        return Stream.concat(news.stream(), wronged).map(Line::toString).toList();
    }

    void note(long now, String what) {
        remember(news, new Line(now, what));
    }

    /// What happened when, told only when somebody asks.
    private record Line(long at, Object... what) {
        @Override
        public String toString() {
            return Duration.ofMillis(at) + " "
                    + Stream.of(what).map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    private static void remember(Deque<Line> story, Line line) {
        if (story.size() == REMEMBERED) {
            story.removeFirst();
        }
        story.add(line);
    }

    /// A source is named by the file (again), with this interval.
    void configured(int source, long now, boolean again) {
        Record record = record(source);
        SimulatedFile.Line line = file.lines().get(source);
        if (record.last < 0 || again) {
            record.excused += record.last < 0 ? 0 : now - record.last;
            record.longest = Math.max(record.longest, line.longest().toMillis());
        }
        record.longest = Math.max(record.longest, line.longest().toMillis());
        record.shortest = record.shortest.isZero() || record.shortest.compareTo(line.shortest()) > 0
                ? line.shortest()
                : record.shortest;
    }

    /// Somebody wants it asked now, which may take its time where the origin has no place.
    void wished(int source, long now) {
        Record record = record(source);
        record.wishes = now > record.wishesEnd ? 1 : record.wishes + 1;
        record.wishesEnd = now + SLACK;
    }

    /// Something happened to the world that may keep a source from its visit for so long, also from one wished for.
    void excuse(int source, long millis) {
        record(source).excused += millis;
        record(source).wishesEnd += millis;
    }

    void cutOff(int source) {
        Record record = record(source);
        record.excused += record.longest;
    }

    void asked(int source, Validators validators, SimulatedPublisher publisher, long now) {
        requests++;
        lastOfAll = now;
        Record record = record(source);
        remember(record.story, new Line(now, "is asked", validators));
        SimulatedFile.Line line = file.lines().get(source);
        if (record.last >= 0) {
            tooEarly(source, record, now);
            tooLate(source, record, now);
        }
        check(now >= record.rests - CLOCK, source, "is asked before the time it asked for");
        check(
                now >= originRests.getOrDefault(file.originOf(source), 0L) - CLOCK,
                source,
                "is asked though its origin rests");
        check(record.flights.isEmpty(), source, "is asked twice at once");
        long busy = origin(source).stream()
                .mapToLong(it -> record(it).flights.size())
                .sum();
        check(busy < PER_ORIGIN, source, "is asked while its origin has no place");
        acknowledged(source, record, validators, publisher);
        record.last = now;
        record.wishes = Math.max(0, record.wishes - 1);
        record.excused = 0;
        if (line != null) {
            record.shortest = line.shortest();
            record.longest = line.longest().toMillis();
        }
    }

    private void tooEarly(int source, Record record, long now) {
        boolean wished = record.wishes > 0 && now <= record.wishesEnd;
        long shortest = wished ? FLOOR : record.shortest.toMillis() * 9 / 10;
        check(now - record.last >= shortest - CLOCK, source, "is asked too early");
    }

    private void tooLate(int source, Record record, long now) {
        long rest =
                Math.max(0, Math.max(record.rests, originRests.getOrDefault(file.originOf(source), 0L)) - record.last);
        long longest = Math.max(record.longest, rest) * 107 / 100 + record.excused + SLACK;
        check(now - record.last <= longest, source, "starved");
    }

    /// Whoever sends a validator says that he has what came with it.
    private void acknowledged(int source, Record record, Validators validators, SimulatedPublisher publisher) {
        String etag = validators.etag();
        if (etag != null) {
            int newest = Integer.parseInt(etag.replace("\"", ""));
            if (newest != record.acknowledged) {
                var stored = new HashSet<>(ledger.stored(id(publisher)));
                check(stored.containsAll(SimulatedPublisher.listedAt(newest)), source, "lost an item");
                record.acknowledged = newest;
            }
        }
    }

    Flight begin(int source, Response response, long now) {
        var flight = new Flight(source, now, response);
        record(source).flights.add(flight);
        remember(record(source).story, new Line(now, "answers", response));
        return flight;
    }

    /// The answer was sent, or nobody was there any more to take it.
    void end(Flight flight) {
        if (flight.open) {
            flight.open = false;
            record(flight.source).flights.remove(flight);
        }
    }

    /// The answer arrived, and what came of it was stored.
    void learned(Flight flight, long now) {
        flight.learned = true;
        Record record = record(flight.source);
        Response response = flight.response;
        remember(record.story, new Line(now, "is stored"));
        if (!response.isFine()) {
            record.longest = Math.max(record.longest, DAY);
        }
        if (response.rest() > 0) {
            record.rests = Math.max(record.rests, now + response.rest() * 1000);
        }
        if (response.wholeOrigin()) {
            originRests.merge(file.originOf(flight.source), now + response.rest() * 1000, Math::max);
        }
        if (response.reply() instanceof Reply.Throttled) {
            // without a word from the publisher the wait is ours to choose, and three of an origin speak for all
            long excuse = response.rest() > 0 ? response.rest() * 1070 : 2 * DAY;
            origin(flight.source).forEach(it -> excuse(it, excuse));
        }
    }

    /// In the end, when all is well again: nobody waits, everything listed is stored, and once.
    void conclude(Map<Integer, SimulatedPublisher> publishers, long now) {
        publishers.forEach((source, publisher) -> {
            Record record = record(source);
            SimulatedFile.Line line = file.lines().get(source);
            List<String> stored = ledger.stored(id(publisher));
            check(stored.size() == new HashSet<>(stored).size(), source, "has an item twice");
            check(stored.size() <= publisher.delivered(), source, "has more than it was given");
            if (line != null && line.enabled()) {
                tooLate(source, record, now);
                check(
                        record.acknowledged > 0
                                && record.longest <= line.longest().toMillis(),
                        source,
                        "did not recover");
            }
        });
    }

    static SourceId id(SimulatedPublisher publisher) {
        return new SourceId(publisher.uri.toString());
    }

    private List<Integer> origin(int source) {
        return byOrigin.computeIfAbsent(
                file.originOf(source),
                origin -> records.keySet().stream()
                        .filter(it -> file.originOf(it) == origin)
                        .toList());
    }

    private Record record(int source) {
        return records.computeIfAbsent(source, _ -> new Record());
    }

    private void check(boolean holds, int source, String otherwise) {
        if (!holds) {
            record(source).wronged = true;
            ledger.sources().stream()
                    .filter(it -> it.source().value().endsWith("/" + source))
                    .forEach(it -> remember(news, new Line(lastOfAll, it)));
            throw new Broken("source " + source + " " + otherwise);
        }
    }

    /// A promise that was not kept.
    static final class Broken extends AssertionError {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }
}
