package tributary.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a list of subscriptions: a folder, a feed, or something else that somebody wrote down.
///
/// `title` is one line of plain text; `feed` and `page` are as written (`xmlUrl`, `htmlUrl`); `link` is the `url` of an
/// entry that points elsewhere, to another list (`type` is `include`) or to a page; `tags` is its `category`.
public record Outline(
        @Nullable String title,
        @Nullable String feed,
        @Nullable String page,
        @Nullable String link,
        @Nullable String type,
        @Nullable String tags,
        List<Outline> inside) {
    public Outline {
        inside = List.copyOf(inside);
    }

    public boolean isFolder() {
        return !inside.isEmpty();
    }
}
