package tributary.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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

    /// File names and folders of beacons; a common word counts only with a query, which says who is reading.
    private static final Pattern BEACON = Pattern.compile(
            "/(?:pixel|beacon|1x1|clear|blank|spacer|transparent|webbug|tracking[-_]?pixel|__utm|b)\\.(?:gif|png)(?:[?#]|$)"
                    + "|/(?:pixel|pixels|beacon|beacons|webbug|piwik\\.php|matomo\\.php)(?:[/?#]|$)"
                    + "|/(?:open|track|tracker|tracking|count|counter|hit|imp|impression|stats?|p|t|o)"
                    + "(?:\\.(?:gif|png|php|aspx?))?\\?"
                    + "|^https?://[^/]+/~(?:r|4|ff)/"
                    + "|^https?://(?:pixel|pixels|beacon|beacons|track|tracker|tracking|analytics|counter|stats|metrics)\\d*\\.",
            Pattern.CASE_INSENSITIVE);

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

    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:^|[;\\s])(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?:;|!|$)",
            Pattern.CASE_INSENSITIVE);

    /// The name of the file that an address means, without its ending.
    private static final Pattern FILE = Pattern.compile("^[^?#]*/([^/?#.]*)[^/]*(?:[?#].*)?$", Pattern.DOTALL);

    private static final Pattern UNSEEN = Pattern.compile(
            "\\s(?:width|height)\\s*=\\s*[\"']?\\s*[01](?:px)?\\s*[\"'\\s/>]"
                    + "|\\shidden[\\s=/>]|display\\s*:\\s*none|visibility\\s*:\\s*hidden",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SOURCE =
            Pattern.compile("\\ssrc\\s*=\\s*[\"']?([^\"'\\s>]*)", Pattern.CASE_INSENSITIVE);

    private Marks() {}

    /// True for a tag as it is written that shows nothing: of a beacon, or of an element that is hidden.
    static boolean isUnseen(String tag) {
        String start = Texts.cut(tag, MAX_NAME);
        if (start.indexOf('=') < 0 && !start.contains("hidden")) {
            return false;
        }
        if (UNSEEN.matcher(start).find()) {
            return true;
        }
        var source = SOURCE.matcher(start);
        return start.regionMatches(true, 1, "img", 0, 3)
                && source.find()
                && BEACON.matcher(source.group(1)).find();
    }

    /// True for a picture that nobody is meant to see.
    static boolean isPixel(Element image, String link) {
        return isDot(image.attr("width"))
                || isDot(image.attr("height"))
                || HIDDEN.matcher(Texts.cut(image.attr("style"), MAX_NAME)).find()
                || BEACON.matcher(Texts.cut(link, MAX_NAME)).find()
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
        int query = link.indexOf('?');
        int path = link.indexOf('/', "https://".length());
        return path > 0 && names(link.substring(path, query > path ? query : link.length()));
    }

    private static boolean names(String text) {
        return WORD.matcher(Texts.cut(text, MAX_NAME))
                .results()
                .anyMatch(word -> DECORATION.contains(word.group().toLowerCase(Locale.ROOT)));
    }
}
