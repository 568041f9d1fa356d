package tributary.connect;

import java.time.Duration;

/// How we behave towards publishers: who we say we are, how many requests at once an origin gets from us and how far
/// apart they start, and how long we wait for a connection and for a first byte.
public record Manners(String userAgent, int perOrigin, Duration delay, Duration connect, Duration response) {
    public Manners {
        if (perOrigin < 1 || delay.isNegative()) {
            throw new IllegalArgumentException("an origin gets at least one request, and no negative delay");
        }
    }

    /// Two requests at once and a second between them, 10 s to connect, 30 s for an answer.
    public static Manners standard(String userAgent) {
        return new Manners(userAgent, 2, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    public Manners perOrigin(int requests, Duration apart) {
        return new Manners(userAgent, requests, apart, connect, response);
    }
}
