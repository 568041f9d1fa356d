package tributary.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tributary.cadence.Finding;
import tributary.cadence.Imprint;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.fetch.Reply;

class BenchTest {
    private static final long MEMORY = 256L << 20;
    private static final Answer ANSWER = new Answer(200, URI.create("https://e.example/f"), Map.of());
    private static final Finding READ = new Finding.Same(ANSWER, Imprint.NONE);

    private static final Reading.Feed FEED = new Reading.Feed(
            new Reading.Head(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Set.of(),
                    Set.of(),
                    null,
                    Reading.Head.Plain.NOTHING),
            List.of(),
            "rss 2.0",
            "utf-8",
            List.of());

    private final Bench bench = new Bench(MEMORY);
    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<Finding> found = new ConcurrentLinkedQueue<>();

    @Test
    void oneDocumentAtATimeIsReadWhenEachIsLarge() throws InterruptedException {
        var here = new AtomicInteger();
        var crowd = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            read(16 << 20, () -> {
                crowd.accumulateAndGet(here.incrementAndGet(), Math::max);
                Thread.yield();
                here.decrementAndGet();
                return READ;
            });
        }
        join();

        assertThat(crowd).hasValue(1);
        assertThat(found).containsExactly(READ, READ);
    }

    @Test
    void aSmallDocumentIsReadWhileALargeOneIs() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        read(16 << 20, () -> waiting(begun, hold));
        begun.await();

        assertThat(bench.read(reply(1000), () -> READ).finding()).isEqualTo(READ);

        hold.countDown();
        join();
    }

    @Test
    void ofVeryLargeDocumentsOnlyAFewWait() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        read(16 << 20, () -> waiting(begun, hold));
        begun.await();
        read(16 << 20, () -> READ);
        while (!bench.isCrowded()) {
            Thread.onSpinWait();
        }

        assertThat(bench.read(reply((int) (MEMORY / 8)), () -> READ).finding()).isInstanceOf(Finding.Failed.class);

        hold.countDown();
        join();
        assertThat(found).containsExactly(READ, READ);
        assertThat(bench.read(reply((int) (MEMORY / 8)), () -> READ).finding()).isEqualTo(READ);
    }

    @Test
    void whatWasReadKeepsItsPlaceUntilItIsCommitted() throws InterruptedException {
        var news = new Finding.News(ANSWER, FEED, Imprint.NONE);
        var begun = new CountDownLatch(1);
        Bench.Read first = bench.read(reply(16 << 20), () -> news);
        read(16 << 20, () -> waiting(begun, new CountDownLatch(0)));
        while (!bench.isCrowded()) {
            Thread.onSpinWait();
        }
        assertThat(begun.getCount()).isOne();

        first.close();
        join();

        assertThat(begun.getCount()).isZero();
        assertThat(bench.isCrowded()).isFalse();
    }

    private static Finding waiting(CountDownLatch begun, CountDownLatch hold) {
        begun.countDown();
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return READ;
    }

    private void read(int size, Supplier<Finding> reading) {
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                try (Bench.Read read = bench.read(reply(size), reading)) {
                    found.add(read.finding());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static Reply reply(int size) {
        return new Reply.Fresh(ANSWER, new byte[size]);
    }
}
