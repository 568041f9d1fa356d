package tributary.plan;

import java.net.URI;

/// An address that we were led to, as people may see it.
public final class Shown {
    private Shown() {}

    /// Without credentials and secret parameters. A source whose own address is not shown whole may lead its secrets on
    /// in the path, so that of its target only the origin is shown.
    public static String target(Source source, URI target) {
        boolean isOpen = source.address() instanceof Source.Address.Url(URI uri)
                && uri.toString().equals(source.shown());
        String origin = target.getScheme() + "://" + target.getRawAuthority().replaceFirst("^.*@", "");
        String path = target.getRawPath() == null ? "" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return isOpen ? origin + Redaction.redacted(path + query) : origin + "/…";
    }
}
