package tributary.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// What the robots.txt of an origin lets us fetch (RFC 9309), asked once a day through the one way out.
///
/// No robots.txt (any 4xx) allows everything; one that cannot be had (5xx, 429, no connection) closes the origin for an
/// hour, and so does one that our address policy forbids.
public final class Robots {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /// RFC 9309 2.5 asks for at least 500 KiB.
    private static final long MAX_BYTES = 1 << 20;

    private static final int MOST_ORIGINS = 1000;

    private final Fetcher fetcher;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final SequencedMap<String, Known> known = new LinkedHashMap<>();

    /// The product at the start of `userAgent` is the name by which robots.txt may address us.
    public Robots(Fetcher fetcher, String userAgent) {
        this.fetcher = fetcher;
        name = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /// True when the origin of this web address lets us fetch it. Blocks when its robots.txt has to be asked for.
    public boolean allowed(URI uri, Instant now) {
        return allowed(uri, Way.USUAL, now);
    }

    /// The same, on the way that a source goes: through its proxy, if it has one.
    public boolean allowed(URI uri, Way way, Instant now) {
        HttpUrl url = Urls.parsed(uri).orElse(null);
        if (url == null) {
            return false;
        }
        String origin = Urls.origin(url);
        Known rules = remembered(origin, now);
        if (rules == null) {
            rules = asked(origin, way, now);
            remember(origin, rules);
        }
        return rules.rules().isAllowed(url.toString());
    }

    private Known asked(String origin, Way way, Instant now) {
        URI place = URI.create(origin + "/robots.txt");
        Reply reply = fetcher.fetch(new Request.Http(place, Validators.NONE, Map.of(), way, TIMEOUT, MAX_BYTES));
        return known(place, reply, now);
    }

    private Known known(URI place, Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Fresh(Answer _, byte[] body, String _) -> new Known(parsed(place, body), now.plus(FRESH));
            case Reply.Moved(URI _, Reply end) -> known(place, end, now);
            case Reply.Gone _ -> new Known(all(), now.plus(FRESH));
            case Reply.Failed(Failure _, String _, Answer answer)
            when answer != null && isMissing(answer.status()) -> new Known(all(), now.plus(FRESH));
            case Reply.Failed _, Reply.Throttled _, Reply.Unchanged _ -> new Known(none(), now.plus(AFTER_FAILURE));
        };
    }

    private BaseRobotRules parsed(URI place, byte[] body) {
        return new SimpleRobotRulesParser().parseContent(place.toString(), body, "text/plain", List.of(name));
    }

    private static boolean isMissing(int status) {
        return status >= 400 && status < 500;
    }

    private static BaseRobotRules all() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }

    private static BaseRobotRules none() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    }

    private @Nullable Known remembered(String origin, Instant now) {
        lock.lock();
        try {
            Known it = known.get(origin);
            return it == null || !now.isBefore(it.until()) ? null : it;
        } finally {
            lock.unlock();
        }
    }

    private void remember(String origin, Known rules) {
        lock.lock();
        try {
            known.remove(origin);
            known.put(origin, rules);
            if (known.size() > MOST_ORIGINS) {
                known.pollFirstEntry();
            }
        } finally {
            lock.unlock();
        }
    }

    private record Known(BaseRobotRules rules, Instant until) {}
}
