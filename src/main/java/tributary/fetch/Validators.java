package tributary.fetch;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a server gave us to ask "has it changed?" with: `ETag` and `Last-Modified`, byte for byte, never parsed.
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    /// A longer one is not worth sending back with every request.
    private static final int LONGEST = 8192;

    /// The same, without those that cannot be sent back byte for byte: empty, too long, or holding control characters
    /// or
    /// bytes that are no UTF-8.
    public Validators sendable() {
        return new Validators(sendable(etag) ? etag : null, sendable(lastModified) ? lastModified : null);
    }

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }

    private static boolean sendable(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && text.chars().noneMatch(it -> Character.isISOControl(it) || it == 0xFFFD);
    }
}
