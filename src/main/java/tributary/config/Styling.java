package tributary.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How articles are republished: how much of them, and what stands before their titles (`{site}` and `{feed}` are
/// filled in for each).
public record Styling(Mode mode, String titlePrefix) {
    /// As they are.
    public static final Styling PLAIN = new Styling(Mode.FULLTEXT, "");

    /// This, with what a nearer place says.
    Styling with(@Nullable String nearerMode, @Nullable String nearerPrefix) {
        return new Styling(
                nearerMode == null ? mode : Mode.valueOf(nearerMode.toUpperCase(Locale.ROOT)),
                nearerPrefix == null ? titlePrefix : nearerPrefix);
    }
}
