package tributary.cadence;

import org.jspecify.annotations.Nullable;
import tributary.fetch.Checksum;
import tributary.fetch.Reply;

/// By what a body is known again: the checksums of the bytes as they came (empty: not known) and of the document that
/// they unpacked to. Kept as one word in the memory of a source.
public record Imprint(String packed, String plain) {
    public static final Imprint NONE = new Imprint("", "");

    public static Imprint of(Reply.Fresh fresh) {
        return new Imprint(fresh.packed(), Checksum.of(fresh.body()));
    }

    /// Of the word that was kept; other words are of nothing.
    public static Imprint of(@Nullable String kept) {
        int slash = kept == null ? -1 : kept.indexOf('/');
        return kept == null || slash < 0 ? NONE : new Imprint(kept.substring(0, slash), kept.substring(slash + 1));
    }

    /// Whether both are of one document, however it was packed.
    boolean isLike(Imprint other) {
        return plain.equals(other.plain);
    }

    @Override
    public String toString() {
        return packed + "/" + plain;
    }
}
