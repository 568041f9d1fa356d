package tributary.cadence;

import java.nio.charset.StandardCharsets;
import tributary.fetch.Checksum;
import tributary.plan.Source;

/// The manner in which the texts of a source are made, as its configuration has it: a checksum of how they look, and
/// one of how pages complete them. When it changes, the articles that the source still lists are told anew.
public record Manner(String look, String pages) {
    /// Not known.
    public static final Manner NONE = new Manner("", "");

    public static Manner of(Source source) {
        Source.Texts texts = source.habits().texts();
        return new Manner(checksum(texts.look()), checksum(texts.reading()));
    }

    /// Whether this one was known and the other one differs.
    public boolean isChanged(Manner other) {
        return !equals(NONE) && !equals(other);
    }

    private static String checksum(String text) {
        return Checksum.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
