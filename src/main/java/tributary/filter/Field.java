package tributary.filter;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.html.Texts;

/// What of an article a query can look at. Each gives texts: one, or for lists as many as there are.
public enum Field {
    TITLE,
    SUMMARY,
    CONTENT,
    /// Title, summary and content together.
    TEXT,
    AUTHOR,
    TAGS,
    LINK,
    LANGUAGE,
    SOURCE;

    /// The name that queries use.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Also `authors` and `tag`: people write either.
    static Optional<Field> of(String word) {
        return switch (word) {
            case "authors" -> Optional.of(AUTHOR);
            case "tag" -> Optional.of(TAGS);
            default ->
                Arrays.stream(values())
                        .filter(field -> field.word().equals(word))
                        .findFirst();
        };
    }

    /// The texts of this field, markup taken off.
    public List<String> of(Subject subject) {
        Article article = subject.article();
        return switch (this) {
            case TITLE -> List.of(article.title());
            case SUMMARY -> List.of(article.summary());
            case CONTENT -> List.of(Texts.plain(article.content()));
            case TEXT -> List.of(article.title(), article.summary(), Texts.plain(article.content()));
            case AUTHOR -> article.authors();
            case TAGS -> article.tags();
            case LINK -> one(article.link());
            case LANGUAGE -> article.language() == null ? List.of() : List.of(article.language());
            case SOURCE -> List.of(subject.source(), article.source().value());
        };
    }

    private static List<String> one(@Nullable URI link) {
        return link == null ? List.of() : List.of(link.toString());
    }
}
