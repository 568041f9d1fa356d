package tributary.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.clean.Picture;
import tributary.declared.Clues;
import tributary.declared.Linked;
import tributary.declared.Metas;
import tributary.html.Links;

/// The picture that stands for the article.
public final class Images {
    private static final List<String> NAMES = List.of(
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
            "twitter:image:src",
            "image",
            "thumbnail",
            "sailthru.image.full");

    /// Kinds of files that hold icons, buttons and spinners more often than photographs.
    private static final Pattern DRAWN = Pattern.compile("(?i)\\.(?:gif|svg|ico)(?:[?#]|$)");

    /// Names of files that are no photographs.
    private static final Pattern NO_PHOTO =
            Pattern.compile("(?i)(?:pixel|spacer|blank|sprite|placeholder|favicon|avatar|logo|icon)[^/]*$");

    /// Smaller pictures of a text are icons, buttons and faces.
    private static final int MIN_SIDE = 100;

    private Images() {}

    static @Nullable String of(Clues clues, Metas metas, Linked linked, @Nullable URI base) {
        var stated = new ArrayList<String>();
        for (String name : NAMES) {
            metas.first(name).ifPresent(stated::add);
        }
        picture(linked.member("image"), 0).ifPresent(stated::add);
        stated.add(clues.link("image_src"));
        List<String> links = stated.stream()
                .filter(it -> !it.isBlank())
                .flatMap(it -> Stream.ofNullable(absolute(it, base)))
                .filter(it -> !it.isBlank())
                .toList();
        return links.stream()
                .filter(it -> !DRAWN.matcher(it).find())
                .findFirst()
                .orElse(links.isEmpty() ? null : links.getFirst());
    }

    /// The first picture of a text that is large enough to stand for it.
    public static @Nullable String ofText(List<Picture> pictures) {
        return pictures.stream()
                .filter(it -> !it.isDecoration()
                        && !DRAWN.matcher(it.link()).find()
                        && !NO_PHOTO.matcher(it.link()).find())
                .filter(it ->
                        (it.width() == 0 || it.width() >= MIN_SIDE) && (it.height() == 0 || it.height() >= MIN_SIDE))
                .findFirst()
                .map(Picture::link)
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
