package tributary.url;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Links that only lead on: their last path segment says so and a parameter holds the whole address behind.
final class Redirector {
    private static final Set<String> PARAMETERS = Set.of(
            "url",
            "u",
            "q",
            "to",
            "target",
            "dest",
            "destination",
            "redirect",
            "redirect_url",
            "redirecturl",
            "redirect_uri",
            "redir",
            "goto",
            "link",
            "href",
            "out",
            "r",
            "l",
            "rurl",
            "adurl",
            "murl",
            "next",
            "uri",
            "externalurl",
            "deeplink",
            "_td_deeplink",
            "btn_url",
            "ulp",
            "mpre",
            "pr",
            "lp");

    /// Words that a redirector's last path segment is made of, whatever its extension.
    private static final Pattern PATH = Pattern.compile(
            "/(?:url|l|r|u|out|go|goto|gate|click|clicks|clk|aclk|apiclick|link|linkout|links?track(?:er|ing)?|linkfilter|away|exit"
                    + "|leaving|jump|jumpto|redir|redirect|redirector|redirection|rd|rd2|track|tracker|trk|trck|visit|external"
                    + "|external[-_]?link|outbound|outgoing|offsite|safelink|rclick|ck|deeplink|client_redirect|clickthrough|clkn)"
                    + "(?:\\.(?:php|aspx?|ashx|cgi|html?|jsp|do|pl))?/?",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_PATH = 500;

    private Redirector() {}

    /// The address that a redirector leads to; empty when the link is none. `query` is without its question mark.
    static Optional<String> target(String path, String query) {
        String last = path.substring(Math.max(0, path.lastIndexOf('/', Math.max(0, path.length() - 2))));
        if (query.isEmpty() || last.length() > MAX_PATH || !PATH.matcher(last).matches()) {
            return Optional.empty();
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && PARAMETERS.contains(pair.substring(0, equals).toLowerCase(Locale.ROOT))) {
                String value = decoded(pair.substring(equals + 1));
                if (value.regionMatches(true, 0, "http://", 0, 7) || value.regionMatches(true, 0, "https://", 0, 8)) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
