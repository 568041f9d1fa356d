package tributary.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an address says about the page it names, read leniently: addresses here may be raw guids.
public final class Page {
    /// A site that nobody has (RFC 2606), for places without one.
    static final String ELSEWHERE = "http://elsewhere.invalid";

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

    /// The address as one key for its spellings: without scheme, `www.`, mobile host and AMP marks, final slash.
    public static String key(String address) {
        String path = withoutHost(address);
        if (path == null) {
            return address;
        }
        String host = address.substring(hostStart(address), address.length() - path.length())
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(www|m|mobile|amp)\\.(?=[^.]+\\.)", "")
                .replaceFirst(":(80|443)$", "");
        return host + path.replaceFirst("/amp/?$", "").replaceFirst("/$", "");
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
