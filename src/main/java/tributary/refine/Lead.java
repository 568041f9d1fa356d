package tributary.refine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.clean.Picture;
import tributary.plan.Source;
import tributary.url.Canonical;

/// The picture that stands for an article: the one that the feed names, else the first of the text that could be one.
final class Lead {
    /// Smaller pictures are icons, buttons and faces.
    private static final int MIN_SIDE = 100;

    /// A picture that is stated to be so wide was put there to be seen.
    private static final int LARGE = 300;

    /// What a site shows where it has no picture of the story.
    private static final Pattern ICON = Pattern.compile(
            "(?:^|[/_.-])(?:favicon|apple-touch-icon|avatar|gravatar|qr-?code|spacer|pixel|blank|1x1)(?:[/_.-]|$)",
            Pattern.CASE_INSENSITIVE);

    /// A site's own mark, in most cases; it stands for a story where that has no picture, as stories are of marks too.
    private static final Pattern LOGO =
            Pattern.compile("(?:^|[/_.-])logos?[_.-]|[_.-]logo[/_.-]", Pattern.CASE_INSENSITIVE);

    /// Longer and thinner pictures are rulers and banners.
    private static final int MAX_RATIO = 5;

    private Lead() {}

    /// What a feed and a page name, what the feed encloses, and what stands in the text; none of it where it recurs.
    static Optional<Image> of(Named named, List<Enclosure> enclosures, List<Picture> pictures, Source.Images wanted) {
        Optional<Image> image = switch (wanted.lead()) {
            case NONE -> Optional.empty();
            case FEED -> named(named, enclosures);
            case AUTO -> best(named, enclosures, pictures);
        };
        return image.or(() -> Optional.ofNullable(wanted.placeholder()).map(Image::new));
    }

    private static Optional<Image> best(Named named, List<Enclosure> enclosures, List<Picture> pictures) {
        Optional<Image> stated = named(named, enclosures).or(() -> address(named.byPage(), named.recurs()));
        boolean isLogo =
                stated.filter(it -> LOGO.matcher(it.link().toString()).find()).isPresent();
        Optional<Image> shown = stated.isEmpty() || isLogo ? shown(named.recurs(), pictures) : Optional.empty();
        return shown.or(() -> stated);
    }

    private static Optional<Image> named(Named named, List<Enclosure> enclosures) {
        Predicate<String> recurs = named.recurs();
        return address(named.byFeed(), recurs)
                .or(() -> enclosures.stream()
                        .filter(it -> it.type().startsWith("image/")
                                && isPicture(it.link().toString(), recurs))
                        .map(it -> new Image(it.link()))
                        .findFirst());
    }

    /// The first large picture of the text, else the first that could be one.
    private static Optional<Image> shown(Predicate<String> recurs, List<Picture> pictures) {
        List<Picture> fit = pictures.stream()
                .filter(it -> isFit(it) && !recurs.test(it.link()))
                .toList();
        return fit.stream()
                .filter(it -> it.width() >= LARGE)
                .findFirst()
                .or(() -> fit.stream().findFirst())
                .flatMap(it -> Canonical.address(it.link()).map(link -> new Image(link, it.width(), it.height())));
    }

    /// The pictures that a feed and a page name (null: none), and which ones recur.
    record Named(@Nullable String byFeed, @Nullable String byPage, Predicate<String> recurs) {}

    private static Optional<Image> address(@Nullable String named, Predicate<String> recurs) {
        return Stream.ofNullable(named)
                .filter(it -> isPicture(it, recurs))
                .flatMap(it -> Canonical.address(it).stream())
                .map(Image::new)
                .findFirst();
    }

    private static boolean isPicture(String link, Predicate<String> recurs) {
        return !recurs.test(link) && isRaster(link) && !ICON.matcher(link).find();
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
