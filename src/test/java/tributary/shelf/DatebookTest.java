package tributary.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.store.Dated;
import tributary.store.Dates;
import tributary.store.Samples;
import tributary.store.Store;
import tributary.store.StoreFailure;
import tributary.tables.SqliteStore;

class DatebookTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant TEN = NOON.minusSeconds(7200);

    @TempDir
    Path folder;

    private Store store;
    private Datebook datebook;
    private Instant now = NOON;
    private final AtomicInteger writings = new AtomicInteger();

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("tributary.db"), new Samples.ByLink());
        datebook = new Datebook(store, () -> now);
    }

    @AfterEach
    void close() {
        datebook.close();
        store.close();
    }

    @Test
    void whatIsWrittenAlikeKeepsItsDateWhateverCameBesideIt() {
        assertThat(date("RSS tech", "a", TEN).lastModified()).isEqualTo(TEN);
        assertThat(date("RSS tech", "a", NOON).lastModified()).isEqualTo(TEN);
        assertThat(writings).hasValue(2);
    }

    @Test
    void anotherVersionIsDatedByWhenItWasSeen() {
        date("RSS tech", "a", TEN);
        assertThat(date("RSS tech", "b", TEN.plusSeconds(60)).lastModified())
                .as("who was here at eleven, and asks since then, has not got the article of a minute past ten")
                .isEqualTo(NOON);
        now = NOON.plusSeconds(60);
        assertThat(date("RSS tech", "c", TEN).lastModified())
                .as("one that went, or another title in feeds.yaml")
                .isEqualTo(now);
    }

    @Test
    void anotherVersionIsNotDatedBeforeTheLeastThatIsTold() {
        date("RSS tech", "a", TEN);
        Instant least = NOON.plusSeconds(1);
        assertThat(datebook.date("RSS tech", least, () -> draft("a", TEN)).lastModified())
                .isEqualTo(TEN);
        assertThat(datebook.date("RSS tech", least, () -> draft("b", TEN)).lastModified())
                .isEqualTo(least);
    }

    @Test
    void nothingIsDatedAheadOfNow() {
        assertThat(date("RSS tech", "a", NOON.plusSeconds(3600)).lastModified())
                .as("a clock that was ahead when the article came")
                .isEqualTo(NOON);
    }

    @Test
    void whatWasReadFirstIsDatedFirst() throws InterruptedException {
        date("RSS tech", "none", TEN);
        var read = new CountDownLatch(1);
        var text = new AtomicReference<>("old");
        var dates = new ConcurrentHashMap<String, Instant>();
        Thread slow = Thread.ofVirtual().start(() -> {
            Rendered it = datebook.date("RSS tech", Instant.EPOCH, () -> {
                String found = text.getAndSet("new");
                read.countDown();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                return draft(found, TEN);
            });
            dates.put(word(it), it.lastModified());
        });
        read.await();
        Rendered it = date("RSS tech", text.get(), TEN);
        slow.join();
        assertThat(word(it)).isEqualTo("new");
        assertThat(it.lastModified()).isAfter(dates.get("old"));
    }

    @Test
    void aStoreThatFailsIsAskedAgain() throws InterruptedException {
        var failing = new Failing();
        try (var it = new Datebook(failing, () -> now, Duration.ofMillis(5))) {
            it.date("RSS tech", Instant.EPOCH, () -> draft("a", TEN));
            assertThat(failing.stored.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(failing.noted).containsOnlyKeys("RSS tech");
    }

    /// Refuses twice, in two ways.
    private static final class Failing implements Dates {
        private final Map<String, Dated> noted = new ConcurrentHashMap<>();
        private final CountDownLatch stored = new CountDownLatch(1);
        private int calls;

        @Override
        public Optional<Dated> dated(String document) {
            return Optional.ofNullable(noted.get(document));
        }

        @Override
        public void date(Map<String, Dated> documents) {
            switch (++calls) {
                case 1 -> throw new StoreFailure("the disk is full");
                case 2 -> throw new IllegalStateException("anything");
                default -> {
                    noted.putAll(documents);
                    stored.countDown();
                }
            }
        }

        @Override
        public Instant forgotten() {
            return Instant.EPOCH;
        }
    }

    @Test
    void whatWasForgottenIsNotDatedBack() {
        date("RSS tech?q=0", "a", TEN);
        date("RSS tech?q=0", "b", TEN);
        datebook.close();
        var others = new HashMap<String, Dated>();
        for (int i = 1; i <= 100_000; i++) {
            others.put("RSS tech?q=" + i, new Dated("hash", TEN));
        }
        store.date(others);
        assertThat(store.dated("RSS tech?q=0")).as("the oldest of the queries").isEmpty();
        assertThat(store.forgotten()).isEqualTo(NOON);
        now = TEN.plusSeconds(60);
        assertThat(date("RSS tech?q=0", "c", TEN).lastModified())
                .as("it may be what was forgotten, in another version")
                .isEqualTo(NOON.plusSeconds(1));
        assertThat(date("RSS tech", "c", TEN).lastModified()).isEqualTo(TEN);
    }

    @Test
    void anEmptyDocumentIsAsOldAsItsFirstReader() {
        assertThat(date("RSS tech", "a", Instant.EPOCH).lastModified()).isEqualTo(NOON);
        now = NOON.plusSeconds(60);
        assertThat(date("RSS tech", "a", Instant.EPOCH).lastModified()).isEqualTo(NOON);
    }

    @Test
    void everyVersionHasASecondOfItsOwn() {
        now = TEN.plusMillis(900);
        Instant first = TEN.plusMillis(500);
        date("RSS tech", "a", first);
        assertThat(date("RSS tech", "b", TEN.plusMillis(700)).lastModified()).isEqualTo(TEN.plusSeconds(1));
        now = TEN.minusSeconds(3600);
        assertThat(date("RSS tech", "a", TEN).lastModified())
                .as("a clock that was set back")
                .isEqualTo(TEN.plusSeconds(2));
    }

    @Test
    void theDatesStandInTheDocument() {
        Rendered one = date("RSS tech", "a", TEN);
        assertThat(new String(one.plain(), StandardCharsets.UTF_8)).isEqualTo("a " + TEN);
        Rendered two = date("RSS tech", "b", NOON);
        assertThat(new String(two.plain(), StandardCharsets.UTF_8)).isEqualTo("b " + NOON);
    }

    @Test
    void datesSurviveARestart() {
        Rendered before = date("RSS tech", "a", TEN);
        datebook.close();
        store.close();
        open();
        Rendered after = date("RSS tech", "a", NOON);
        assertThat(after.lastModified()).isEqualTo(TEN);
        assertThat(after.plain()).isEqualTo(before.plain());
    }

    @Test
    void ofQueriesTheYoungestAreKeptAndOfPlacesAll() {
        var all = new LinkedHashMap<String, Dated>();
        all.put("RSS tech", new Dated("hash", TEN));
        for (int i = 0; i < 100_050; i++) {
            all.put("RSS tech?q=" + i, new Dated("hash", TEN));
        }
        store.date(all);
        assertThat(store.dated("RSS tech")).isPresent();
        assertThat(store.dated("RSS tech?q=0")).isEmpty();
        assertThat(store.dated("RSS tech?q=100049")).isPresent();
    }

    private Rendered date(String document, String text, Instant newest) {
        return datebook.date(document, Instant.EPOCH, () -> draft(text, newest));
    }

    private Draft draft(String text, Instant newest) {
        return new Draft(newest, moment -> {
            writings.incrementAndGet();
            return Sheet.of("text/plain", (text + " " + moment).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String word(Rendered rendered) {
        return new String(rendered.plain(), StandardCharsets.UTF_8).split(" ")[0];
    }
}
