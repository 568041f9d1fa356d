package tributary.store;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where permanent redirects led. `adopted` is asked instead of the configured address; `target` is where the last
/// `polls` visits in a row were sent for good, the first of them at `since`.
public record Road(
        @Nullable URI adopted,
        @Nullable URI target,
        @Nullable Instant since,
        int polls) {
    public static final Road NONE = new Road(null, null, null, 0);
}
