package tributary.fetch;

import org.jspecify.annotations.Nullable;

/// What a server gave us to ask "has it changed?" with: `ETag` and `Last-Modified`, byte for byte, never parsed.
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
