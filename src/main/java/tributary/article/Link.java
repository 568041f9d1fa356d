package tributary.article;

import java.net.URI;

/// The one rule about addresses that leave us: absolute, http or https, with a host, without credentials.
public final class Link {
    private Link() {}

    /// True when the address may be published.
    public static boolean isPublishable(URI link) {
        String scheme = link.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && link.getRawAuthority() != null
                && link.getRawUserInfo() == null
                && link.getRawAuthority().indexOf('@') < 0;
    }

    static void require(URI link) {
        if (!isPublishable(link)) {
            throw new IllegalArgumentException("not an address to publish: " + link);
        }
    }
}
