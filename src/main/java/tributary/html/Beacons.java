package tributary.html;

import java.util.regex.Pattern;

/// What nobody is meant to see: pictures that count readers, and elements that are hidden.
public final class Beacons {
    private static final int MAX_NAME = 2000;

    /// File names and folders of beacons; a common word counts only with a query, which says who is reading.
    private static final Pattern BEACON = Pattern.compile(
            "/(?:(?:pixel|beacon|1x1|clear|blank|spacer|transparent|webbug|tracking[-_]?pixel|__utm|b)\\.(?:gif|png)(?:[?#]|$)"
                    + "|(?:pixels?|beacons?|webbug|piwik\\.php|matomo\\.php)(?:[/?#]|$)"
                    + "|(?:open|track|tracker|tracking|count|counter|hit|imp|impression|stats?|p|t|o)"
                    + "(?:\\.(?:gif|png|php|aspx?))?\\?)",
            Pattern.CASE_INSENSITIVE);

    /// Whole hosts of beacons, and folders of them at any host.
    private static final Pattern BEACONS = Pattern.compile(
            "https?://(?:[^/]+/~(?:r|4|ff)/"
                    + "|(?:pixels?|beacons?|track|tracker|tracking|analytics|counter|stats|metrics)\\d*\\.)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNSEEN = Pattern.compile(
            "\\s(?:width|height)\\s*=\\s*[\"']?\\s*[01](?:px)?\\s*[\"'\\s/>]"
                    + "|\\shidden[\\s=/>]|display\\s*:\\s*none|visibility\\s*:\\s*hidden",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SOURCE =
            Pattern.compile("\\ssrc\\s*=\\s*[\"']?([^\"'\\s>]*)", Pattern.CASE_INSENSITIVE);

    private Beacons() {}

    /// True for the address of a picture that counts readers.
    public static boolean isBeacon(String address) {
        String start = Texts.cut(address, MAX_NAME);
        return BEACONS.matcher(start).lookingAt() || BEACON.matcher(start).find();
    }

    /// True for a tag as it is written that shows nothing: of a beacon, or of an element that is hidden.
    public static boolean isUnseen(String tag) {
        String start = Texts.cut(tag, MAX_NAME);
        if (start.indexOf('=') < 0 && !start.contains("hidden")) {
            return false;
        }
        if (UNSEEN.matcher(start).find()) {
            return true;
        }
        var source = SOURCE.matcher(start);
        return start.regionMatches(true, 1, "img", 0, 3) && source.find() && isBeacon(source.group(1));
    }
}
