package tributary.press;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.markup.Languages;
import tributary.markup.Texts;

/// A feed of ours before it has a format: the place it shows, where it lives, and its entries, newest first.
///
/// `query` is what was asked for beyond the place, in its one canonical spelling (empty, or `?limit=5`).
/// `updated` moves only when the content does.
public record Channel(
        Site site, Branch place, String query, Instant updated, List<Entry> entries, View view, History history) {
    public Channel {
        entries = List.copyOf(entries);
    }

    /// The newest of a place, which say nothing of its past.
    public Channel(Site site, Branch place, String query, Instant updated, List<Entry> entries) {
        this(site, place, query, updated, entries, View.WHOLE, History.NONE);
    }

    /// The same, as it last changed at another moment.
    public Channel at(Instant moment) {
        return new Channel(site, place, query, moment, entries, view, history);
    }

    /// Where other articles are (RFC 5005): whether this is an archive itself, the query of the archive
    /// before it, and the one that leads to what follows it (empty when there is none, or none is told).
    /// `hasHub` is whether our hub tells of those to come.
    public record History(boolean isArchive, String previous, String next, boolean hasHub) {
        public static final History NONE = new History(false, "", "", false);
    }

    /// The title of the place, or its path where that says nothing.
    public String title() {
        String title = Texts.line(place.title());
        return title.isEmpty() ? "/" + place.path() : title;
    }

    /// The address of this feed in a format.
    public String address(Format format) {
        return site.feed(place.path(), format, query);
    }

    /// The address of the feed that one subscribes to.
    String subscription(Format format) {
        return site.feed(place.path(), format, "");
    }

    /// The address of the archive before this, or null.
    @Nullable
    String previous(Format format) {
        return history.previous().isEmpty() ? null : site.feed(place.path(), format, history.previous());
    }

    /// The address that leads to what follows this archive, or null.
    @Nullable
    String next(Format format) {
        return history.next().isEmpty() ? null : site.feed(place.path(), format, history.next());
    }

    /// The address of the hub that tells when this changes, or null.
    @Nullable
    String hub() {
        return history.hasHub() ? site.hub() : null;
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
