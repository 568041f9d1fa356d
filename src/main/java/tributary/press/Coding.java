package tributary.press;

/// How the bytes of a document are packed (RFC 9110 8.4).
public enum Coding {
    ZSTD("zstd"),
    GZIP("gzip"),
    IDENTITY("identity");

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    public String token() {
        return token;
    }
}
