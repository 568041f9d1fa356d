package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Hands hands = new Hands();

    @Test
    void startsAtOneOriginAreSpaced() throws InterruptedException {
        var lanes = new Lanes(3, Duration.ofSeconds(1), hands);

        lanes.enter("a");
        lanes.enter("a");
        lanes.enter("a");
        lanes.enter("b");

        assertThat(hands.slept).containsExactly(0L, 1000L, 1000L, 0L);
    }

    @Test
    void timeThatPassedAnywayIsNotWaitedAgain() throws InterruptedException {
        var lanes = new Lanes(1, Duration.ofSeconds(1), hands);

        lanes.enter("a").leave();
        hands.now += Duration.ofMillis(700).toNanos();
        lanes.enter("a").leave();
        hands.now += Duration.ofMinutes(1).toNanos();
        lanes.enter("a").leave();

        assertThat(hands.slept).containsExactly(0L, 300L, 0L);
    }

    @Test
    void aFullLaneWaitsAndCanBeInterrupted() throws InterruptedException {
        var lanes = new Lanes(1, Duration.ZERO, hands);
        var first = lanes.enter("a");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> lanes.enter("a")).isInstanceOf(InterruptedException.class);

        first.leave();
        lanes.enter("a").leave();
    }

    /// A clock that moves when somebody sleeps.
    private static final class Hands implements Lanes.Pace {
        private final List<Long> slept = new ArrayList<>();
        private long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            slept.add(time.toMillis());
            now += time.toNanos();
        }
    }
}
