package tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tributary.fetch.Answer;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.store.Subscription;
import tributary.store.Subscriptions;

/// Who is asked, who is told, and who is left alone.
class HubTest {
    private static final String TOPIC = "https://news.example/tech.atom";
    private static final String LINKS = "<https://news.example/hub>; rel=\"hub\", <" + TOPIC + ">; rel=\"self\"";
    private static final URI CALLBACK = URI.create("https://reader.example/hook?id=7");
    private static final Wish WISH = new Wish(true, TOPIC, CALLBACK, "key", Duration.ofDays(1));

    private final List<Request.Http> asked = new CopyOnWriteArrayList<>();
    private final Kept kept = new Kept();
    private volatile Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private volatile String version = "\"v1\"";
    private volatile boolean echoes = true;
    private volatile int status = 204;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private final Hub hub = new Hub(kept, () -> request -> answer((Request.Http) request), this::news, () -> now);

    @Test
    void whoSaysBackTheChallengeSubscribes() {
        assertThat(hub.hear(WISH)).isTrue();

        await(() -> !kept.subscriptions().isEmpty());
        assertThat(kept.subscriptions())
                .containsExactly(new Subscription(TOPIC, CALLBACK, "key", now.plus(Duration.ofDays(1)), "\"v1\""));
        assertThat(asked.getFirst().uri().getRawQuery())
                .startsWith("id=7&hub.mode=subscribe&hub.topic=https%3A%2F%2Fnews.example%2Ftech.atom&hub.challenge=")
                .endsWith("&hub.lease_seconds=86400");
    }

    @Test
    void whoSaysSomethingElseDoesNot() {
        echoes = false;
        hub.hear(WISH);

        await(() -> asked.size() == 1 && hub.isIdle());
        assertThat(kept.subscriptions()).isEmpty();
    }

    @Test
    void aFeedThatChangedIsSentAndSigned() {
        subscribed();
        tick();
        assertThat(posts()).isEmpty();

        version = "\"v2\"";
        tick();
        await(() -> kept.subscriptions().getFirst().told().equals("\"v2\""));
        Request.Http post = posts().getFirst();
        assertThat(post.uri()).isEqualTo(CALLBACK);
        assertThat(post.headers())
                .containsEntry("Content-Type", "application/atom+xml")
                .containsEntry("Link", "<https://news.example/hub>; rel=\"hub\", <" + TOPIC + ">; rel=\"self\"")
                .containsEntry(
                        "X-Hub-Signature", "sha256=db3a8b99e4c7051aac22dba082855c68b8e1c2dc7f45eb9f35d22063ca291583");
    }

    @Test
    void whoDoesNotTakeItIsAskedAgainLaterAndLater() {
        subscribed();
        status = 500;
        version = "\"v2\"";
        tick();
        await(() -> posts().size() == 1 && hub.isIdle());
        pass(Duration.ofSeconds(30));
        await(hub::isIdle);
        assertThat(posts()).hasSize(1);

        pass(Duration.ofSeconds(40));
        await(() -> posts().size() == 2 && hub.isIdle());
        pass(Duration.ofSeconds(100));
        await(hub::isIdle);
        assertThat(posts()).hasSize(2);

        status = 200;
        pass(Duration.ofSeconds(40));
        await(() -> kept.subscriptions().getFirst().told().equals("\"v2\""));
        assertThat(posts()).hasSize(3);
    }

    @Test
    void allAreToldHoweverManyAreSlow() {
        for (int i = 0; i < 100; i++) {
            URI callback = URI.create("https://reader" + i + ".example/");
            kept.subscribe(new Subscription(TOPIC, callback, "", now.plus(Duration.ofDays(1)), version));
        }
        gate = new CountDownLatch(1);
        version = "\"v2\"";
        tick();
        await(() -> posts().size() >= 30);
        gate.countDown();

        await(() -> kept.subscriptions().stream().allMatch(it -> it.told().equals("\"v2\"")));
        assertThat(posts()).hasSize(100);
    }

    @Test
    void whoIsGoneIsForgotten() {
        subscribed();
        status = 410;
        version = "\"v2\"";
        tick();
        await(() -> kept.subscriptions().isEmpty());
    }

    @Test
    void aLeaseEnds() {
        subscribed();
        pass(Duration.ofDays(2));
        await(() -> kept.subscriptions().isEmpty());
        assertThat(posts()).isEmpty();
    }

    @Test
    void onlyWhoSubscribedCanEndIt() {
        subscribed();
        var end = new Wish(false, TOPIC, CALLBACK, "", Duration.ZERO);
        echoes = false;
        asked.clear();
        hub.hear(end);
        await(() -> asked.size() == 1 && hub.isIdle());
        assertThat(kept.subscriptions()).hasSize(1);

        echoes = true;
        hub.hear(end);
        await(() -> kept.subscriptions().isEmpty());
    }

    private void subscribed() {
        kept.subscribe(new Subscription(TOPIC, CALLBACK, "key", now.plus(Duration.ofDays(1)), version));
    }

    /// Time passes, and the hub looks; what it begins is given a moment.
    private void pass(Duration time) {
        now = now.plus(time);
        tick();
    }

    private void tick() {
        int before = kept.looks;
        now = now.plusSeconds(5);
        await(() -> {
            hub.tick();
            return kept.looks > before;
        });
    }

    private List<Request.Http> posts() {
        return asked.stream().filter(it -> it.sent() != null).toList();
    }

    private Optional<News> news(String topic) {
        String its = version; // read once: it may change while the hub looks
        byte[] body = ("<feed>" + its + "</feed>").getBytes(StandardCharsets.UTF_8);
        return topic.equals(TOPIC) ? Optional.of(new News(LINKS, "application/atom+xml", body, its)) : Optional.empty();
    }

    private Reply answer(Request.Http request) {
        asked.add(request);
        if (request.sent() != null) {
            pass(gate);
            var answer = new Answer(status, request.uri(), Map.of());
            return switch (status) {
                case 200 -> new Reply.Fresh(answer, new byte[0]);
                case 410 -> new Reply.Gone(answer);
                default -> new Reply.Failed(Failure.STATUS, "it is so", answer);
            };
        }
        String query = request.uri().getRawQuery();
        String challenge = query.replaceFirst(".*hub.challenge=([^&]*).*", "$1");
        String said = echoes ? URLDecoder.decode(challenge, StandardCharsets.UTF_8) : "hello";
        return new Reply.Fresh(new Answer(200, request.uri(), Map.of()), said.getBytes(StandardCharsets.UTF_8));
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the hub does stands on threads of its own.
    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static final class Kept implements Subscriptions {
        private final Map<String, Subscription> all = new ConcurrentHashMap<>();
        private volatile int looks;

        @Override
        public List<Subscription> subscriptions() {
            looks++;
            return List.copyOf(all.values());
        }

        @Override
        public void subscribe(Subscription it) {
            all.put(it.topic() + it.callback(), it);
        }

        @Override
        public void told(Subscription it) {
            all.computeIfPresent(it.topic() + it.callback(), (_, _) -> it);
        }

        @Override
        public void unsubscribe(String topic, URI callback) {
            all.remove(topic + callback);
        }
    }
}
