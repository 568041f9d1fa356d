package tributary.store;

import java.net.URI;
import java.time.Instant;

/// Somebody who wants to be told of a feed of ours at once (WebSub): the address of the feed, where he
/// listens, what to sign with (empty: nothing), until when, and which version of the feed he has.
public record Subscription(String topic, URI callback, String secret, Instant expires, String told) {
    /// The same, who has another version.
    public Subscription told(String version) {
        return new Subscription(topic, callback, secret, expires, version);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return topic + " to " + callback.getHost();
    }
}
