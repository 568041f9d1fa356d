package tributary.hub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Answer;
import tributary.fetch.Fetcher;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.store.Subscription;

/// Those who listen at callbacks: asked what they want, and told what is new. They are reached as
/// publishers are, under the same address policy.
final class Callbacks {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 4096;

    private final Supplier<Fetcher> fetcher;

    Callbacks(Supplier<Fetcher> fetcher) {
        this.fetcher = fetcher;
    }

    /// What came of telling.
    enum Outcome {
        TAKEN,
        GONE,
        LATER
    }

    /// True when the callback says back what it is asked with: only who wants it does.
    boolean wants(Wish wish) {
        String challenge = UUID.randomUUID().toString();
        var asked = new StringBuilder(wish.callback().toString());
        asked.append(wish.callback().getRawQuery() == null ? '?' : '&');
        asked.append("hub.mode=").append(wish.isSubscription() ? "subscribe" : "unsubscribe");
        asked.append("&hub.topic=").append(URLEncoder.encode(wish.topic(), StandardCharsets.UTF_8));
        asked.append("&hub.challenge=").append(challenge);
        if (wish.isSubscription()) {
            asked.append("&hub.lease_seconds=").append(wish.lease().toSeconds());
        }
        var request = new Request.Http(URI.create(asked.toString()), Validators.NONE, Map.of(), TIMEOUT, MOST_BYTES);
        return fetcher.get().fetch(request) instanceof Reply.Fresh fresh
                && new String(fresh.body(), StandardCharsets.UTF_8).strip().equals(challenge);
    }

    Outcome tell(Subscription subscription, News news) {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", news.type());
        headers.put("Link", news.links());
        if (!subscription.secret().isEmpty()) {
            headers.put("X-Hub-Signature", Signature.of(news.body(), subscription.secret()));
        }
        return switch (fetcher.get().fetch(Request.Http.post(subscription.callback(), headers, news.body(), TIMEOUT))) {
            case Reply.Fresh _, Reply.Unchanged _ -> Outcome.TAKEN;
            case Reply.Gone _ -> Outcome.GONE;
            case Reply.Failed failed -> isTaken(failed.answer()) ? Outcome.TAKEN : Outcome.LATER;
            case Reply.Throttled _, Reply.Moved _ -> Outcome.LATER;
        };
    }

    /// To us a 204 is as good as a 200: nobody waits for what it holds.
    private static boolean isTaken(@Nullable Answer answer) {
        return answer != null && answer.status() / 100 == 2;
    }
}
