package tributary.plan;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.address.Addresses;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;

/// All that feeds.yaml says, checked and complete. `folder` is the folder of the file: relative paths start there.
public record Configuration(
        Path folder,
        Server server,
        Storage storage,
        Fetch fetch,
        Node.Category root,
        List<Source> sources,
        Set<ArticleId> hidden,
        List<Output> outputs,
        SiteRules siteRules) {
    public Configuration {
        sources = List.copyOf(sources);
        hidden = Set.copyOf(hidden);
        outputs = List.copyOf(outputs);
    }

    /// The feed that is served at a place by an output; empty where the place is as usual.
    public Optional<Output> output(CategoryPath place) {
        return outputs.stream()
                .filter(it -> it.export() == null && it.path().equals(place))
                .findFirst();
    }

    /// The `server` key. Without `baseUrl`, links of ours use the address of the request's own listener.
    /// `rateLimit` counts requests a minute for what is not ready; 0 is any number. `hub` is whether we
    /// tell readers of changes at once (WebSub).
    public record Server(
            String host,
            int port,
            @Nullable URI baseUrl,
            @Nullable Secret accessKey,
            boolean indexing,
            @Nullable Secret adminToken,
            int rateLimit,
            boolean hub) {
        /// What a publisher is told of where we are: `baseUrl`, or else where we listen.
        public String contact() {
            if (baseUrl != null) {
                return baseUrl.toString();
            }
            boolean isEverywhere = host.equals("0.0.0.0") || host.equals("::");
            String name = isEverywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
            return "http://" + name + ":" + port + "/";
        }
    }

    /// The `storage` key: the database file, and how long articles are kept after their source stopped listing them.
    public record Storage(Path file, int keepPerSource, Duration keepFor) {}

    /// The `fetch` key. `interval` is what sources without one of their own use.
    public record Fetch(
            Duration minInterval,
            Duration maxInterval,
            Duration refreshFloor,
            Duration timeout,
            long maxBytes,
            String userAgent,
            Robots robots,
            int perHostConcurrency,
            Duration perHostDelay,
            int concurrency,
            Addresses addresses) {}

    /// Where robots.txt is obeyed.
    public enum Robots {
        NONE,
        PAGES,
        ALL
    }
}
