package tributary.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.html.Lazy;
import tributary.html.Srcset;
import tributary.html.Texts;

/// The picture that an `img` means: the one that a script of its page would have loaded, where it is a lazy one.
///
/// `isLazy` tells that `src` came from elsewhere than the `src` attribute.
record Photo(String src, String srcset, String sizes, int width, int height, boolean isLazy) {
    /// Those in which the picture itself stands, whatever `src` shows until then; the others are asked only when that
    /// is known to be no picture.
    private static final List<String> TELLING = Lazy.PICTURES.subList(0, 4);

    private static final Pattern PICTURE_FILE = Pattern.compile(
            "/[^/?#.]+(?:[?#]|$)|\\.(?:jpe?g|jfif|png|gif|webp|avif|bmp)(?:[?#!@:]|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?:^|[/_.-])(?:blank|spacer|placeholder|loading|loader|lazy|lazyload|transparent|empty|grey|gray|default|clear"
                    + "|pixel|1x1|dot|px|none|preload|space)[\\w-]*\\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_SIZE = 20_000;

    /// Reads an `img`; null when it shows nothing that may be shown.
    static @Nullable Photo of(Element image, @Nullable String base, boolean fixesLazy) {
        String own = image.attr("src");
        String lazySet = fixesLazy ? firstSet(image, base) : "";
        String src = !fixesLazy ? null : isPlaceholder(image, own) ? lazy(image, base) : telling(image, base);
        boolean isLazy = src != null;
        if (src == null) {
            src = source(base, own);
        }
        String srcset = lazySet.isEmpty() ? Href.set(base, image.attr("srcset")) : lazySet;
        if (src == null || (src.startsWith("data:") && !srcset.isEmpty())) {
            if (srcset.isEmpty()) {
                return null;
            }
            src = Srcset.candidates(srcset).getLast().address();
        }
        return new Photo(src, srcset, sizes(image), pixels(image.attr("width")), pixels(image.attr("height")), isLazy);
    }

    /// A web address or a small picture in the address itself, else null.
    static @Nullable String source(@Nullable String base, String raw) {
        String address = Href.stripped(raw);
        if (address.regionMatches(true, 0, "data:", 0, 5)) {
            return DataImage.isPicture(address) ? address : null;
        }
        return raw.isBlank() ? null : Href.web(base, address);
    }

    private static boolean isPlaceholder(Element image, String src) {
        String address = Href.stripped(src).toLowerCase(Locale.ROOT);
        return address.isEmpty()
                || address.startsWith("data:")
                || address.startsWith("about:")
                || address.startsWith("#")
                || image.className().toLowerCase(Locale.ROOT).contains("lazy")
                || PLACEHOLDER.matcher(Texts.cut(address, Href.MAX_LENGTH)).find();
    }

    private static @Nullable String lazy(Element image, @Nullable String base) {
        for (String name : Lazy.PICTURES) {
            String link = kept(image, name, base);
            if (link != null) {
                return link;
            }
        }
        return background(image, base);
    }

    /// The picture that an image with another one in its `src` is there for; null where it says of none.
    private static @Nullable String telling(Element image, @Nullable String base) {
        for (String name : TELLING) {
            String link = kept(image, name, base);
            if (link != null && PICTURE_FILE.matcher(link).find()) {
                return link;
            }
        }
        return null;
    }

    private static @Nullable String kept(Element image, String name, @Nullable String base) {
        String value = Href.stripped(image.attr(name));
        return Lazy.isAddress(value) ? Href.web(base, value) : null;
    }

    /// The picture that the style of an element draws behind it; null when it draws none.
    static @Nullable String background(Element element, @Nullable String base) {
        String style = element.attr("style");
        Matcher drawn = Lazy.BACKGROUND.matcher(Texts.cut(style, Href.MAX_LENGTH));
        return drawn.find() ? Href.web(base, Href.stripped(drawn.group(1))) : null;
    }

    private static String firstSet(Element image, @Nullable String base) {
        for (String name : Lazy.SETS) {
            String srcset = Href.set(base, image.attr(name));
            if (!srcset.isEmpty()) {
                return srcset;
            }
        }
        return "";
    }

    private static String sizes(Element image) {
        return Values.query(image.attr(image.hasAttr("sizes") ? "sizes" : "data-sizes"));
    }

    private static int pixels(String size) {
        String bare = size.strip();
        String number = bare.endsWith("px") ? bare.substring(0, bare.length() - 2) : bare;
        if (number.isEmpty() || number.length() > 6 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Math.min(Integer.parseInt(number), MAX_SIZE);
    }
}
