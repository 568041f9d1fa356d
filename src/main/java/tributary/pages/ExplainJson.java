package tributary.pages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.json.Json;
import tributary.markup.Times;
import tributary.press.Origin;

/// Explanations for programs.
public final class ExplainJson {
    private ExplainJson() {}

    public static byte[] write(List<Explanation> explanations) {
        var json = Map.of("articles", explanations.stream().map(ExplainJson::of).toList());
        return (Json.write(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> of(Explanation it) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", it.id().value());
        json.put("title", it.title());
        json.put("source", source(it.origin()));
        json.put("kept", it.article() != null);
        dates(json, it);
        json.put("verdict", it.verdict());
        json.put("reason", it.reason());
        Explanation.Telling first = it.first();
        put(json, "copy_of", first == null ? null : first.id().value());
        json.put("marks", marks(it));
        json.put("cluster", it.cluster().stream().map(ExplainJson::telling).toList());
        put(json, "words_of", it.words() == null ? null : it.words().of().id());
        json.put("revisions", it.changes().stream().map(ExplainJson::change).toList());
        json.put("removed", it.removed());
        put(json, "text_from", it.page());
        put(json, "cut", it.cut());
        json.put("shown", it.shown().stream().map(CategoryPath::toString).toList());
        return json;
    }

    private static void dates(Map<String, Object> json, Explanation it) {
        Article article = it.article();
        if (article != null) {
            put(json, "link", article.link());
            put(json, "link_as_published", article.linkAsPublished());
            json.put("published", Times.rfc3339(article.published()));
            json.put("updated", Times.rfc3339(article.updated()));
            json.put("first_seen", Times.rfc3339(article.firstSeen()));
            json.put("revision", article.revision());
            json.put("story", article.story().first().value());
        }
        Instant unlisted = it.unlisted();
        put(json, "unlisted", unlisted == null ? null : Times.rfc3339(unlisted));
    }

    private static Map<String, Object> marks(Explanation it) {
        var json = new LinkedHashMap<String, Object>();
        put(json, "guid", it.traces().guid());
        put(json, "link", it.traces().link());
        json.put("title", it.traces().title());
        put(json, "day", it.traces().day());
        json.put("content", it.traces().fingerprint());
        json.put("known_by", it.marks());
        return json;
    }

    private static Map<String, Object> telling(Explanation.Telling it) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", it.id().value());
        json.put("title", it.title());
        json.put("source", source(it.origin()));
        put(json, "link", it.link());
        json.put("first_seen", Times.rfc3339(it.firstSeen()));
        json.put("reason", it.reason());
        if (it.partner() != null) {
            json.put("partner", it.partner().value());
            json.put("score", Math.round(it.score() * 1000) / 1000.0);
        }
        return json;
    }

    private static Map<String, Object> change(Explanation.Change it) {
        var json = new LinkedHashMap<String, Object>();
        json.put("revision", it.revision());
        json.put("at", Times.rfc3339(it.at()));
        json.put("changed", it.parts());
        json.put("former_title", it.formerTitle());
        return json;
    }

    private static Map<String, Object> source(Origin origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", origin.id());
        json.put("title", origin.title());
        URI feed = origin.feed();
        put(json, "feed", feed);
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value instanceof Number ? value : value.toString());
        }
    }
}
