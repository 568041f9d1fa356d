package tributary.keys;

import static tributary.keys.Sections.CATEGORY;
import static tributary.keys.Sections.DEFAULTS;
import static tributary.keys.Sections.FILE;
import static tributary.keys.Sections.OUTPUT;
import static tributary.keys.Sections.SOURCE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.filter.BadQuery;
import tributary.filter.Query;
import tributary.plan.Flavour;
import tributary.plan.Secret;
import tributary.types.Ids;
import tributary.types.Structures;
import tributary.yaml.Desk;
import tributary.yaml.Filled;
import tributary.yaml.Key;
import tributary.yaml.Type;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The keys that say which articles are republished, and how.
public final class OutputKeys {
    private static final int MAX_PREFIX = 100;

    public static final Key<String> MODE = Key.of(
                    "mode",
                    Types.word(List.of("fulltext", "summary")),
                    "fulltext",
                    "how much of an article is republished: all, or its summary")
            .in(DEFAULTS, CATEGORY, SOURCE, OUTPUT);
    public static final Key<String> TITLE_PREFIX = Key.of(
                    "title_prefix", prefix(), "", "put before each title; `{site}` and `{feed}` stand for their titles")
            .in(DEFAULTS, CATEGORY, SOURCE, OUTPUT);

    public static final Key<Set<ArticleId>> HIDE =
            Key.of("hide", new Ids(), "", "articles that are never shown again").in(FILE);

    public static final Key<Value> OUTPUTS = Key.of(
                    "outputs", named(), "", "feeds and folders beside the categories, by name; `all` restyles `/all`")
            .in(FILE);
    public static final Key<Query> QUERY = Key.of(
                    "query",
                    new Question(),
                    "",
                    "which articles, such as `in finance and tags has \"java\"`; default: all")
            .in(OUTPUT);
    public static final Key<Optional<Secret>> KEY = Key.of(
                    "key", Structures.secret(), "", "asked of readers of this feed, as `server.access_key` is of all")
            .in(OUTPUT);
    public static final Key<String> EXPORT = Key.of(
                    "export", Types.word(Flavour.words()), "", "for whom a folder of files is kept instead of a feed")
            .in(OUTPUT);
    public static final Key<String> DIR =
            Key.of("dir", Types.line(1000), "", "the folder of `export`").in(OUTPUT);
    public static final Key<Duration> EVERY = Key.of(
                    "every",
                    Types.duration("10s", "30d"),
                    "15m",
                    "how often the folder of `export` takes over what changed")
            .in(OUTPUT);

    static final List<Key<?>> ALL = List.of(HIDE, MODE, TITLE_PREFIX, OUTPUTS, QUERY, KEY, EXPORT, DIR, EVERY);

    private OutputKeys() {}

    /// A text that stands before titles: spaces at its end count, and it may be empty, which takes an inherited one
    /// away.
    private static Type<String> prefix() {
        return new Type.Scalar<>(
                "a line of text, at most " + MAX_PREFIX + " characters",
                text -> Optional.of(text).filter(it -> it.length() <= MAX_PREFIX && Types.isLine(it)),
                Map.of("type", "string", "maxLength", MAX_PREFIX));
    }

    /// Outputs by name, read once the tree is known.
    private static Type<Value> named() {
        return new Structures.Later(
                "a mapping of names to outputs",
                Map.of("type", "object", "additionalProperties", Map.of("$ref", "#/$defs/" + OUTPUT.word())));
    }

    /// A question about articles, in the language of the `filter` room.
    private record Question() implements Type<Query> {
        @Override
        public String expected() {
            return "a query";
        }

        @Override
        public @Nullable Query read(Value value, Desk desk) {
            Filled filled = desk.text(value, expected());
            try {
                return filled == null ? null : Query.parse(filled.text());
            } catch (BadQuery e) {
                String found = e.found() + " at character " + e.at() + " of the query";
                desk.mistakes().add(value.place(), found, e.expected());
                return null;
            }
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string", "minLength", 1, "maxLength", Query.MAX_LENGTH);
        }
    }
}
