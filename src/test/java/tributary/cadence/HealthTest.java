package tributary.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.article.SourceId;
import tributary.store.Ledger.SourceState;
import tributary.store.Memory;
import tributary.store.Road;
import tributary.store.Standing;
import tributary.store.Told;
import tributary.store.Wishes;

class HealthTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-01T14:05:00Z");

    @Test
    void aSourceThatWasNeverVisitedWaits() {
        assertThat(Health.of(null, true, NOW).state()).isEqualTo(Health.State.WAITING);
        assertThat(Health.of(null, true, NOW).words()).isEqualTo("not visited yet");
    }

    @Test
    void aSourceThatIsSwitchedOffSaysSo() {
        assertThat(Health.of(null, false, NOW))
                .isEqualTo(new Health(Health.State.OFF, "switched off in feeds.yaml", ""));
    }

    @Test
    void aHealthySourceTellsWhatItBroughtAndWhenItIsAskedAgain() {
        var told = new Told("12 entries: 2 new, 0 changed", "by how often it posts", null);

        assertThat(Health.of(state(Memory.Outcome.FRESH, DUE, told, null), true, NOW))
                .isEqualTo(new Health(
                        Health.State.OK,
                        "12 entries: 2 new, 0 changed",
                        "asked again at 1 Mar 14:05 UTC by how often it posts"));
    }

    @Test
    void aThrottledSourceWaitsAsItWasAsked() {
        var told = new Told("example.org asked to be left alone (429)", "because example.org asked for it", null);

        assertThat(Health.of(state(Memory.Outcome.THROTTLED, DUE, told, null), true, NOW))
                .isEqualTo(new Health(
                        Health.State.WAITING,
                        "example.org asked to be left alone (429)",
                        "waits until 1 Mar 14:05 UTC because example.org asked for it"));
    }

    @Test
    void aHealthySourceWaitsWhileItsOriginRests() {
        var health =
                Health.of(state(Memory.Outcome.UNCHANGED, DUE, new Told("nothing new", null, null), DUE), true, NOW);

        assertThat(health.state()).isEqualTo(Health.State.WAITING);
        assertThat(health.next()).isEqualTo("waits until 1 Mar 14:05 UTC because example.org asked for it");
    }

    @Test
    void aRestThatIsOverCountsNoMore() {
        var told = new Told("nothing new", null, null);

        assertThat(Health.of(state(Memory.Outcome.UNCHANGED, DUE, told, NOW), true, NOW)
                        .state())
                .isEqualTo(Health.State.OK);
    }

    @Test
    void aSourceThatIsGoneIsNotAskedAgain() {
        var told = new Told("example.org says the feed is gone for good (410); it is not asked again", null, null);

        assertThat(Health.of(state(Memory.Outcome.GONE, null, told, null), true, NOW)
                        .next())
                .isEqualTo("not asked again until its entry in feeds.yaml is changed or somebody asks for a refresh");
    }

    private static SourceState state(
            Memory.Outcome outcome, @Nullable Instant due, Told told, @Nullable Instant restsUntil) {
        var memory = new Memory(
                        Memory.Document.NONE,
                        new Memory.Course(0, NOW, due, null, outcome, null),
                        Memory.Head.NONE,
                        Memory.Posting.NONE,
                        Wishes.NONE,
                        Road.NONE,
                        Standing.NONE,
                        Told.NOTHING)
                .with(Road.NONE, new Standing("https://example.org:443", null, null), told);
        return new SourceState(new SourceId("s"), memory, true, false, 3, restsUntil, null);
    }
}
