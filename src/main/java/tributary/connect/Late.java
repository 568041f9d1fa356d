package tributary.connect;

import java.io.InterruptedIOException;

/// Thrown when something took longer than it may. The message completes a sentence that begins with the host: “did not
/// answer within 30 s”.
public final class Late extends InterruptedIOException {
    public Late(String message) {
        super(message);
    }
}
