package tributary.refine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.html.Picture;

/// The picture that stands for an article: the one that the feed names, else the first of the text that could be one.
final class Lead {
    /// Smaller pictures are icons, buttons and faces.
    private static final int MIN_SIDE = 100;

    /// Longer and thinner pictures are rulers and banners.
    private static final int MAX_RATIO = 5;

    private Lead() {}

    static Optional<Image> of(@Nullable String named, List<Enclosure> enclosures, List<Picture> pictures) {
        Optional<Image> image =
                named == null ? Optional.empty() : Canonical.address(named).map(Image::new);
        return image.or(() -> enclosures.stream()
                        .filter(it -> it.type().startsWith("image/")
                                && isRaster(it.link().toString()))
                        .map(it -> new Image(it.link()))
                        .findFirst())
                .or(() -> pictures.stream()
                        .filter(Lead::isFit)
                        .findFirst()
                        .flatMap(it ->
                                Canonical.address(it.link()).map(link -> new Image(link, it.width(), it.height()))));
    }

    private static boolean isFit(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        boolean isSmall = (width > 0 && width < MIN_SIDE) || (height > 0 && height < MIN_SIDE);
        boolean isStrip = width > 0 && height > 0 && (width > height * MAX_RATIO || height > width * MAX_RATIO);
        return !picture.isDecoration() && !isSmall && !isStrip && isRaster(picture.link());
    }

    private static boolean isRaster(String link) {
        int end = link.indexOf('?');
        String path = (end < 0 ? link : link.substring(0, end)).toLowerCase(Locale.ROOT);
        return !path.endsWith(".svg") && !path.endsWith(".ico");
    }
}
