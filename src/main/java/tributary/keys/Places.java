package tributary.keys;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.yaml.Type;
import tributary.yaml.Types;

/// Where we listen, are reached and keep things: addresses of our own.
public final class Places {
    public static final String FILE = "a file below the folder of feeds.yaml";

    private static final String HOST_PORT = "(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253}):(\\d{1,5})";
    private static final Pattern LISTEN = Pattern.compile(HOST_PORT);

    private Places() {}

    /// Address and port of the listener.
    public record Listen(String host, int port) {}

    /// The path of the database, as written.
    public record Database(Path file) {}

    /// The address under which readers reach us, if it is known.
    public record Base(@Nullable URI uri) {}

    static Type<Listen> listen() {
        return new Type.Scalar<>(
                "an address and a port, such as 127.0.0.1:8080",
                Places::listen,
                Types.orBlank(Types.pattern(HOST_PORT)));
    }

    static Type<Base> baseUrl() {
        return new Type.Scalar<>(
                "an http or https URL without query, such as https://news.example.org/feeds",
                text -> text.isBlank()
                        ? Optional.of(new Base(null))
                        : baseUrl(text.strip()).map(Base::new),
                Map.of("type", "string"));
    }

    static Type<Database> database() {
        return new Type.Scalar<>(
                "sqlite:PATH, such as sqlite:cache/tributary.db (postgresql: is not supported yet)",
                Places::database,
                Types.orBlank(Types.pattern("sqlite:.+")));
    }

    private static Optional<Listen> listen(String text) {
        Matcher matcher = LISTEN.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65535) {
            return Optional.empty();
        }
        String host = matcher.group(1).replaceAll("[\\[\\]]", "");
        return Optional.of(new Listen(host, Integer.parseInt(matcher.group(2))));
    }

    private static Optional<URI> baseUrl(String text) {
        try {
            var uri = new URI(text.replaceFirst("/+$", ""));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isPlain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            return Optional.of(uri).filter(it -> isWeb && isPlain && it.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Database> database(String text) {
        if (!text.startsWith("sqlite:") || text.length() == "sqlite:".length() || !Types.isLine(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Database(Path.of(text.substring("sqlite:".length()))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
