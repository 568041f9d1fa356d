package tributary.network;

import java.io.InterruptedIOException;

/// Thrown when something took longer than it may. The message completes a sentence that begins with the host: “did not
/// answer within 30 s”.
final class Late extends InterruptedIOException {
    Late(String message) {
        super(message);
    }
}
