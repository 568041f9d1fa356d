package tributary.connect;

import java.time.Duration;

/// The moment at which an exchange is over, whatever came of it. `total` is what it was given, for the words.
public record Deadline(long endNanos, Duration total) {
    public static Deadline after(Duration time, Duration total) {
        return new Deadline(System.nanoTime() + time.toNanos(), total);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(1, endNanos - System.nanoTime()));
    }

    /// This long, or less when the end comes sooner.
    Duration within(Duration time) {
        Duration left = left();
        return left.compareTo(time) < 0 ? left : time;
    }

    /// In milliseconds for a socket, which reads 0 as “for ever”.
    int millis(Duration time) {
        return Math.clamp(within(time).toMillis(), 1, Integer.MAX_VALUE);
    }

    String words() {
        return "did not finish within " + Reasons.time(total);
    }

    /// Which of two limits was passed: one of this length, or this one.
    String words(String what, Duration limit) {
        return left().compareTo(limit) < 0 ? words() : what + " within " + Reasons.time(limit);
    }
}
