package tributary.press;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.CategoryPath;

/// A feed of ours before it has a format: what it is called, where it lives, and its entries, newest first.
///
/// `base` is the root of our own addresses and ends in `/`; `updated` moves only when the content does.
public record Channel(CategoryPath path, String title, URI base, Instant updated, List<Entry> entries) {
    public Channel {
        entries = List.copyOf(entries);
    }

    /// An article in this feed: where it comes from, its place as titles from group to feed, and who else carries it.
    public record Entry(Article article, Origin origin, List<String> path, List<Also> alsoIn) {
        public Entry {
            path = List.copyOf(path);
            alsoIn = List.copyOf(alsoIn);
        }
    }

    /// The source of an article as readers may see it: its title, the site it belongs to, the feed's address.
    public record Origin(
            String id,
            String title,
            @Nullable URI site,
            @Nullable URI feed) {}

    /// Another source that carries the same article.
    public record Also(Origin origin, @Nullable URI link) {}
}
