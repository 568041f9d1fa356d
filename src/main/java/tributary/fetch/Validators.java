package tributary.fetch;

import org.jspecify.annotations.Nullable;

/// What a server gave us to ask "has it changed?" with: `ETag` and `Last-Modified`, byte for byte, never parsed.
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    /// A longer one is not worth sending back with every request.
    private static final int LONGEST = 8192;

    /// The same, without those that cannot be sent back byte for byte: empty, too long, or holding control characters.
    /// (A character is a byte.)
    public Validators sendable() {
        return new Validators(sendable(etag) ? etag : null, sendable(lastModified) ? lastModified : null);
    }

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }

    private static boolean sendable(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(it -> (it < 0x20 && it != '\t') || it == 0x7f || it > 0xff);
    }
}
