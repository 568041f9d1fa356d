package tributary.fetch;

/// The kinds of failure that deserve different treatment.
public enum Failure {
    /// The address policy forbids the target.
    REFUSED,
    /// The name does not resolve.
    DNS,
    /// No connection, or one that broke.
    CONNECT,
    /// The TLS handshake failed.
    TLS,
    /// A deadline passed.
    TIMEOUT,
    /// The body is larger than allowed.
    TOO_LARGE,
    /// The bytes do not follow the protocol (truncated, bad coding, redirect loop).
    PROTOCOL,
    /// A status that is no success (401, 403, 404, 500 ...).
    STATUS,
    /// A file that cannot be read.
    FILE
}
