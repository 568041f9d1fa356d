package tributary.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.press.Coding;
import tributary.press.Rendered;

class ShelfTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final CategoryPath TECH = CategoryPath.of("tech");
    private static final Shelf.Key KEY = new Shelf.Key(TECH, "RSS", "");

    private final AtomicInteger renderings = new AtomicInteger();

    @Test
    void manyWhoAskAtOnceCostOneRendering() {
        var shelf = new Shelf(1000, InstantSource.system(), LockSupport::parkNanos);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 50)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> shelf.take(KEY, "a", render(10)), threads))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
        assertThat(renderings).hasValue(1);
    }

    @Test
    void aTouchDuringARenderingDropsItsResult() throws Exception {
        var shelf = new Shelf(1000, InstantSource.system(), LockSupport::parkNanos);
        var touched = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = CompletableFuture.supplyAsync(
                    () -> shelf.take(KEY, "a", least -> {
                        started.countDown();
                        waitFor(touched);
                        return render(10).apply(least);
                    }),
                    threads);
            started.await();
            shelf.touched(Set.of(TECH));
            touched.countDown();
            slow.join();
        }
        shelf.take(KEY, "a", render(10));
        assertThat(renderings).hasValue(2);
    }

    @Test
    void theLeastRecentlyUsedGoWhenItIsFull() {
        var shelf = new Shelf(250, InstantSource.system(), LockSupport::parkNanos);
        for (String kind : new String[] {"1", "2", "1", "3", "1", "2"}) {
            shelf.take(new Shelf.Key(TECH, kind, ""), "a", render(60));
        }
        assertThat(renderings).as("1, 2, 3 and 2 again").hasValue(4);
    }

    @Test
    void anotherConfigurationEmptiesTheShelf() {
        var shelf = new Shelf(1000, InstantSource.system(), LockSupport::parkNanos);
        shelf.take(KEY, "a", render(10));
        shelf.take(KEY, "b", render(10));
        assertThat(renderings).hasValue(2);
        assertThat(shelf.load().bytes()).as("of one document").isEqualTo(15);
    }

    @Test
    void oneVersionASecondIsGivenAndWhoeverComesMeanwhileGetsTheOld() {
        var now = new AtomicReference<>(NOON.plusMillis(300));
        var meanwhile = new ArrayList<Rendered>();
        var shelves = new ArrayList<Shelf>();
        var shelf = new Shelf(1000, now::get, nanoseconds -> {
            meanwhile.add(shelves.getFirst().take(KEY, "a", render(10)));
            now.updateAndGet(it -> it.plusNanos(nanoseconds));
        });
        shelves.add(shelf);
        Rendered old = shelf.take(KEY, "a", render(10));
        shelf.touched(Set.of(TECH));
        Rendered next = shelf.take(KEY, "a", least -> dated(20, least));
        assertThat(next.lastModified()).isEqualTo(NOON.plusSeconds(1)).isEqualTo(now.get());
        assertThat(meanwhile).containsExactly(old);
        assertThat(shelf.take(KEY, "a", render(10))).isSameAs(next);
        assertThat(renderings).hasValue(1);
    }

    @Test
    void nobodyWaitsWhereNobodyAskedInThatSecond() {
        var now = new AtomicReference<>(NOON);
        var shelf = new Shelf(1000, now::get, _ -> {
            throw new AssertionError("waited");
        });
        shelf.take(KEY, "a", render(10));
        now.set(NOON.plusSeconds(1));
        shelf.touched(Set.of(TECH));
        assertThat(shelf.load().bytes()).as("what nobody needs any more").isZero();
        Rendered next = shelf.take(KEY, "a", _ -> dated(20, now.get()));
        assertThat(shelf.take(KEY, "a", render(10))).isSameAs(next);
    }

    @Test
    void whatIsTouchedWhileItWaitsIsMadeAnewAfterwards() {
        var now = new AtomicReference<>(NOON);
        var shelves = new ArrayList<Shelf>();
        var shelf = new Shelf(1000, now::get, nanoseconds -> {
            shelves.getFirst().touched(Set.of(TECH));
            now.updateAndGet(it -> it.plusNanos(nanoseconds));
        });
        shelves.add(shelf);
        shelf.take(KEY, "a", render(10));
        shelf.touched(Set.of(TECH));
        shelf.take(KEY, "a", least -> dated(20, least));
        assertThat(shelf.has(KEY, "a")).isFalse();
        now.set(NOON.plusSeconds(2));
        shelf.take(KEY, "a", render(10));
        assertThat(renderings).hasValue(2);
    }

    private static Rendered dated(int bytes, Instant moment) {
        var plain = new Rendered.Body(new byte[bytes], "\"c\"");
        return new Rendered("text/plain", Map.of(Coding.IDENTITY, plain), moment);
    }

    private Function<Instant, Rendered> render(int bytes) {
        return _ -> {
            renderings.incrementAndGet();
            var plain = new Rendered.Body(new byte[bytes], "\"a\"");
            var gzip = new Rendered.Body(new byte[bytes / 2], "\"b\"");
            return new Rendered("text/plain", Map.of(Coding.IDENTITY, plain, Coding.GZIP, gzip), Instant.EPOCH);
        };
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
