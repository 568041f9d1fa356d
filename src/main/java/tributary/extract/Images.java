package tributary.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tributary.html.Links;

/// The picture that stands for the article.
final class Images {
    private Images() {}

    static @Nullable String of(Document document, Metas metas, Linked linked, @Nullable URI base) {
        Optional<String> stated = metas.first("og:image", "og:image:url", "og:image:secure_url")
                .or(() ->
                        metas.first("twitter:image", "twitter:image:src", "image", "thumbnail", "sailthru.image.full"))
                .or(() -> linked.article().flatMap(it -> picture(it.get("image"), 0)))
                .or(() -> Optional.of(document.select("link[rel=image_src]").attr("href"))
                        .filter(it -> !it.isBlank()));
        return stated.map(it -> absolute(it, base))
                .filter(it -> it != null && !it.isBlank())
                .orElse(null);
    }

    static @Nullable String absolute(String raw, @Nullable URI base) {
        return Links.absolute(base == null ? null : base.toString(), raw).orElse(null);
    }

    private static Optional<String> picture(@Nullable Object value, int depth) {
        if (depth > 3) {
            return Optional.empty();
        }
        return switch (value) {
            case String text -> Optional.of(text).filter(it -> !it.isBlank());
            case List<?> list ->
                list.stream().flatMap(it -> picture(it, depth + 1).stream()).findFirst();
            case Map<?, ?> object ->
                picture(object.get("url") != null ? object.get("url") : object.get("contentUrl"), depth + 1);
            case null, default -> Optional.empty();
        };
    }
}
