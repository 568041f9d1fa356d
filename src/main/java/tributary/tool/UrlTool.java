package tributary.tool;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tributary.html.Links;
import tributary.url.Canonical;

/// Answers `url`: a link resolved against its base, or in its canonical form.
final class UrlTool implements Tool {
    @Override
    public Map<String, ?> answer(Line line) {
        String base = line.text("base")
                .or(() -> line.text("site"))
                .or(() -> line.text("feed"))
                .orElse(null);
        Optional<String> link = line.text("input").flatMap(it -> Links.resolve(base, it));
        boolean isResolve = line.text("want").orElse("canonical").equals("resolve");
        return Map.of("url", isResolve ? link : link.flatMap(it -> canonical(it, line)));
    }

    private static Optional<String> canonical(String link, Line line) {
        var homes = Stream.of("site", "feed")
                .map(name -> line.text(name).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return Canonical.of(link, homes).map(URI::toString);
    }
}
