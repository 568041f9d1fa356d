package tributary.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.press.Coding;
import tributary.press.Rendered;

class ShelfTest {
    private static final CategoryPath TECH = CategoryPath.of("tech");
    private static final Shelf.Key KEY = new Shelf.Key(TECH, "RSS", "");

    private final AtomicInteger renderings = new AtomicInteger();

    @Test
    void manyWhoAskAtOnceCostOneRendering() {
        var shelf = new Shelf(1000, InstantSource.system());
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
        var shelf = new Shelf(1000, InstantSource.system());
        var touched = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = CompletableFuture.supplyAsync(
                    () -> shelf.take(KEY, "a", () -> {
                        started.countDown();
                        waitFor(touched);
                        return render(10).get();
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
        var shelf = new Shelf(250, InstantSource.system());
        for (String kind : new String[] {"1", "2", "1", "3", "1", "2"}) {
            shelf.take(new Shelf.Key(TECH, kind, ""), "a", render(60));
        }
        assertThat(renderings).as("1, 2, 3 and 2 again").hasValue(4);
    }

    @Test
    void anotherConfigurationEmptiesTheShelf() {
        var shelf = new Shelf(1000, InstantSource.system());
        shelf.take(KEY, "a", render(10));
        shelf.take(KEY, "b", render(10));
        assertThat(renderings).hasValue(2);
    }

    private Supplier<Rendered> render(int bytes) {
        return () -> {
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
