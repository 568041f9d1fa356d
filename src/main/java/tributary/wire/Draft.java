package tributary.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry as its publisher wrote it: the only type in which anything may be missing or unsafe.
///
/// `id` is the raw guid or atom:id. `title`, `author` and `categories` are plain text; `summary` and `content` are
/// HTML as published, with links made absolute but nothing cleaned. `link` and `comments` are absolute where a base
/// was known. `titleIsText` says that its publisher declared the title plain text, so that markup in it is none.
public record Draft(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> authors,
        @Nullable String summary,
        @Nullable String content,
        List<String> categories,
        List<Attachment> enclosures,
        @Nullable String comments,
        @Nullable String image,
        @Nullable String language,
        boolean titleIsText) {
    /// A draft whose title may have been HTML.
    @SuppressWarnings("TooManyParameters")
    public Draft(
            @Nullable String id,
            @Nullable String title,
            @Nullable String link,
            @Nullable Instant published,
            @Nullable Instant updated,
            List<String> authors,
            @Nullable String summary,
            @Nullable String content,
            List<String> categories,
            List<Attachment> enclosures,
            @Nullable String comments,
            @Nullable String image,
            @Nullable String language) {
        this(
                id,
                title,
                link,
                published,
                updated,
                authors,
                summary,
                content,
                categories,
                enclosures,
                comments,
                image,
                language,
                false);
    }

    public Draft {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /// The same entry with other HTML.
    public Draft withTexts(@Nullable String newSummary, @Nullable String newContent) {
        return new Draft(
                id,
                title,
                link,
                published,
                updated,
                authors,
                newSummary,
                newContent,
                categories,
                enclosures,
                comments,
                image,
                language,
                titleIsText);
    }

    /// A file that the entry names, as published: absolute `url`, media type, bytes, seconds of play; all but the first
    /// may be missing.
    public record Attachment(
            String url,
            @Nullable String type,
            @Nullable Long length,
            @Nullable Long duration) {
        /// What is said of one file in two places; this place goes before the other.
        Attachment and(Attachment other) {
            return new Attachment(
                    url,
                    type == null ? other.type : type,
                    length == null ? other.length : length,
                    duration == null ? other.duration : duration);
        }
    }
}
