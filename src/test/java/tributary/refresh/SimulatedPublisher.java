package tributary.refresh;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Answer;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Validators;

/// A publisher of one feed, who is well most of the time. It counts its items from 1, lists the newest few, and names
/// each state of its document by the number of its newest item.
final class SimulatedPublisher {
    static final int LISTED = 5;

    final URI uri;
    private final Random random;
    private final double itemsPerDay;
    private final List<Instant> items = new ArrayList<>();
    private final Set<Integer> delivered = new HashSet<>();
    private double nextItem;
    private Mood mood = Mood.WELL;
    private long moodEnds;

    /// How it answers for a while.
    enum Mood {
        WELL,
        SLOW,
        HANGING,
        BROKEN,
        DEAD,
        LYING,
        BUSY,
        OVERLOADED,
        UNHURRIED
    }

    /// What it answers, after how many milliseconds; how many seconds it asks to be left alone for (0: it does not),
    /// and whether the whole origin is.
    record Response(Reply reply, boolean isFine, long millis, long rest, boolean wholeOrigin) {}

    SimulatedPublisher(URI uri, Random random, double itemsPerDay) {
        this.uri = uri;
        this.random = random;
        this.itemsPerDay = itemsPerDay;
    }

    int newest() {
        return items.size();
    }

    /// The items that were listed when this one was the newest.
    static List<String> listedAt(int newest) {
        var listed = new ArrayList<String>();
        for (int i = Math.max(1, newest - LISTED + 1); i <= newest; i++) {
            listed.add("item " + i);
        }
        return listed;
    }

    /// How many items were ever in a whole answer.
    int delivered() {
        return delivered.size();
    }

    void heal() {
        mood = Mood.WELL;
        moodEnds = Long.MAX_VALUE;
    }

    Response answer(Validators validators, long now, Instant wall) {
        publish(now, wall);
        if (now >= moodEnds) {
            Mood[] moods = Mood.values();
            mood = mood != Mood.WELL || random.nextInt(3) == 0 ? Mood.WELL : moods[random.nextInt(moods.length)];
            double days = -Math.log(1 - random.nextDouble()) * (mood == Mood.WELL ? 6 : 0.7);
            moodEnds = now + (long) (days * 86_400_000);
        }
        return switch (mood) {
            case WELL -> fine(validators, 50 + random.nextInt(800), 0);
            case SLOW -> fine(validators, 5_000 + random.nextInt(50_000), 0);
            case UNHURRIED -> fine(validators, 100, 600 + random.nextInt(20_000));
            case HANGING -> failed(Failure.TIMEOUT, null, 60_000);
            case DEAD -> failed(Failure.CONNECT, null, 10_000);
            case BROKEN -> failed(Failure.STATUS, head(500, Map.of()), 300);
            case LYING ->
                new Response(new Reply.Fresh(head(200, etag()), bytes("<p>Please log in.</p>")), false, 200, 0, false);
            case BUSY -> throttled(429);
            case OVERLOADED -> throttled(503);
        };
    }

    private void publish(long now, Instant wall) {
        while (nextItem <= now) {
            items.add(wall);
            nextItem += -Math.log(1 - random.nextDouble()) / itemsPerDay * 86_400_000;
        }
    }

    private Response fine(Validators validators, long millis, long rest) {
        var headers = new HashMap<>(etag());
        if (rest > 0) {
            headers.put("retry-after", List.of(Long.toString(rest)));
        }
        if (("\"" + newest() + "\"").equals(validators.etag())) {
            return new Response(new Reply.Unchanged(head(304, headers)), true, millis, rest, false);
        }
        for (int i = Math.max(1, newest() - LISTED + 1); i <= newest(); i++) {
            delivered.add(i);
        }
        return new Response(new Reply.Fresh(head(200, headers), bytes(document())), true, millis, rest, false);
    }

    private Response throttled(int status) {
        long rest = random.nextInt(4) == 0 ? 0 : random.nextInt(20) == 0 ? 100_000 : 60 + random.nextInt(9_000);
        Map<String, List<String>> headers = rest == 0 ? Map.of() : Map.of("retry-after", List.of(Long.toString(rest)));
        return new Response(new Reply.Throttled(head(status, headers)), false, 100, rest, status == 429);
    }

    private static Response failed(Failure failure, @Nullable Answer answer, long millis) {
        return new Response(new Reply.Failed(failure, "it did not go well", answer), false, millis, 0, false);
    }

    private Map<String, List<String>> etag() {
        return Map.of("etag", List.of("\"" + newest() + "\""));
    }

    private Answer head(int status, Map<String, List<String>> headers) {
        return new Answer(status, uri, headers);
    }

    private String document() {
        var items = new StringBuilder();
        for (int i = newest(); i > Math.max(0, newest() - LISTED); i--) {
            items.append(items.isEmpty() ? "" : ",").append("""
                    {"id":"item %d","url":"%s/%d","title":"Title %d","content_text":"Text %d.","date_published":"%s"}""".formatted(i, uri, i, i, i, this.items.get(i - 1)));
        }
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A feed\",\"items\":[" + items + "]}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
