package tributary.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.html.Beacons;
import tributary.html.Texts;

/// What names give away of a picture: a pixel that counts readers, or a decoration that is no part of the story.
final class Marks {
    private static final int MAX_NAME = 2000;
    private static final int ANCESTORS = 3;

    private static final Set<String> DECORATION = Set.of(
            "ad",
            "ads",
            "advert",
            "avatar",
            "avatars",
            "badge",
            "badges",
            "button",
            "buttons",
            "emoji",
            "emojis",
            "favicon",
            "follow",
            "gravatar",
            "icon",
            "icons",
            "logo",
            "newsletter",
            "qr",
            "qrcode",
            "related",
            "share",
            "sharebar",
            "sharing",
            "smiley",
            "smileys",
            "smilies",
            "social",
            "sponsor",
            "subscribe",
            "wechat",
            "weixin");

    /// A word of a name, also of one written in camelCase.
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    /// A picture's file whose name has a word of each of these, and that states neither size nor text, counts readers.
    private static final Set<String> DOTS = Set.of("pixel", "pixels", "beacon", "webbug", "spacer");

    private static final Set<String> MEASURES = Set.of(
            "analytics",
            "conversion",
            "counter",
            "impression",
            "impressions",
            "metric",
            "metrics",
            "statistics",
            "stats",
            "telemetry",
            "timing",
            "track",
            "tracker",
            "tracking");

    /// What is said of a code to scan, beside it or in place of it.
    private static final Pattern CODE = Pattern.compile(
            "二维码|二維碼|扫码|掃碼|扫一扫|掃一掃|長按識別|长按识别|QRコード|QR\\s?코드|\\bQR[\\s-]?code",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Longer words with a picture tell the story, be it one of such codes.
    private static final int MAX_LINE = 30;

    /// Parts of the line in which a picture stands with its words.
    private static final int MAX_BESIDE = 8;

    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:^|[;\\s])(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?:;|!|$)",
            Pattern.CASE_INSENSITIVE);

    /// The name of the file that an address means, without its ending.
    private static final Pattern FILE = Pattern.compile("^[^?#]*/([^/?#.]*)[^/]*(?:[?#].*)?$", Pattern.DOTALL);

    private Marks() {}

    /// True for a picture that nobody is meant to see.
    static boolean isPixel(Element image, String link) {
        return isDot(image.attr("width"))
                || isDot(image.attr("height"))
                || HIDDEN.matcher(Texts.cut(image.attr("style"), MAX_NAME)).find()
                || Beacons.isBeacon(link)
                || isNamedBeacon(image, Texts.cut(link, MAX_NAME));
    }

    private static boolean isNamedBeacon(Element image, String link) {
        if (!image.attr("alt").isBlank() || image.hasAttr("width") || image.hasAttr("height")) {
            return false;
        }
        Set<String> words = WORD.matcher(FILE.matcher(link).replaceFirst("$1"))
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return words.stream().anyMatch(DOTS::contains) && words.stream().anyMatch(MEASURES::contains);
    }

    private static boolean isDot(String size) {
        String bare = size.strip();
        String number = bare.endsWith("px") ? bare.substring(0, bare.length() - 2) : bare;
        return number.equals("0") || number.equals("1");
    }

    /// True when the picture's own names, or those of what encloses it, belong to page furniture.
    static boolean isDecoration(Element image, String link) {
        @Nullable Element at = image;
        for (int level = 0; at != null && level <= ANCESTORS; level++, at = at.parent()) {
            if (names(at.className()) || names(at.id())) {
                return true;
            }
        }
        if (isCode(image)) {
            return true;
        }
        int query = link.indexOf('?');
        int path = link.indexOf('/', "https://".length());
        return path > 0 && names(link.substring(path, query > path ? query : link.length()));
    }

    /// True where the picture's own words, or those of the line in which it stands, call to scan a code.
    private static boolean isCode(Element image) {
        Element line = image.parent();
        return callsToScan(image.attr("alt"))
                || callsToScan(image.attr("title"))
                || (line != null && line.childNodeSize() <= MAX_BESIDE && callsToScan(line.text()));
    }

    private static boolean callsToScan(String words) {
        return words.length() <= MAX_LINE && CODE.matcher(words).find();
    }

    private static boolean names(String text) {
        return WORD.matcher(Texts.cut(text, MAX_NAME))
                .results()
                .anyMatch(word -> DECORATION.contains(word.group().toLowerCase(Locale.ROOT)));
    }
}
