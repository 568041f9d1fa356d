package tributary.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A text that must never be shown; it prints as `***`.
public record Secret(String reveal) {
    /// Compares hashes, in a time that depends neither on where the texts differ nor on how long the secret is.
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(sha256(reveal), sha256(candidate));
    }

    /// What a browser that has shown the secret may show from then on: it opens the same door and tells nothing.
    public String pass() {
        return HexFormat.of().formatHex(sha256("pass " + reveal));
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
