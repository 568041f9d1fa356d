package tributary.clean;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.html.Texts;

/// A film or sound that a page plays in a frame, as the page where people can watch it.
///
/// A link, not a frame: a frame tells the player's owner who reads what before anybody pressed play, most readers of
/// feeds drop frames without a trace, and a link works in all of them.
final class Player {
    private static final Pattern PLAYER = Pattern.compile(
            "^https?://(?:player|embed|w|open|widget)\\.[^?#]*"
                    + "|^https?://[^/?#]+/(?:[^?#]*/)?(?:embed|embeds|player|video|videos|iframe|EmbeddedPlayer)(?:[/.?=_-].*|$)",
            Pattern.CASE_INSENSITIVE);

    /// Two players whose frame address shows nothing useful when it is opened by itself.
    private static final Pattern YOUTUBE =
            Pattern.compile("^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]{6,20})(?:[?&#].*)?$");

    private static final Pattern VIMEO = Pattern.compile("^https?://player\\.vimeo\\.com/video/(\\d+)(?:[?#].*)?$");

    private Player() {}

    /// The address to link to, or null when the frame is no player.
    static @Nullable String page(String frame) {
        Matcher youtube = YOUTUBE.matcher(frame);
        if (youtube.matches() && !youtube.group(1).equals("videoseries")) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        Matcher vimeo = VIMEO.matcher(frame);
        if (vimeo.matches()) {
            return "https://vimeo.com/" + vimeo.group(1);
        }
        return PLAYER.matcher(frame).find() ? frame : null;
    }

    /// The address behind an element of a page's own that names a film by its number; null when it names none.
    static @Nullable String facade(Element element) {
        String id = element.attr(element.hasAttr("data-videoid") ? "data-videoid" : "videoid");
        String name = element.normalName();
        if (name.contains("youtube") && id.matches("[\\w-]{6,20}")) {
            return "https://www.youtube.com/watch?v=" + id;
        }
        return name.contains("vimeo") && id.matches("[0-9]{4,20}") ? "https://vimeo.com/" + id : null;
    }

    /// What to call it: the frame's own title, else its site.
    static String name(String title, String page) {
        String line = Texts.line(title);
        if (!line.isEmpty()) {
            return Texts.excerpt(line, 200);
        }
        int start = page.indexOf("//") + 2;
        int end = page.indexOf('/', start);
        return page.substring(start, end < 0 ? page.length() : end).toLowerCase(Locale.ROOT);
    }
}
