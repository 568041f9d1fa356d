package tributary.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A text that must never be shown; it prints as `***`.
public record Secret(String reveal) {
    /// Compares in a time that does not depend on where the texts differ.
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(
                reveal.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
