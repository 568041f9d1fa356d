package tributary.fetch;

import org.jspecify.annotations.Nullable;

/// What a server gave us to ask "has it changed?" with: `ETag` and `Last-Modified`, byte for byte, never parsed.
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    /// A longer one is not worth sending back with every request.
    private static final int LONGEST = 8192;

    /// Asked with this “tag”, a server says for ever that nothing changed (RFC 9110 13.1.2).
    private static final String ANY = "*";

    /// The same, without those that cannot be sent back byte for byte: empty, too long, or holding control characters;
    /// and without a tag that fits whatever the document is. (A character is a byte.)
    public Validators sendable() {
        boolean usable = sendable(etag) && !ANY.equals(String.valueOf(etag).strip());
        return new Validators(usable ? etag : null, sendable(lastModified) ? lastModified : null);
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
