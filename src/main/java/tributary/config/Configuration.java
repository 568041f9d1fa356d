package tributary.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.fetch.Addresses;

/// All that feeds.yaml says, checked and complete. `folder` is the folder of the file: relative paths start there.
public record Configuration(
        Path folder,
        Server server,
        Storage storage,
        Fetch fetch,
        Node.Category root,
        List<Source> sources,
        Set<ArticleId> hidden,
        SiteRules siteRules) {
    /// Without rules for sites.
    public Configuration(
            Path folder,
            Server server,
            Storage storage,
            Fetch fetch,
            Node.Category root,
            List<Source> sources,
            Set<ArticleId> hidden) {
        this(folder, server, storage, fetch, root, sources, hidden, SiteRules.NONE);
    }

    public Configuration {
        sources = List.copyOf(sources);
        hidden = Set.copyOf(hidden);
    }

    /// The `server` key. Without `baseUrl`, links of ours use the address of the request's own listener.
    public record Server(
            String host,
            int port,
            @Nullable URI baseUrl,
            @Nullable Secret accessKey,
            boolean indexing,
            @Nullable Secret adminToken) {}

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
