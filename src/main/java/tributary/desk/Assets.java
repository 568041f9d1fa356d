package tributary.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.shelf.Datebook;
import tributary.shelf.Draft;

/// The few files that pages and feeds need: the style sheets and the mark.
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "feed.css", "text/css; charset=utf-8",
            "style.css", "text/css; charset=utf-8",
            "mark.svg", "image/svg+xml");

    private final Datebook datebook;
    private final Instant started;
    private final Map<String, Rendered> files = new ConcurrentHashMap<>();

    Assets(Datebook datebook, Instant started) {
        this.datebook = datebook;
        this.started = started;
    }

    Optional<Rendered> file(String name) {
        return Optional.ofNullable(TYPES.get(name)).map(type -> files.computeIfAbsent(name, _ -> dated(name, type)));
    }

    private Rendered dated(String name, String type) {
        Sheet sheet = load(name, type);
        return datebook.date("asset " + name, Instant.EPOCH, () -> new Draft(started, _ -> sheet));
    }

    private static Sheet load(String name, String type) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return Sheet.of(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
