package tributary.hub;

import java.net.URI;
import java.time.Duration;

/// What somebody asks of the hub: to be told of a topic for a while, or not any more. Whoever listens at
/// the callback has to say that it is his own wish.
public record Wish(boolean isSubscription, String topic, URI callback, String secret, Duration lease) {
    /// Leases are kept within these bounds, whatever was asked for.
    private static final Duration SHORTEST = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofDays(30);

    public Wish {
        Duration least = lease.compareTo(SHORTEST) < 0 ? SHORTEST : lease;
        lease = least.compareTo(LONGEST) > 0 ? LONGEST : least;
    }

    /// Without the secret.
    @Override
    public String toString() {
        return (isSubscription ? "subscribe " : "unsubscribe ") + callback.getHost() + " " + topic;
    }
}
