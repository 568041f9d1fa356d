package tributary.store;

import java.net.URI;
import java.util.List;

/// Who wants to be told of which feed.
public interface Subscriptions {
    /// All of them.
    List<Subscription> subscriptions();

    /// Notes one, in place of that with the same topic and callback.
    void subscribe(Subscription subscription);

    /// Notes which version somebody has; nothing where he is no longer there.
    void told(Subscription subscription);

    /// Forgets one.
    void unsubscribe(String topic, URI callback);
}
