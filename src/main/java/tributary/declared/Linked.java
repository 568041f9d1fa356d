package tributary.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// What the JSON-LD of a page says: its objects, those of `@graph` too, articles first.
public final class Linked {
    /// Scripts that are read, and objects in them.
    private static final int MAX_SCRIPTS = 20;

    private static final int MAX_OBJECTS = 400;
    private static final int MAX_DEPTH = 30;

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "TechArticle",
            "ScholarlyArticle",
            "Report",
            "Recipe",
            "Review",
            "HowTo",
            "MedicalScholarlyArticle",
            "DiscussionForumPosting",
            "SatiricalArticle",
            "PodcastEpisode",
            "VideoObject");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(4 << 20)
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<Map<?, ?>> articles = new ArrayList<>();
    private final List<Map<?, ?>> pages = new ArrayList<>();
    private final Map<String, Map<?, ?>> named = new LinkedHashMap<>();
    private int objects;
    private boolean isThread;

    private Linked() {}

    public static Linked of(Clues clues) {
        var linked = new Linked();
        int scripts = 0;
        for (Element script : clues.scripts) {
            if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")
                    && scripts++ < MAX_SCRIPTS) {
                linked.gather(read(script.data()), 0);
            }
        }
        return linked;
    }

    /// The object that is the article of the page: of the news kinds before films and recipes.
    public Optional<Map<?, ?>> article() {
        return articles.stream()
                .filter(it -> !isType(it, "VideoObject"))
                .findFirst()
                .or(() -> articles.stream().findFirst());
    }

    /// The page is a thread of a forum, or questions with answers.
    public boolean isThread() {
        return isThread;
    }

    /// Texts of a member of the article: names of objects, objects by their `@id`.
    public List<String> texts(String member) {
        return article().map(it -> names(it.get(member), 0)).orElse(List.of());
    }

    /// Names of the people in a member; organisations are no people.
    public List<String> people(String member) {
        Object value = article().map(it -> (Object) it.get(member)).orElse(null);
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream()
                .map(it -> it instanceof Map<?, ?> object && named.get(String.valueOf(object.get("@id"))) != null
                        ? named.get(String.valueOf(object.get("@id")))
                        : it)
                .filter(it -> !(it instanceof Map<?, ?> object) || !isType(object, "Organization"))
                .flatMap(it -> names(it, 1).stream())
                .toList();
    }

    /// A member of the article, as objects that it names by their `@id`.
    public @Nullable Object member(String name) {
        Object value = article().map(it -> (Object) it.get(name)).orElse(null);
        return value instanceof Map<?, ?> object && named.get(String.valueOf(object.get("@id"))) != null
                ? named.get(String.valueOf(object.get("@id")))
                : value;
    }

    /// The first text of a member of the article, else of the page that holds it.
    public Optional<String> textOrOfPage(String member) {
        return text(member)
                .or(() -> pages.stream()
                        .flatMap(it -> names(it.get(member), 0).stream())
                        .filter(it -> !it.isBlank())
                        .findFirst());
    }

    public Optional<String> text(String member) {
        return texts(member).stream().filter(it -> !it.isBlank()).findFirst();
    }

    private List<String> names(@Nullable Object value, int depth) {
        if (depth > 4) {
            return List.of();
        }
        return switch (value) {
            case String text -> List.of(text);
            case List<?> list ->
                list.stream().flatMap(it -> names(it, depth + 1).stream()).toList();
            case Map<?, ?> object -> {
                Object name = object.get("name") != null ? object.get("name") : object.get("url");
                yield names(name == null ? named.get(String.valueOf(object.get("@id"))) : name, depth + 1);
            }
            case null, default -> List.of();
        };
    }

    private void gather(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH || objects > MAX_OBJECTS) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(it -> gather(it, depth + 1));
        } else if (value instanceof Map<?, ?> object) {
            objects++;
            isThread |= isType(object, "DiscussionForumPosting") || isType(object, "QAPage");
            if (object.get("@id") instanceof String id && (object.containsKey("name") || object.containsKey("url"))) {
                named.putIfAbsent(id, object);
            }
            if (ARTICLES.stream().anyMatch(type -> isType(object, type))) {
                articles.add(object);
            } else if (String.valueOf(object.get("@type")).contains("Page")) {
                pages.add(object);
            }
            for (String member : List.of("@graph", "mainEntity", "mainEntityOfPage", "author", "image", "hasPart")) {
                gather(object.get(member), depth + 1);
            }
        }
    }

    private static boolean isType(Map<?, ?> object, String type) {
        Object stated = object.get("@type");
        return stated instanceof String text
                ? text.endsWith(type) && isWhole(text, type)
                : (stated instanceof List<?> list && list.contains(type));
    }

    private static boolean isWhole(String text, String type) {
        int at = text.length() - type.length();
        return at == 0 || text.charAt(at - 1) == '/';
    }

    static @Nullable Object read(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bare(json))) {
            parser.nextToken();
            return value(parser, 0);
        } catch (JacksonException e) {
            return null;
        }
    }

    /// Without the comment or CDATA marks that some pages put around it.
    private static String bare(String json) {
        int start = 0;
        while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        return json.substring(json.startsWith("<![CDATA[", start) ? start + 9 : start);
    }

    private static @Nullable Object value(JsonParser parser, int depth) {
        JsonToken token = parser.currentToken();
        if (token == null || depth > MAX_DEPTH) {
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> list(parser, depth);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            default -> null;
        };
    }

    private static Map<String, Object> object(JsonParser parser, int depth) {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser, depth + 1);
            if (value != null) {
                object.putIfAbsent(name, value);
            }
        }
        return object;
    }

    private static List<Object> list(JsonParser parser, int depth) {
        var list = new ArrayList<>();
        while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
            Object value = value(parser, depth + 1);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }
}
