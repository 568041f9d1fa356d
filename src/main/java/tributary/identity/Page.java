package tributary.identity;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an address says about the page it names, read leniently: addresses here may be raw guids.
public final class Page {
    /// A site that nobody has (RFC 2606), for places without one.
    static final String ELSEWHERE = "http://elsewhere.invalid";

    /// A page in a cache of AMP, and its own address within.
    private static final Pattern CACHED = Pattern.compile(
            "(?:[^/]+\\.cdn\\.ampproject\\.org|[^/]*\\bbing-amp\\.com|(?:www\\.)?google\\.[a-z.]+(?=/amp/))"
                    + "/(?:[a-z]|amp)/(?:s/)?([^/?#]+\\.[^/?#]+(?:[/?#].*)?)");

    private static final Pattern MOBILE_HOST =
            Pattern.compile("^(?:www|m|mobile|touch|wap|amp)\\.(?=[^.]+\\.)|(?<=^[a-z]{2,3}\\.)m\\.(?=[^.]+\\.)");

    private static final Pattern AMP_PART = Pattern.compile("/amp(?:html)?(?=[/#]|$)|\\.amp(?=\\.html?$|$)");

    private static final Pattern AMP_ASKED = Pattern.compile("_?amp(?:=.*)?|output(?:Type)?=amp|m=1");

    /// A word of an address that numbers an article.
    private static final Pattern NUMBER = Pattern.compile("(?=[A-Za-z]*[0-9])[A-Za-z0-9]{5,}");

    /// A folder that numbers an article; one that has words beside its number is a part of the site.
    private static final Pattern NUMBERED = Pattern.compile("(?<=/)[0-9]{5,}(?=/)");

    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{4}(?:[0-9]{2})?");

    private Page() {}

    /// True when the address names a whole site, not one of its pages: such a link tells no two articles apart.
    public static boolean isHome(String address) {
        String path = withoutHost(address);
        return path != null && (path.isEmpty() || path.equals("/"));
    }

    /// Path, query and fragment, which survive a move to another host; null when this is no address.
    static @Nullable String withoutHost(String address) {
        int host = hostStart(address);
        if (host < 0) {
            return null;
        }
        int end = host;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(end);
    }

    /// The address as one key for its spellings: without scheme, `www.`, final slash, and what makes it the page for
    /// telephones: mobile host, AMP marks, a cache of AMP.
    public static String key(String address) {
        String path = withoutHost(address);
        if (path == null) {
            return address;
        }
        String host = address.substring(hostStart(address), address.length() - path.length())
                .toLowerCase(Locale.ROOT);
        Matcher cached = CACHED.matcher(host + path);
        if (cached.matches()) {
            return key("https://" + cached.group(1));
        }
        int query = path.indexOf('?');
        String place = query < 0 ? path : path.substring(0, query);
        return MOBILE_HOST.matcher(host).replaceFirst("").replaceFirst(":(80|443)$", "")
                + AMP_PART.matcher(place).replaceAll("").replaceFirst("/$", "")
                + (query < 0 ? "" : asked(path.substring(query + 1)));
    }

    /// A query as it is without AMP, with the fragment behind it.
    private static String asked(String query) {
        int fragment = query.indexOf('#') < 0 ? query.length() : query.indexOf('#');
        String kept = Stream.of(query.substring(0, fragment).split("&", -1))
                .filter(it -> !AMP_ASKED.matcher(it).matches())
                .collect(Collectors.joining("&"));
        return (kept.isEmpty() ? "" : "?" + kept) + query.substring(fragment);
    }

    /// True when two addresses number the same article, whatever words they have for it.
    static boolean haveOneNumber(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && numbers(one).anyMatch(numbers(other).collect(Collectors.toSet())::contains);
    }

    private static Stream<String> numbers(String address) {
        String path = withoutHost(address);
        if (path == null) {
            return Stream.empty();
        }
        int last = path.replaceFirst("/?(?:[?#].*)?$", "").lastIndexOf('/') + 1;
        return Stream.concat(
                        NUMBERED.matcher(path.substring(0, last)).results(),
                        NUMBER.matcher(path.substring(last)).results())
                .map(MatchResult::group)
                .filter(it -> !DATE.matcher(it).matches());
    }

    /// Scheme, user and host; empty when this is no address.
    static String site(String address) {
        String rest = withoutHost(address);
        return rest == null ? "" : address.substring(0, address.length() - rest.length());
    }

    private static int hostStart(String address) {
        String scheme = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        if (scheme.startsWith("https://")) {
            return 8;
        }
        return scheme.startsWith("http://") ? 7 : -1;
    }
}
