package tributary.gist;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the addresses of one picture share, in whatever size a server hands it out, and whatever was added so that no
/// cache keeps it.
final class Likeness {
    private static final String SIZE = "[0-9]{2,4}x[0-9]{2,4}";

    /// Parameters and parts of a path that say how a picture is to be drawn.
    private static final String DRAWN =
            "(?:w|h|s|q|c|f|g|fl|ar|dpr|fit|fm|width|height|size|quality|crop|format|auto|resize)";

    private static final Pattern START = Pattern.compile("^https?://(?:www\\.)?");

    /// A part of a path that only states a size: `300x200`, `w_300,h_200`, `s1600`, `w640-h360-no`.
    private static final Pattern SIZED = Pattern.compile("/(?:" + SIZE + "|" + DRAWN + "[_=-][\\w.:-]+(?:," + DRAWN
            + "[_=-][\\w.:-]+)*|[whs][0-9]{2,4}(?:-[a-z][a-z0-9]{0,8})*)(?=/)");

    /// What stands before or behind the ending of a file: `-300x200.jpg`, `@2x.jpg`, `.jpg!w300`, `.jpg:large`.
    private static final Pattern SUFFIX = Pattern.compile(
            "(?:[-_.]" + SIZE + "|@[1-4]x|-scaled)(?=\\.[a-z]{3,4}(?:[!:]|$))|(?<=\\.[a-z]{3,4})[!:][\\w.-]+$");

    private static final Pattern FILE = Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif|bmp)$");

    /// Parameters by which even the address of a file may choose a picture.
    private static final Pattern CHOOSING = Pattern.compile(
            "(?:.*(?:id|img|image|file|src|url|path|photo|pic|name|title|text|article|post|media|p)=.*|.*=.*[/.].*[a-z].*)");

    private static final Pattern DRAWING = Pattern.compile("(?:" + DRAWN + "|v|ver|t|ts|_)=(?!.*\\.[a-z]{3,4}$).*");

    private Likeness() {}

    static String of(String address) {
        String whole = START.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("");
        int hash = whole.indexOf('#');
        String bare = hash < 0 ? whole : whole.substring(0, hash);
        int mark = bare.indexOf('?');
        String path = path(mark < 0 ? bare : bare.substring(0, mark));
        String left = mark < 0
                ? ""
                : chosen(bare.substring(mark + 1), FILE.matcher(path).find());
        return left.isEmpty() ? path : path + '?' + left;
    }

    private static String path(String path) {
        return SUFFIX.matcher(SIZED.matcher(path).replaceAll("")).replaceAll("");
    }

    private static String chosen(String query, boolean isFile) {
        return Arrays.stream(query.split("&"))
                .filter(it -> isFile
                        ? CHOOSING.matcher(it).matches()
                        : !DRAWING.matcher(it).matches())
                .collect(Collectors.joining("&"));
    }
}
