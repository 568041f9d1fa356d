package tributary.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.store.Samples;
import tributary.store.Store;
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
    void aNewVersionIsDatedByWhatMadeIt() {
        date("RSS tech", "a", TEN);
        assertThat(date("RSS tech", "b", TEN.plusSeconds(60)))
                .as("a new article")
                .extracting(Rendered::lastModified)
                .isEqualTo(TEN.plusSeconds(60));
        assertThat(date("RSS tech", "c", TEN))
                .as("one that went, or another title in feeds.yaml")
                .extracting(Rendered::lastModified)
                .isEqualTo(NOON);
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
        date("RSS tech", "a", TEN);
        for (int i = 0; i < 10_050; i++) {
            date("RSS tech?q=" + i, "a", TEN);
            if (i % 1000 == 0) {
                datebook.close();
            }
        }
        datebook.close();
        assertThat(store.dated("RSS tech")).isPresent();
        assertThat(store.dated("RSS tech?q=0")).isEmpty();
        assertThat(store.dated("RSS tech?q=10049")).isPresent();
    }

    private Rendered date(String document, String text, Instant newest) {
        return datebook.date(document, newest, moment -> {
            writings.incrementAndGet();
            return Sheet.of("text/plain", (text + " " + moment).getBytes(StandardCharsets.UTF_8));
        });
    }
}
