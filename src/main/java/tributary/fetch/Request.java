package tributary.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// One thing to fetch: a web address, or a file below the folder of feeds.yaml.
public sealed interface Request {
    Validators validators();

    /// A GET. `headers` are the source's own (they are dropped on a redirect to another origin); `timeout` covers the
    /// whole exchange, body included; `maxBytes` counts decoded bytes. A body whose packed bytes have the checksum
    /// `known` is not unpacked: nothing has changed.
    record Http(
            URI uri,
            Validators validators,
            Map<String, String> headers,
            Way way,
            Duration timeout,
            long maxBytes,
            String known)
            implements Request {
        public Http {
            headers = Map.copyOf(headers);
        }

        /// A GET on the usual way.
        public Http(URI uri, Validators validators, Map<String, String> headers, Duration timeout, long maxBytes) {
            this(uri, validators, headers, Way.USUAL, timeout, maxBytes);
        }

        /// A GET by somebody who knows no bytes.
        public Http(
                URI uri, Validators validators, Map<String, String> headers, Way way, Duration timeout, long maxBytes) {
            this(uri, validators, headers, way, timeout, maxBytes, "");
        }

        /// The same by somebody who knows the bytes with this checksum.
        public Http knowing(String packed) {
            return new Http(uri, validators, headers, way, timeout, maxBytes, packed);
        }

        /// The same question to another address, without the source's own headers when that is another origin: they may
        /// hold credentials.
        public Http to(URI other) {
            boolean isHome = Urls.isSameOrigin(uri, other);
            return new Http(other, validators, isHome ? headers : Map.of(), way, timeout, maxBytes, known);
        }
    }

    /// A read of `file`, which must lie inside `folder` when links are resolved.
    record File(Path file, Path folder, Validators validators, long maxBytes) implements Request {}
}
