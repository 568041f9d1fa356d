package tributary.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/// Web addresses as the client understands them: spaces, bytes above ASCII, backslashes and host names in any script
/// are read as browsers read them, and what is checked is what is connected.
public final class Urls {
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

    private Urls() {}

    public static Optional<HttpUrl> parsed(URI uri) {
        return Optional.ofNullable(HttpUrl.parse(uri.toString()));
    }

    /// Where a `Location` leads. It keeps the fragment it comes from when it has none of its own (RFC 9110 10.2.2).
    public static Optional<HttpUrl> resolved(HttpUrl from, String location) {
        HttpUrl to = from.resolve(legible(location.strip()));
        if (to == null || to.encodedFragment() != null || from.encodedFragment() == null) {
            return Optional.ofNullable(to);
        }
        return Optional.of(
                to.newBuilder().encodedFragment(from.encodedFragment()).build());
    }

    /// A header has bytes: those above ASCII are UTF-8, or, when they are not, escaped one by one.
    private static String legible(String location) {
        byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return location.chars()
                    .mapToObj(it -> it > 0x7e ? String.format("%%%02X", it) : String.valueOf((char) it))
                    .collect(Collectors.joining());
        }
    }

    /// True when both lead to the same scheme, host and port.
    static boolean isSameOrigin(URI one, URI other) {
        Optional<String> origin = parsed(one).map(Urls::origin);
        return origin.isPresent() && origin.equals(parsed(other).map(Urls::origin));
    }

    /// Host and port as the `Host` header has them.
    public static String authority(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }

    /// What is asked of the server: path and query.
    public static String target(HttpUrl url) {
        return url.encodedPath() + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery());
    }

    public static boolean hasOtherScheme(String location) {
        var matcher = SCHEME.matcher(location.strip());
        return matcher.matches() && !matcher.group(1).toLowerCase(Locale.ROOT).matches("https?");
    }

    public static String origin(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.scheme() + "://" + host + ":" + url.port();
    }

    /// For the world outside this room; empty for the rare address that only browsers understand.
    public static Optional<URI> uri(HttpUrl url) {
        try {
            return Optional.of(url.uri());
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof URISyntaxException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
