package tributary.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.store.Memory;
import tributary.store.Road;
import tributary.store.Standing;
import tributary.store.Told;
import tributary.store.Wishes;

class RoadsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI OLD = URI.create("http://example.org/old");
    private static final URI NEW = URI.create("https://example.org/new");
    private static final URI OTHER = URI.create("https://example.net/other");

    @Test
    void aTargetIsAdoptedAfterThreeEqualPollsOverADay() {
        Road first = arrive(Road.NONE, OLD, NEW, NOW);
        Road second = arrive(first, OLD, NEW, NOW.plus(Duration.ofHours(12)));
        Road third = arrive(second, OLD, NEW, NOW.plus(Duration.ofHours(24)));

        assertThat(first.adopted()).isNull();
        assertThat(second.adopted()).isNull();
        assertThat(third.adopted()).isEqualTo(NEW);
    }

    @Test
    void threePollsWithinADayAreNotEnough() {
        Road road = Road.NONE;
        for (int hour = 0; hour < 24; hour++) {
            road = arrive(road, OLD, NEW, NOW.plus(Duration.ofHours(hour)));
        }

        assertThat(road.adopted()).isNull();
        assertThat(road.polls()).isEqualTo(24);
    }

    @Test
    void twoPollsOverAWeekAreNotEnough() {
        Road road = arrive(arrive(Road.NONE, OLD, NEW, NOW), OLD, NEW, NOW.plus(Duration.ofDays(7)));

        assertThat(road.adopted()).isNull();
    }

    @Test
    void anotherTargetOrNoneBeginsAnew() {
        Road two = arrive(arrive(Road.NONE, OLD, NEW, NOW), OLD, NEW, NOW.plusSeconds(1));

        assertThat(arrive(two, OLD, OTHER, NOW.plus(Duration.ofDays(2))).polls())
                .isEqualTo(1);
        assertThat(arrive(two, OLD, null, NOW.plus(Duration.ofDays(2)))).isEqualTo(Road.NONE);
    }

    @Test
    void aWayThatEndsBadlyCountsForNothing() {
        Road two = arrive(arrive(Road.NONE, OLD, NEW, NOW), OLD, NEW, NOW.plusSeconds(1));
        var failed = new Roads.Trip(OLD, OLD, NEW, false, false);

        assertThat(Roads.after(two, failed, NOW.plus(Duration.ofDays(2)))).isEqualTo(two);
    }

    @Test
    void httpsIsNeverLeftForHttp() {
        URI plain = URI.create("http://example.org/new");

        assertThat(arrive(Road.NONE, NEW, plain, NOW)).isEqualTo(Road.NONE);
    }

    @Test
    void whatIsAskedWithHeadersOfItsOwnStaysAtItsOrigin() {
        URI near = URI.create("http://example.org/near");

        assertThat(Roads.after(Road.NONE, new Roads.Trip(OLD, OLD, OTHER, true, true), NOW))
                .isEqualTo(Road.NONE);
        assertThat(Roads.after(Road.NONE, new Roads.Trip(OLD, OLD, near, true, true), NOW)
                        .target())
                .isEqualTo(near);
    }

    @Test
    void anAdoptedTargetIsAskedUntilItFails() {
        var adopted = new Road(NEW, null, null, 0);

        assertThat(Roads.asked(OLD, memory(adopted, 0, Memory.Outcome.FRESH))).isEqualTo(NEW);
        assertThat(Roads.asked(OLD, memory(adopted, 1, Memory.Outcome.THROTTLED)))
                .isEqualTo(NEW);
        assertThat(Roads.asked(OLD, memory(adopted, 1, Memory.Outcome.FAILED))).isEqualTo(OLD);
    }

    @Test
    void afterAFailureTheConfiguredAddressDecides() {
        var adopted = new Road(NEW, null, null, 0);

        assertThat(arrive(adopted, OLD, NEW, NOW).adopted()).isEqualTo(NEW);
        assertThat(arrive(adopted, OLD, null, NOW).adopted()).isNull();
        assertThat(arrive(adopted, OLD, OTHER, NOW)).isEqualTo(new Road(null, OTHER, NOW, 1));
    }

    @Test
    void anAdoptedTargetMayMoveOn() {
        Road road = new Road(NEW, null, null, 0);
        for (int day = 0; day < 3; day++) {
            road = Roads.after(road, new Roads.Trip(OLD, NEW, OTHER, true, false), NOW.plus(Duration.ofDays(day)));
        }

        assertThat(road.adopted()).isEqualTo(OTHER);
    }

    @Test
    void aClockThatWentBackBeginsTheDayAnew() {
        Road future = new Road(null, NEW, NOW.plus(Duration.ofDays(400)), 9);

        assertThat(arrive(future, OLD, NEW, NOW)).isEqualTo(new Road(null, NEW, NOW, 10));
    }

    @Test
    void anOriginIsSpelledOneWay() {
        assertThat(Roads.origin(URI.create("HTTP://Example.ORG/a"))).isEqualTo("http://example.org:80");
        assertThat(Roads.origin(URI.create("http://example.org:80/b"))).isEqualTo("http://example.org:80");
        assertThat(Roads.origin(URI.create("https://example.org/"))).isEqualTo("https://example.org:443");
    }

    private static Road arrive(Road before, URI asked, @Nullable URI movedTo, Instant now) {
        URI configured = asked;
        return Roads.after(before, new Roads.Trip(configured, asked, movedTo, true, false), now);
    }

    private static Memory memory(Road road, int failures, Memory.Outcome outcome) {
        return new Memory(
                        Memory.Document.NONE,
                        new Memory.Course(failures, null, null, null, outcome, null),
                        Memory.Head.NONE,
                        Memory.Posting.NONE,
                        Wishes.NONE,
                        Road.NONE,
                        Standing.NONE,
                        Told.NOTHING)
                .with(road, Standing.NONE, Told.NOTHING);
    }
}
