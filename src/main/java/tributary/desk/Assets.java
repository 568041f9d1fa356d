package tributary.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tributary.pages.AssetFile;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.shelf.Datebook;
import tributary.shelf.Draft;

/// Hands out the files that pages and feeds need, each with its type and the moment when we started.
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
        var sheet = Sheet.of(type, AssetFile.read(name));
        return datebook.date("asset " + name, Instant.EPOCH, () -> new Draft(started, _ -> sheet));
    }
}
