package tributary.store;

/// The database cannot be opened, read or written. The message names the file and says what to do about it.
public final class StoreFailure extends RuntimeException {
    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
