package tributary.fetch;

import org.jspecify.annotations.Nullable;

/// How a source is reached, at whatever origin a redirect leads to: the name we go by (null: our usual one), the proxy
/// (null: none), and whether certificates are believed unseen.
public record Way(@Nullable String userAgent, @Nullable Proxy proxy, boolean insecureTls) {
    public static final Way USUAL = new Way(null, null, false);
}
