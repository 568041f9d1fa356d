package tributary.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing to fetch: a web address, or a file below the folder of feeds.yaml.
public sealed interface Request {
    /// What is answered to a POST is not read beyond this.
    long MOST_OF_AN_ECHO = 64 * 1024;

    Validators validators();

    /// A GET, or a POST where it has something to send, which no redirect takes elsewhere. `headers` are
    /// the source's own (they are dropped on a redirect to another origin); `timeout` covers the whole
    /// exchange, body included; `maxBytes` counts decoded bytes. A body whose packed bytes have the
    /// checksum `known` is not unpacked: nothing has changed.
    @SuppressWarnings("ArrayRecordComponent")
    record Http(
            URI uri,
            Validators validators,
            Map<String, String> headers,
            Way way,
            Duration timeout,
            long maxBytes,
            String known,
            byte @Nullable [] sent)
            implements Request {
        public Http {
            headers = Map.copyOf(headers);
        }

        /// A POST of a body.
        public static Http post(URI uri, Map<String, String> headers, byte[] sent, Duration timeout) {
            return new Http(uri, Validators.NONE, headers, Way.USUAL, timeout, MOST_OF_AN_ECHO, "", sent);
        }

        /// A GET on the usual way.
        public Http(URI uri, Validators validators, Map<String, String> headers, Duration timeout, long maxBytes) {
            this(uri, validators, headers, Way.USUAL, timeout, maxBytes);
        }

        /// A GET by somebody who knows no bytes.
        public Http(
                URI uri, Validators validators, Map<String, String> headers, Way way, Duration timeout, long maxBytes) {
            this(uri, validators, headers, way, timeout, maxBytes, "", null);
        }

        /// The same by somebody who knows the bytes with this checksum.
        public Http knowing(String packed) {
            return new Http(uri, validators, headers, way, timeout, maxBytes, packed, sent);
        }

        /// The same question to another address, without the source's own headers when that is another origin: they may
        /// hold credentials.
        public Http to(URI other) {
            boolean isHome = Urls.isSameOrigin(uri, other);
            return new Http(other, validators, isHome ? headers : Map.of(), way, timeout, maxBytes, known, sent);
        }
    }

    /// A read of `file`, which must lie inside `folder` when links are resolved.
    record File(Path file, Path folder, Validators validators, long maxBytes) implements Request {}
}
