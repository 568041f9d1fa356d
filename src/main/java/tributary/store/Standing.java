package tributary.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a source stands with its publisher. `origin` is whom it rests with when that wants to be left alone (null: with
/// nobody); `overloaded` is when it last was told 503; `badSince` is when it broke, null while it is well.
public record Standing(
        @Nullable String origin,
        @Nullable Instant overloaded,
        @Nullable Instant badSince) {
    public static final Standing NONE = new Standing(null, null, null);
}
