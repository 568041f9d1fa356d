package tributary.draft;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One entry as its publisher wrote it: the only type in which anything may be missing or unsafe.
///
/// `id` is the raw guid or atom:id. `title`, `author` and `categories` are plain text; `summary` and `content` are
/// HTML as published, with links made absolute but nothing cleaned. `link` and `comments` are absolute where a base
/// was known. `plain` says what its publisher declared to be plain text, so that markup in it is none.
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
        Plain plain) {
    public Draft {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /// The same entry with each of its texts put through `letters`.
    public Draft withLetters(UnaryOperator<String> letters) {
        return new Draft(
                id,
                title == null ? null : letters.apply(title),
                link,
                published,
                updated,
                authors.stream().map(letters).toList(),
                summary == null ? null : letters.apply(summary),
                content == null ? null : letters.apply(content),
                categories.stream().map(letters).toList(),
                enclosures,
                comments,
                image,
                language,
                plain);
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
                new Plain(plain.title, false, false));
    }

    /// Which texts were declared plain. Summary and content are held as HTML of it all the same.
    public record Plain(boolean title, boolean summary, boolean content) {
        public static final Plain NOTHING = new Plain(false, false, false);
    }

    /// A file that the entry names, as published: absolute `url`, media type, bytes, seconds of play; all but the first
    /// may be missing.
    public record Attachment(
            String url,
            @Nullable String type,
            @Nullable Long length,
            @Nullable Long duration) {
        /// What is said of one file in two places; this place goes before the other.
        public Attachment and(Attachment other) {
            return new Attachment(
                    url,
                    type == null ? other.type : type,
                    length == null ? other.length : length,
                    duration == null ? other.duration : duration);
        }
    }
}
