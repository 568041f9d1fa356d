package tributary.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.fetch.Fetcher;
import tributary.store.StoreFailure;
import tributary.store.Subscription;
import tributary.store.Subscriptions;

/// A WebSub hub for what we publish. It looks every few seconds which of the feeds that somebody subscribed
/// to are not as he has them, and sends him those. Feeds that nobody subscribed to cost nothing.
public final class Hub {
    /// More are not kept.
    private static final int MOST = 10_000;

    /// Callbacks that are asked or told at the same time.
    private static final int MOST_AT_ONCE = 32;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Subscriptions store;
    private final Callbacks callbacks;
    private final Function<String, Optional<News>> newest;
    private final InstantSource clock;
    private final Semaphore asking = new Semaphore(MOST_AT_ONCE);
    private final Semaphore telling = new Semaphore(MOST_AT_ONCE);
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Patience patience = new Patience();
    private volatile Instant next = Instant.MIN;

    /// `newest` answers a topic of ours as it is now, empty for any other.
    public Hub(
            Subscriptions store,
            Supplier<Fetcher> fetcher,
            Function<String, Optional<News>> newest,
            InstantSource clock) {
        this.store = store;
        this.callbacks = new Callbacks(fetcher);
        this.newest = newest;
        this.clock = clock;
    }

    /// Asks whoever listens at the callback whether this is his wish, and fulfils it when it is. False when
    /// too many are being asked, or kept, already.
    public boolean hear(Wish wish) {
        boolean full = wish.isSubscription() && store.subscriptions().size() >= MOST;
        if (full || !asking.tryAcquire()) {
            return false;
        }
        start(asking, () -> fulfil(wish));
        return true;
    }

    private void fulfil(Wish wish) {
        if (!callbacks.wants(wish)) {
            LOG.debug("{}: the callback did not say so", wish);
            return;
        }
        if (!wish.isSubscription()) {
            store.unsubscribe(wish.topic(), wish.callback());
            return;
        }
        String version = newest.apply(wish.topic()).map(News::version).orElse("");
        Instant expires = clock.instant().plus(wish.lease());
        store.subscribe(new Subscription(wish.topic(), wish.callback(), wish.secret(), expires, version));
    }

    /// Looks for what is new when it is time to; called often.
    public void tick() {
        Instant now = clock.instant();
        if (now.isBefore(next) || !looking.compareAndSet(false, true)) {
            return;
        }
        next = now.plus(PAUSE);
        Thread.ofVirtual().name("hub").start(() -> {
            try {
                look(now);
            } catch (StoreFailure e) {
                LOG.debug("the hub cannot look who is to be told: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                looking.set(false);
            }
        });
    }

    private void look(Instant now) throws InterruptedException {
        var read = new HashMap<String, Optional<News>>();
        List<Subscription> all = store.subscriptions();
        for (Subscription it : all) {
            if (it.expires().isBefore(now)) {
                store.unsubscribe(it.topic(), it.callback());
                continue;
            }
            Optional<News> news = read.computeIfAbsent(it.topic(), newest);
            if (news.isPresent() && !news.get().version().equals(it.told()) && patience.begin(it, now)) {
                telling.acquire();
                start(telling, () -> tell(it, news.get(), now));
            }
        }
        patience.keepOnly(all);
    }

    private void tell(Subscription it, News news, Instant now) {
        switch (callbacks.tell(it, news)) {
            case TAKEN -> {
                store.told(it.told(news.version()));
                patience.end(it);
            }
            case GONE -> {
                store.unsubscribe(it.topic(), it.callback());
                patience.end(it);
            }
            case LATER -> patience.failed(it, now);
        }
    }

    /// True while nobody is being asked or told.
    boolean isIdle() {
        return asking.availablePermits() + telling.availablePermits() == 2 * MOST_AT_ONCE;
    }

    private static void start(Semaphore places, Runnable work) {
        Thread.ofVirtual().name("hub").start(() -> {
            try {
                work.run();
            } catch (StoreFailure e) {
                LOG.warn("a subscriber could not be noted: {}", e.getMessage());
            } finally {
                places.release();
            }
        });
    }
}
