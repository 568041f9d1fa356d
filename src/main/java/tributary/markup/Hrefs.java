package tributary.markup;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Addresses as every reader takes them: ASCII, and brackets only around an IPv6 host.
public final class Hrefs {
    private static final Pattern COMMON =
            Pattern.compile("[a-zA-Z]+://[0-9a-zA-Z.:_~-][0-9a-zA-Z;/?:@&=+$._!~*'()%,#-]*");
    private static final Pattern DOTTED = Pattern.compile(
            "https?://(?:[a-z0-9-]++\\.)++[a-z0-9][a-z0-9-]*+(?::\\d++)?+(?:/|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ODD = Pattern.compile("[{}|^]|%(?![0-9A-Fa-f]{2})");

    private Hrefs() {}

    public static String of(URI link) {
        String text = link.toASCIIString();
        int host = text.indexOf("//");
        int rest = host < 0 ? 0 : afterHost(text, host + 2);
        if (text.indexOf('[', rest) < 0 && text.indexOf(']', rest) < 0) {
            return text;
        }
        return text.substring(0, rest)
                + text.substring(rest).replace("[", "%5B").replace("]", "%5D");
    }

    /// One address or more as a page has them: `{`, `}`, `|`, `^` and a `%` that is no number, which none may hold, are
    /// written as numbers.
    public static String onPage(String addresses) {
        return ODD.matcher(addresses)
                .replaceAll(
                        odd -> "%" + Integer.toHexString(odd.group().charAt(0)).toUpperCase(Locale.ROOT));
    }

    /// True when RSS can link to it: not with an IPv6 address in brackets, which its readers do not know.
    public static boolean isCommon(String href) {
        return COMMON.matcher(href).matches();
    }

    /// True when it can be an enclosure: on a host with a dot in its name, followed by a path or nothing.
    public static boolean isEnclosure(String href) {
        return isCommon(href) && DOTTED.matcher(href).lookingAt();
    }

    private static int afterHost(String text, int host) {
        int end = host;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
