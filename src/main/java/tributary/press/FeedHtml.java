package tributary.press;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Clean HTML as feeds carry it, with what validators warn of said in another way: `bdo` as `span`, and players without
/// `controls`, which some readers would then not show, but with a link to what they play.
///
/// It relies on how our cleaner writes: lower case, double quotes, no `<` but that of a tag.
final class FeedHtml {
    private static final Pattern PLAYER =
            Pattern.compile("<(video|audio)((?: [a-z-]++=\"[^\"]*+\")*+)>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("(?: |<source (?:[a-z]++=\"[^\"]*+\" )*+)src=\"([^\"]++)\"");
    private static final String CONTROLS = " controls=\"\"";

    private FeedHtml() {}

    static String of(String clean) {
        String html = clean.contains("<bdo") ? clean.replace("<bdo", "<span").replace("</bdo>", "</span>") : clean;
        return html.contains(CONTROLS) ? PLAYER.matcher(html).replaceAll(FeedHtml::player) : html;
    }

    private static String player(MatchResult it) {
        String name = it.group(1);
        String attributes = it.group(2).replace(CONTROLS, "");
        String player = "<" + name + attributes + ">" + it.group(3) + "</" + name + ">";
        Matcher source = SOURCE.matcher(attributes + it.group(3));
        String link = source.find() ? link(source.group(1)) : "";
        return Matcher.quoteReplacement(player + link);
    }

    private static String link(String address) {
        String path = address.replaceFirst("[?#].*", "");
        String file = path.substring(path.lastIndexOf('/') + 1);
        return " <a href=\"" + address + "\" rel=\"noopener noreferrer\">\u25b6 " + (file.isEmpty() ? "play" : file)
                + "</a>";
    }
}
