package tributary.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// Web addresses as the client understands them: spaces, bytes above ASCII, backslashes and host names in any script
/// are
/// read as browsers read them, and what is checked is what is connected.
final class Urls {
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

    private Urls() {}

    static Optional<HttpUrl> parsed(URI uri) {
        return Optional.ofNullable(HttpUrl.parse(uri.toString()));
    }

    /// Where a `Location` leads. It keeps the fragment it comes from when it has none of its own (RFC 9110 10.2.2).
    static Optional<HttpUrl> resolved(HttpUrl from, String location) {
        if (location.indexOf(0xFFFD) >= 0) {
            return Optional.empty();
        }
        HttpUrl to = from.resolve(location.strip());
        if (to == null || to.encodedFragment() != null || from.encodedFragment() == null) {
            return Optional.ofNullable(to);
        }
        return Optional.of(
                to.newBuilder().encodedFragment(from.encodedFragment()).build());
    }

    static boolean hasOtherScheme(String location) {
        var matcher = SCHEME.matcher(location.strip());
        return matcher.matches() && !matcher.group(1).toLowerCase(Locale.ROOT).matches("https?");
    }

    static String origin(HttpUrl url) {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }

    /// For the world outside this room; empty for the rare address that only browsers understand.
    static Optional<URI> uri(HttpUrl url) {
        try {
            return Optional.of(url.uri());
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof java.net.URISyntaxException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
