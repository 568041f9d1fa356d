package tributary.press;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A document as it was written: its type, its bytes, not packed yet, and a hash that is equal for equal bytes.
@SuppressWarnings("ArrayRecordComponent")
public record Sheet(String contentType, byte[] plain, String hash) {
    /// A hash of 120 bits: more than enough to tell any two versions apart, and short.
    private static final int HASH_BYTES = 15;

    public static Sheet of(String contentType, byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
            return new Sheet(contentType, plain, hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
