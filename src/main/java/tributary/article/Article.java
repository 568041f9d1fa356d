package tributary.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A news item once it is ours. An Article that exists is safe to publish.
///
/// `title` and `summary` are plain text, `content` is HTML that the `html` room made safe, with absolute links; every
/// address is absolute http(s). `link` is canonical (no tracking parameters) and absent only when the publisher gave
/// none; `linkAsPublished` is what the feed said, for explaining. `updated` moves only when the content does;
/// `revision` counts those moves from 1. `language` is a BCP 47 tag. Only `refine` and `store` construct articles
/// (`HouseTest` holds them to it).
public record Article(
        ArticleId id,
        SourceId source,
        Story story,
        @Nullable URI link,
        @Nullable String linkAsPublished,
        String title,
        List<String> authors,
        Instant published,
        Instant updated,
        Instant firstSeen,
        String summary,
        String content,
        @Nullable Image image,
        List<Enclosure> enclosures,
        List<String> tags,
        @Nullable String language,
        int revision) {
    public Article {
        if (link != null) {
            Link.require(link);
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1: " + revision);
        }
        authors = List.copyOf(authors);
        enclosures = List.copyOf(enclosures);
        tags = List.copyOf(tags);
    }

    /// The same without its full text, as one may republish an article that is another's.
    public Article summarized() {
        return abridged(summary);
    }

    /// The same with another summary, in plain text, and without its full text.
    public Article abridged(String shorter) {
        return told(shorter, "", image);
    }

    /// The same story in another text, with its summary and the picture that leads it.
    public Article told(String newSummary, String newContent, @Nullable Image newImage) {
        return with(authors, newSummary, newContent, newImage, language);
    }

    public Article withAuthors(List<String> others) {
        return with(others, summary, content, image, language);
    }

    public Article withLanguage(@Nullable String other) {
        return with(authors, summary, content, image, other);
    }

    private Article with(
            List<String> newAuthors,
            String newSummary,
            String newContent,
            @Nullable Image newImage,
            @Nullable String newLanguage) {
        return new Article(
                id,
                source,
                story,
                link,
                linkAsPublished,
                title,
                newAuthors,
                published,
                updated,
                firstSeen,
                newSummary,
                newContent,
                newImage,
                enclosures,
                tags,
                newLanguage,
                revision);
    }
}
