package tributary.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.article.Link;
import tributary.host.Host;
import tributary.html.Texts;

/// The one form of a link: no tracking parameters, no redirector in front, host in lower case, no default port, no
/// credentials, escapes written one way. The fragment stays, and a bare host gets no slash.
public final class Canonical {
    /// A longer link is no link.
    public static final int MAX_LENGTH = 8192;

    /// Redirectors that lead to redirectors are followed this far.
    private static final int MAX_UNWRAPPED = 4;

    private static final Pattern FORM =
            Pattern.compile("(https?):/*([^/?#\\\\]+)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:.*@)?(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(?::(\\d{0,5}))?");

    private static final Pattern PARAMETERS = Pattern.compile("[^=&]+=[^&]*(?:&[^=&]+=[^&]*)*");

    private Canonical() {}

    /// The canonical form of an absolute link; empty when it may not be published. `homes` are addresses of the
    /// feed and its site, by which a `ref` that only names them is known.
    public static Optional<URI> of(String link, List<String> homes) {
        Set<String> hosts =
                homes.stream().map(Canonical::host).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
        String current = link;
        for (int step = 0; ; step++) {
            Matcher parts = FORM.matcher(Texts.line(Texts.cut(current, MAX_LENGTH + 1)));
            if (current.length() > MAX_LENGTH || !parts.matches()) {
                return Optional.empty();
            }
            var target = Redirector.target(text(parts.group(3)), text(parts.group(4)));
            if (target.isEmpty() || step == MAX_UNWRAPPED) {
                return written(parts, hosts);
            }
            current = target.get();
        }
    }

    /// An address that may be published, with all of its parameters: a picture or a file may need them.
    public static Optional<URI> address(String link) {
        Matcher parts = FORM.matcher(Texts.line(Texts.cut(link, MAX_LENGTH + 1)));
        if (link.length() > MAX_LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = authority(scheme, parts.group(2));
        String query = parts.group(4) == null ? "" : "?" + Escapes.normalised(parts.group(4));
        String path = Escapes.normalised(text(parts.group(3)).replace('\\', '/'));
        return authority == null ? Optional.empty() : parsed(scheme + "://" + authority + path + query);
    }

    /// An address as it is written, but without parameters that only tell where a reader came from.
    public static String untracked(String link) {
        int hash = link.indexOf('#');
        String page = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash + 1);
        int mark = page.indexOf('?');
        String query = mark < 0 ? "" : page.substring(mark + 1);
        String left = kept(query, Set.of());
        String place = left.equals(query) ? page : page.substring(0, mark) + (left.isEmpty() ? "" : "?" + left);
        boolean isQuery = PARAMETERS.matcher(fragment).matches();
        String there = isQuery ? kept(fragment, Set.of()) : fragment;
        return there.equals(fragment)
                ? place + link.substring(page.length())
                : place + (there.isEmpty() ? "" : "#" + there);
    }

    /// The host of an address in lower case without `www.`, also of a bare host; the empty text when there is none.
    static String host(String address) {
        int scheme = address.indexOf("://");
        String rest = scheme < 0 ? address : address.substring(scheme + 3);
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static Optional<URI> written(Matcher parts, Set<String> hosts) {
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = authority(scheme, parts.group(2));
        if (authority == null) {
            return Optional.empty();
        }
        var out = new StringBuilder(scheme).append("://").append(authority);
        out.append(Escapes.normalised(withoutDots(text(parts.group(3)).replace('\\', '/'))));
        String query = kept(text(parts.group(4)), hosts);
        if (!query.isEmpty()) {
            out.append('?').append(Escapes.normalised(query));
        }
        String fragment = text(parts.group(5));
        if (PARAMETERS.matcher(fragment).matches()) {
            fragment = kept(fragment, Set.of());
        }
        if (!fragment.isEmpty()) {
            out.append('#').append(Escapes.normalised(fragment));
        }
        return parsed(out.toString());
    }

    /// The path without `.` and `..` (RFC 3986 5.2.4); empty segments stay.
    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        var kept = new ArrayList<String>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            if (up && !kept.isEmpty()) {
                kept.removeLast();
            }
            if (!up && !segments[i].equals(".")) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static Optional<URI> parsed(String link) {
        if (link.length() > MAX_LENGTH) {
            return Optional.empty(); // grown by escapes
        }
        try {
            return Optional.of(new URI(link)).filter(Link::isPublishable);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static @Nullable String authority(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return null;
        }
        String written = parts.group(1);
        String host = written.startsWith("[")
                ? written.toLowerCase(Locale.ROOT)
                : Host.ascii(written).orElse("");
        String port = text(parts.group(2));
        if (host.isEmpty()) {
            return null;
        }
        if (port.isEmpty()) {
            return host;
        }
        int number = Integer.parseInt(port);
        boolean isDefault = number == (scheme.equals("http") ? 80 : 443);
        boolean isPort = number > 0 && number < 65_536;
        return isPort ? host + (isDefault ? "" : ":" + number) : null;
    }

    private static String kept(String query, Set<String> hosts) {
        var kept = new ArrayList<String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!Tracking.isTracking(name, value, hosts)) {
                kept.add(pair);
            }
        }
        return String.join("&", kept);
    }
}
