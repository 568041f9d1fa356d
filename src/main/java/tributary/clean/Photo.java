package tributary.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
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

    /// An address as only the file of a picture has one.
    private static final Pattern UNHEARD = Pattern.compile(
            "(?:(?:https?:)?//|\\.{0,2}/)[^\\s,{}<>\"']+\\.(?:jpe?g|jfif|png|gif|webp|avif)(?:[?#][^\\s{}<>\"']*)?",
            Pattern.CASE_INSENSITIVE);

    /// Names of attributes for what is shown before, or instead of, the picture itself.
    private static final Pattern LESSER =
            Pattern.compile("alt|title|thumb|low|blur|placeholder|loading|error|avatar|icon", Pattern.CASE_INSENSITIVE);

    private static final int MAX_SIZE = 20_000;

    /// Reads an `img`; null when it shows nothing that may be shown.
    static @Nullable Photo of(Element image, @Nullable String base, boolean fixesLazy) {
        String own = image.attr("src");
        String lazySet = fixesLazy ? firstSet(image, base) : "";
        String srcset = lazySet.isEmpty() ? Href.set(base, image.attr("srcset")) : lazySet;
        String src = !fixesLazy ? null : isWaiting(image, own) ? lazy(image, base) : telling(image, base);
        boolean isLazy = src != null;
        if (src == null) {
            src = source(base, own);
        }
        if (src == null || src.startsWith("data:") || (fixesLazy && !isLazy && isPlaceholder(own))) {
            String largest = Srcset.largest(srcset.isEmpty() && fixesLazy ? alternatives(image, base) : srcset);
            src = largest == null ? src : largest;
        }
        return src == null
                ? null
                : new Photo(
                        src, srcset, sizes(image), pixels(image.attr("width")), pixels(image.attr("height")), isLazy);
    }

    /// What the `picture` around an image without a picture offers first.
    private static String alternatives(Element image, @Nullable String base) {
        Element around = image.parent();
        return around == null || !around.nameIs("picture")
                ? ""
                : around.children().stream()
                        .filter(it -> it.nameIs("source"))
                        .map(it -> Href.set(base, it.attr(it.hasAttr("data-srcset") ? "data-srcset" : "srcset")))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /// A web address or a small picture in the address itself, else null.
    static @Nullable String source(@Nullable String base, String raw) {
        String address = Href.stripped(raw);
        if (address.regionMatches(true, 0, "data:", 0, 5)) {
            return DataImage.isPicture(address) ? address : null;
        }
        return raw.isBlank() ? null : Href.web(base, address);
    }

    private static boolean isWaiting(Element image, String src) {
        return isPlaceholder(src) || image.className().toLowerCase(Locale.ROOT).contains("lazy");
    }

    private static boolean isPlaceholder(String src) {
        String address = Href.stripped(src).toLowerCase(Locale.ROOT);
        return address.isEmpty()
                || address.startsWith("data:")
                || address.startsWith("about:")
                || address.startsWith("#")
                || PLACEHOLDER.matcher(Texts.cut(address, Href.MAX_LENGTH)).find();
    }

    /// The first address that waits in an attribute where a script would find it.
    static @Nullable String waiting(Element element, @Nullable String base) {
        for (String name : Lazy.PICTURES) {
            String link = kept(element, name, base);
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    private static @Nullable String lazy(Element image, @Nullable String base) {
        String waiting = waiting(image, base);
        if (waiting != null) {
            return waiting;
        }
        String drawn = background(image, base);
        return drawn == null ? unheard(image, base) : drawn;
    }

    /// The picture's file that stands in an attribute of a name never heard of.
    private static @Nullable String unheard(Element image, @Nullable String base) {
        for (Attribute attribute : image.attributes()) {
            String value = Href.stripped(attribute.getValue());
            if (!attribute.getKey().equals("src")
                    && !LESSER.matcher(attribute.getKey()).find()
                    && UNHEARD.matcher(Texts.cut(value, Href.MAX_LENGTH)).matches()) {
                return Href.web(base, value);
            }
        }
        return null;
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

    /// The picture that an element draws behind itself, or will once a script ran; null when it draws none.
    static @Nullable String background(Element element, @Nullable String base) {
        for (String name : Lazy.BACKGROUNDS) {
            Matcher wrapped = Lazy.WRAPPED.matcher(Texts.cut(element.attr(name), Href.MAX_LENGTH));
            if (wrapped.matches() && Lazy.isAddress(wrapped.group(1))) {
                return Href.web(base, Href.stripped(wrapped.group(1)));
            }
        }
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
