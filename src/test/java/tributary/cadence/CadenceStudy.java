package tributary.cadence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.wire.Envelope;
import tributary.wire.Formats;

/// What policies of `interval: auto` cost and how late they are, on the posting times of real feeds, printed as a
/// table: `java -cp ... tributary.cadence.CadenceStudy FOLDER`, where the folder holds feeds as they were captured.
/// Not a test; docs/cadence.md has its figures.
///
/// Each feed is replayed from its first dated entry to its last, then silence for [#SILENCE]. A poll sees the newest
/// entries that were out by then, at most as many as the captured document lists.
final class CadenceStudy {
    private static final Duration LEAST = Duration.ofMinutes(15);
    private static final Duration MOST = Duration.ofHours(24);
    private static final Duration SILENCE = Duration.ofDays(180);
    private static final Duration BURST = Duration.ofHours(6);
    private static final int FEWEST_POSTS = 8;

    private CadenceStudy() {}

    /// What a policy knows after a poll: the newest entries out by now, newest first; how many of them are new; the
    /// wait that led here; the time.
    record Poll(List<Instant> listed, int fresh, @Nullable Duration before, Instant now) {}

    interface Policy {
        Duration next(Poll poll);
    }

    /// What a policy cost on one feed: polls and days while it posted, delays of its posts in minutes, and polls a
    /// day in the last month of silence.
    record Cost(int polls, double days, List<Double> delays, List<Double> bursts, double silent) {}

    public static void main(String[] args) throws IOException {
        List<List<Instant>> feeds = feeds(Path.of(args[0]));
        System.out.printf(
                Locale.ROOT,
                "%d feeds (%d busy, %d slow) with %d dated posts%n%n",
                feeds.size(),
                feeds.stream().filter(CadenceStudy::isBusy).count(),
                feeds.stream().filter(CadenceStudy::isSlow).count(),
                feeds.stream().mapToInt(List::size).sum());
        System.out.println(
                "| policy | polls a day: busy | daily | slow | silent | mean delay (min): busy | daily | slow |"
                        + " late busy posts (90 %) | per day, all | delay in bursts of the others |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        policies().forEach((name, policy) -> System.out.println(row(name, policy, feeds)));
    }

    private static Map<String, Policy> policies() {
        var policies = new LinkedHashMap<String, Policy>();
        for (int minutes : List.of(15, 60, 240, 1440)) {
            policies.put("every " + minutes + " min", _ -> Duration.ofMinutes(minutes));
        }
        policies.put("halve or grow by half", CadenceStudy::halving);
        for (double share : List.of(0.25, 0.5, 1.0)) {
            policies.put(share + " of the mean gap", poll -> scaled(gap(poll, 12), share));
        }
        policies.put("0.5 of the mean gap, silence counts whole", poll -> scaled(quiet(poll, 12), 0.5));
        for (int base : List.of(5, 10, 15, 30)) {
            policies.put("root of gap x " + base + " min", poll -> root(gap(poll, 12), base));
            policies.put("root of gap x " + base + " min, silence counts whole", poll -> root(quiet(poll, 12), base));
        }
        policies.put("root of gap x 15 min, of 6", poll -> root(quiet(poll, 6), 15));
        policies.put("root of gap x 15 min, of 24", poll -> root(quiet(poll, 24), 15));
        for (int few : List.of(2, 4)) {
            policies.put("root of gap x 15 min, of 12 or the newest " + few, poll -> root(lively(poll, few), 15));
        }

        policies.put("Rhythm (what we do)", CadenceStudy::ours);
        return policies;
    }

    private static Duration ours(Poll poll) {
        return Rhythm.of(poll.listed(), poll.now())
                .map(gap -> Rhythm.interval(gap, LEAST))
                .orElse(Cadence.UNKNOWN_RHYTHM);
    }

    private static Duration halving(Poll poll) {
        Duration before = poll.before() == null ? Cadence.UNKNOWN_RHYTHM : poll.before();
        return poll.fresh() > 0 ? before.dividedBy(2) : before.multipliedBy(3).dividedBy(2);
    }

    /// The mean gap between the newest posts, the silence since the last one included.
    private static @Nullable Duration gap(Poll poll, int newest) {
        List<Instant> some = poll.listed().stream().limit(newest).toList();
        return some.size() < 2
                ? null
                : Duration.between(some.getLast(), poll.now()).dividedBy(some.size());
    }

    /// The same, or the silence alone when that is longer.
    private static @Nullable Duration quiet(Poll poll, int newest) {
        Duration gap = gap(poll, newest);
        return gap == null
                ? null
                : Hints.most(gap, Duration.between(poll.listed().getFirst(), poll.now()));
    }

    /// The shorter one of the mean gaps between many and few; the silence alone when that is longer.
    private static @Nullable Duration lively(Poll poll, int few) {
        Duration many = gap(poll, 12);
        Duration some = gap(poll, few);
        return many == null || some == null
                ? null
                : Hints.most(
                        Hints.least(many, some), Duration.between(poll.listed().getFirst(), poll.now()));
    }

    private static Duration scaled(@Nullable Duration gap, double share) {
        return gap == null ? Cadence.UNKNOWN_RHYTHM : Duration.ofMillis((long) (gap.toMillis() * share));
    }

    private static Duration root(@Nullable Duration gap, int baseMinutes) {
        return gap == null
                ? Cadence.UNKNOWN_RHYTHM
                : Duration.ofMillis((long) Math.sqrt((double) gap.toMillis() * baseMinutes * 60_000));
    }

    private static Cost replay(Policy policy, List<Instant> posts) {
        Instant last = posts.getLast();
        Instant end = last.plus(SILENCE);
        Instant lastMonth = end.minus(Duration.ofDays(30));
        Instant now = posts.get(1);
        Duration before = null;
        int seen = 2;
        int polls = 0;
        int silent = 0;
        var delays = new ArrayList<Double>();
        var bursts = new ArrayList<Double>();
        while (now.isBefore(end)) {
            int out = seen;
            while (out < posts.size() && !posts.get(out).isAfter(now)) {
                double late = Duration.between(posts.get(out), now).toSeconds() / 60.0;
                delays.add(late);
                if (isBurst(posts, out)) {
                    bursts.add(late);
                }
                out++;
            }
            List<Instant> listed = posts.subList(0, out).reversed();
            Duration wait = policy.next(new Poll(listed, out - seen, before, now));
            before = Hints.least(Hints.most(wait, LEAST), MOST);
            seen = out;
            polls += now.isAfter(last) ? 0 : 1;
            silent += now.isAfter(lastMonth) ? 1 : 0;
            now = now.plus(before);
        }
        return new Cost(polls, days(posts), delays, bursts, silent / 30.0);
    }

    /// Two posts before this one within six hours.
    private static boolean isBurst(List<Instant> posts, int post) {
        return post >= 2
                && Duration.between(posts.get(post - 2), posts.get(post)).compareTo(BURST) <= 0;
    }

    /// Twelve posts a day and more.
    private static boolean isBusy(List<Instant> posts) {
        return postsADay(posts) >= 12;
    }

    /// Less than a post in two days.
    private static boolean isSlow(List<Instant> posts) {
        return postsADay(posts) < 0.5;
    }

    private static double postsADay(List<Instant> posts) {
        return posts.size() / Math.max(0.01, days(posts));
    }

    private static double days(List<Instant> posts) {
        return Duration.between(posts.get(1), posts.getLast()).toSeconds() / 86_400.0;
    }

    private static String row(String name, Policy policy, List<List<Instant>> feeds) {
        var busy = new Kind();
        var daily = new Kind();
        var slow = new Kind();
        var all = new Kind();
        for (List<Instant> posts : feeds) {
            Cost cost = replay(policy, posts);
            (isBusy(posts) ? busy : isSlow(posts) ? slow : daily).add(cost);
            all.add(cost);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f | %.1f | %.0f |",
                name,
                busy.polls(),
                daily.polls(),
                slow.polls(),
                all.silent(),
                busy.delay(),
                daily.delay(),
                slow.delay(),
                busy.late(),
                all.polls(),
                Stream.of(daily, slow)
                        .flatMap(Kind::bursts)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0));
    }

