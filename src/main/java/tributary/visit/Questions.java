package tributary.visit;

import java.net.URI;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Proxy;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.fetch.Way;
import tributary.plan.Configuration;
import tributary.plan.Secret;
import tributary.plan.Source;

/// What is asked of a publisher, as a source and the configuration say it.
public final class Questions {
    private Questions() {}

    /// A GET of the source's document, wherever it is now.
    public static Request.Http of(Source source, URI uri, Validators validators, Configuration.Fetch fetch) {
        Source.Reach reach = source.reach();
        return new Request.Http(
                uri,
                validators,
                source.headers(),
                way(source),
                reach.timeout() == null ? fetch.timeout() : reach.timeout(),
                maxBytes(source, fetch));
    }

    /// The way to a source, which its robots.txt goes too.
    public static Way way(Source source) {
        Source.Reach reach = source.reach();
        return new Way(reach.userAgent(), proxy(reach.proxy()), reach.insecureTls());
    }

    /// All that decides what the publisher answers. It may hold secrets: only a digest of it is kept.
    public static String address(Source source) {
        String place = switch (source.address()) {
            case Source.Address.Url(URI uri) -> uri.toString();
            case Source.Address.File(Path path) -> path.toString();
        };
        String agent =
                source.reach().userAgent() == null ? "" : "\n" + source.reach().userAgent();
        return place + "\n" + new TreeMap<>(source.headers()) + agent;
    }

    static long maxBytes(Source source, Configuration.Fetch fetch) {
        Long own = source.reach().maxBytes();
        return own == null ? fetch.maxBytes() : own;
    }

    private static @Nullable Proxy proxy(@Nullable Secret url) {
        return url == null ? null : Proxy.of(URI.create(url.reveal()));
    }
}
