package tributary.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that nobody can set: how long the machine runs. Compared with the clock it tells when the clock was set.
public interface Steady {
    /// Names this run of the machine; another one begins its count anew.
    String boot();

    /// Nanoseconds since whenever; cheap, and may stand still while the machine sleeps.
    long nanos();

    /// How long the machine runs, the time it slept included.
    Duration uptime();

    /// Believes every step of a clock.
    static Steady trusting(InstantSource clock) {
        return new Steady() {
            @Override
            public String boot() {
                return "trusting";
            }

            @Override
            public long nanos() {
                return uptime().toNanos();
            }

            @Override
            public Duration uptime() {
                return Duration.between(Instant.EPOCH, clock.instant());
            }
        };
    }
}