    /// The feeds of one kind; each counts the same, however much it posts.
    private static final class Kind {
        private final List<Cost> costs = new ArrayList<>();

        void add(Cost cost) {
            costs.add(cost);
        }

        double polls() {
            return mean(costs.stream().map(cost -> cost.polls() / Math.max(0.04, cost.days())));
        }

        Stream<Double> bursts() {
            return costs.stream().flatMap(cost -> cost.bursts().stream());
        }

        double silent() {
            return mean(costs.stream().map(Cost::silent));
        }

        double delay() {
            return mean(costs.stream().map(cost -> mean(cost.delays().stream())));
        }

        double late() {
            return mean(costs.stream().map(cost -> {
                List<Double> sorted = cost.delays().stream().sorted().toList();
                return sorted.get(sorted.size() * 9 / 10);
            }));
        }

        private static double mean(Stream<Double> values) {
            return values.mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    private static List<List<Instant>> feeds(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(CadenceStudy::posts)
                    .filter(posts -> posts.size() >= FEWEST_POSTS)
                    .toList();
        }
    }

    /// When a feed's entries were posted, oldest first.
    private static List<Instant> posts(Path file) {
        try {
            var envelope = new Envelope(Files.readAllBytes(file), URI.create("https://example.org/feed"), null, null);
            if (!(Formats.read(envelope) instanceof Reading.Feed feed)) {
                return List.of();
            }
            return feed.drafts().stream()
                    .map(Draft::published)
                    .filter(date -> date != null && date.isAfter(Instant.parse("1995-01-01T00:00:00Z")))
                    .map(Instant.class::cast)
                    .filter(date -> date.isBefore(Instant.parse("2030-01-01T00:00:00Z")))
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
