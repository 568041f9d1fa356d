package tributary.store;

import org.jspecify.annotations.Nullable;

/// What is told of a source beside its articles: the feed's own title and site, and in one line why it could not be
/// read, null when all is well.
public record Name(
        @Nullable String title,
        @Nullable String site,
        @Nullable String trouble) {
    public static final Name NONE = new Name(null, null, null);
}
