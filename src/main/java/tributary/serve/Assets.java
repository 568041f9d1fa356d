package tributary.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tributary.press.Rendered;

/// The few files that pages and feeds need: the style sheets and the mark.
final class Assets {
    private final Map<String, Rendered> files;

    Assets(Instant started) {
        files = Map.of(
                "feed.css", load("feed.css", "text/css; charset=utf-8", started),
                "style.css", load("style.css", "text/css; charset=utf-8", started),
                "mark.svg", load("mark.svg", "image/svg+xml", started));
    }

    Optional<Rendered> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static Rendered load(String name, String type, Instant started) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return Rendered.of(type, in.readAllBytes(), started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
