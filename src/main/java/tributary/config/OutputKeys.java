package tributary.config;

import static tributary.config.Section.CATEGORY;
import static tributary.config.Section.DEFAULTS;
import static tributary.config.Section.FILE;
import static tributary.config.Section.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tributary.article.ArticleId;

/// The keys that say which articles are republished, and how.
final class OutputKeys {
    private static final int MAX_PREFIX = 100;

    static final Key<String> MODE = Key.of(
                    "mode",
                    Types.word(List.of("fulltext", "summary")),
                    "fulltext",
                    "how much of an article is republished: all, or its summary")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<String> TITLE_PREFIX = Key.of(
                    "title_prefix", prefix(), "", "put before each title; `{site}` and `{feed}` stand for their titles")
            .in(DEFAULTS, CATEGORY, SOURCE);

    static final Key<Set<ArticleId>> HIDE =
            Key.of("hide", new Ids(), "", "articles that are never shown again").in(FILE);

    static final List<Key<?>> ALL = List.of(HIDE, MODE, TITLE_PREFIX);

    private OutputKeys() {}

    /// A text that stands before titles: spaces at its end count, and it may be empty, which takes an inherited one
    /// away.
    private static Type<String> prefix() {
        return new Type.Scalar<>(
                "a line of text, at most " + MAX_PREFIX + " characters",
                text -> Optional.of(text).filter(it -> it.length() <= MAX_PREFIX && Types.isLine(it)),
                Map.of("type", "string", "maxLength", MAX_PREFIX));
    }
}
