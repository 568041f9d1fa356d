package tributary.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tributary.address.Literals;

/// A proxy that the configuration names: `http://` or `socks5://`, with a host, a port and perhaps credentials.
public record Proxy(
        Kind kind, String host, int port, @Nullable Credentials credentials) {
    /// How it is spoken to.
    public enum Kind {
        HTTP(8080),
        SOCKS5(1080);

        private final int port;

        Kind(int port) {
            this.port = port;
        }
    }

    /// What it asks of us. They print as `***`.
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /// The proxy at an address with one of the two schemes and a host, as the configuration checked it.
    public static Proxy of(URI uri) {
        Kind kind = Kind.valueOf(uri.getScheme().toUpperCase(Locale.ROOT));
        String host = Objects.requireNonNull(uri.getHost(), "a proxy has a host");
        int port = uri.getPort() < 0 ? kind.port : uri.getPort();
        return new Proxy(kind, Literals.plain(host), port, credentials(uri.getRawUserInfo()));
    }

    private static @Nullable Credentials credentials(@Nullable String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) {
            return null;
        }
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        return new Credentials(decoded(user), colon < 0 ? "" : decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
