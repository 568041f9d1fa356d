package tributary.press;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed of ours before it has a format: the place it shows, where it lives, and its entries, newest first.
///
/// `query` is what was asked for beyond the place, in its one canonical spelling (empty, or `?limit=5`). `updated`
/// moves
/// only when the content does.
public record Channel(Site site, Branch place, String query, Instant updated, List<Entry> entries) {
    public Channel {
        entries = List.copyOf(entries);
    }

    /// The title of the place, or its path where that says nothing.
    public String title() {
        String title = Texts.line(place.title());
        return title.isEmpty() ? "/" + place.path() : title;
    }

    /// The address of this feed in a format.
    String address(Format format) {
        return site.feed(place.path(), format, query);
    }

    /// One sentence about the feed.
    String description() {
        return place.origin() == null
                ? "The newest of " + title() + ", each story once."
                : "The newest of " + title() + ".";
    }

    /// The language that all entries share, or null.
    @Nullable
    String language() {
        var languages = new HashSet<@Nullable String>();
        for (Entry entry : entries) {
            languages.add(Languages.registered(entry.article().language()));
        }
        return languages.size() == 1 ? languages.iterator().next() : null;
    }
}
