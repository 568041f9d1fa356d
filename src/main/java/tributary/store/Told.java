package tributary.store;

import org.jspecify.annotations.Nullable;

/// What people are told of the last visit: what happened, why the next one is when it is, and what they should see to.
public record Told(
        @Nullable String happened,
        @Nullable String reason,
        @Nullable String warning) {
    public static final Told NOTHING = new Told(null, null, null);
}
