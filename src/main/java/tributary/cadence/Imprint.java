package tributary.cadence;

import org.jspecify.annotations.Nullable;
import tributary.fetch.Checksum;
import tributary.fetch.Reply;
import tributary.plan.Source;

/// By what a body is known again: the checksums of the bytes as they came (empty: not known) and of the document that
/// they unpacked to, and the manner in which texts were made of it ([Manner]). Kept as one word in the memory of a
/// source.
public record Imprint(String packed, String plain, Manner manner) {
    public static final Imprint NONE = new Imprint("", "");

    /// Of a document of which no texts were made.
    public Imprint(String packed, String plain) {
        this(packed, plain, Manner.NONE);
    }

    public static Imprint of(Reply.Fresh fresh, Source source) {
        return new Imprint(fresh.packed(), Checksum.of(fresh.body()), Manner.of(source));
    }

    /// Of the word that was kept; other words are of nothing.
    public static Imprint of(@Nullable String kept) {
        String[] parts = kept == null ? new String[0] : kept.split("/", -1);
        return switch (parts.length) {
            case 2 -> new Imprint(parts[0], parts[1]);
            case 4 -> new Imprint(parts[0], parts[1], new Manner(parts[2], parts[3]));
            default -> NONE;
        };
    }

    /// Whether both are of one document, however it was packed.
    boolean isLike(Imprint other) {
        return plain.equals(other.plain);
    }

    @Override
    public String toString() {
        String made = manner.equals(Manner.NONE) ? "" : "/" + manner.look() + "/" + manner.pages();
        return packed + "/" + plain + made;
    }
}
