package tributary.html;

import java.util.List;
import java.util.regex.Pattern;

/// Where pages keep the address of a picture until a script of theirs loads it.
public final class Lazy {
    /// Attributes with one address, the most telling first.
    public static final List<String> PICTURES = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-actualsrc",
            "data-lazy",
            "data-lazyload",
            "data-original-src",
            "data-hi-res-src",
            "data-img-src",
            "data-image-src",
            "data-full-src",
            "data-real-src",
            "data-echo",
            "data-url",
            "data-croporisrc",
            "data-fallback-src",
            "data-srcs",
            "zoomfile",
            "file",
            "ess-data",
            "original",
            "lazy-src",
            "lazysrc",
            "lay-src",
            "load-src",
            "_src",
            "real_src");

    public static final List<String> SETS =
            List.of("data-srcset", "data-lazy-srcset", "data-original-set", "data-src-set", "lazy-srcset");

    /// Attributes with the address of what is drawn behind an element, as it is or within `url()`.
    public static final List<String> BACKGROUNDS =
            List.of("data-bg", "data-background-image", "data-background", "data-bg-image", "data-lazy-background");

    public static final Pattern WRAPPED =
            Pattern.compile("\\s*(?:url\\(\\s*[\"']?)?([^\"'()\\s]{4,})[\"']?\\s*\\)?\\s*", Pattern.CASE_INSENSITIVE);

    public static final Pattern BACKGROUND = Pattern.compile(
            "background(?:-image)?\\s*:[^;]{0,200}?url\\(\\s*[\"']?([^\"')]{4,})", Pattern.CASE_INSENSITIVE);

    private Lazy() {}

    /// False for what such attributes hold besides: numbers, names, blanks to fill.
    public static boolean isAddress(String value) {
        return (value.indexOf('/') >= 0 || value.indexOf('.') > 0) && value.indexOf('{') < 0;
    }
}
