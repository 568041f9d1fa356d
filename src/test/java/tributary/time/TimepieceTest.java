package tributary.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tributary.store.Ledger;
import tributary.store.MemoryLedger;

class TimepieceTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final MemoryLedger ledger = new MemoryLedger();
    private final List<Instant> heard = new ArrayList<>();
    private final List<Instant> paused = new ArrayList<>();
    private Duration passed = Duration.ofHours(1);
    private volatile Duration offset = Duration.ZERO;
    private boolean full;

    private final Timepiece timepiece =
            new Timepiece(() -> NOON.plus(passed).plus(offset), steady(), mayBeFull(), heard::add, paused::add);

    private Steady steady() {
        return new Steady() {
            @Override
            public String boot() {
                return "one";
            }

            @Override
            public long nanos() {
                return passed.toNanos();
            }

            @Override
            public Duration uptime() {
                return passed;
            }
        };
    }

    private Ledger mayBeFull() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (_, method, arguments) -> {
                    if (full) {
                        throw MemoryLedger.fullDisk();
                    }
                    return method.invoke(ledger, arguments);
                });
    }

    @Test
    void timeThatPassesIsNoNews() {
        timepiece.look();
        passed = passed.plusDays(3);
        assertThat(timepiece.now()).isEqualTo(NOON.plus(passed));
        timepiece.look();
        assertThat(heard).isEmpty();
    }

    @Test
    void aPauseIsToldToWhoeverAsksForTheTimeFirst() {
        timepiece.look();
        passed = passed.plusSeconds(9);
        timepiece.now();
        assertThat(paused).isEmpty();

        passed = passed.plusSeconds(9);
        timepiece.now();
        timepiece.look();
        assertThat(paused).containsExactly(NOON.plus(passed));
    }

    @Test
    void aSetClockIsNoPause() {
        timepiece.look();
        offset = Duration.ofDays(1);
        timepiece.now();
        assertThat(paused).isEmpty();
    }

    @Test
    void aSetClockIsHeardOfOnceBeforeAnybodySeesTheNewTime() {
        timepiece.look();
        offset = Duration.ofHours(-1);
        assertThat(timepiece.now()).isEqualTo(NOON.plus(passed).minusSeconds(3600));
        timepiece.look();
        assertThat(heard).containsExactly(NOON.plus(passed).minusSeconds(3600));
    }

    @Test
    void aClockThatIsSetWhileTheDiskIsFullIsNotForgotten() {
        timepiece.look();
        offset = Duration.ofHours(2);
        full = true;
        assertThatThrownBy(timepiece::now).hasMessageContaining("no space");
        assertThatThrownBy(timepiece::now).hasMessageContaining("no space");
        full = false;
        timepiece.now();
        assertThat(heard).hasSize(1);
    }

    @Test
    void nothingIsMovedAlongWhileSomebodyPlans() throws Exception {
        timepiece.look();
        var happened = Collections.synchronizedList(new ArrayList<String>());
        Thread other;
        try (Timepiece.Held time = timepiece.hold()) {
            offset = Duration.ofHours(2);
            other = Thread.ofPlatform().start(() -> {
                timepiece.look();
                happened.add("moved");
            });
            while (other.getState() != Thread.State.WAITING && other.isAlive()) {
                Thread.onSpinWait();
            }
            happened.add("planned by " + Duration.between(NOON, time.now()));
        }
        other.join();

        assertThat(happened).containsExactly("planned by PT1H", "moved");
        assertThat(heard).hasSize(1);
        try (Timepiece.Held time = timepiece.hold()) {
            assertThat(time.now()).isEqualTo(NOON.plusSeconds(3 * 3600));
        }
    }
}
