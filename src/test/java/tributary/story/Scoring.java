package tributary.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Sketch;

/// The copies found in labelled articles, compared with the labels: a row of the table that [Ablation] prints.
public final class Scoring {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> firsts = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final String row;

    /// Judges the syndicated articles of a folder in the order of their dates.
    public Scoring(Path data) throws IOException {
        var window = new Window(1_000_000);
        var names = new HashMap<ArticleId, String>();
        List<JsonNode> items = lines(data.resolve("syndication.items.jsonl.gz"));
        items.sort(Comparator.comparing((JsonNode it) -> text(it, "published")).thenComparing(it -> text(it, "id")));
        for (JsonNode item : items) {
            Telling telling = telling(item);
            names.put(telling.id(), text(item, "id"));
            ArticleId first = window.judge(telling).copyOf();
            firsts.put(text(item, "id"), names.getOrDefault(first == null ? telling.id() : first, ""));
            labels.put(text(item, "id"), text(item, "cluster"));
        }
        this.row = row(lines(data.resolve("syndication.pairs.jsonl.gz")));
    }

    private String row(List<JsonNode> pairs) {
        int found = 0;
        int wrong = 0;
        int missed = 0;
        for (JsonNode pair : pairs) {
            boolean same = "1".equals(text(pair, "label"));
            boolean merged = java.util.Objects.equals(firsts.get(text(pair, "a")), firsts.get(text(pair, "b")));
            found += same && merged ? 1 : 0;
            wrong += !same && merged ? 1 : 0;
            missed += same && !merged ? 1 : 0;
        }
        Map<String, Set<String>> clusters = new HashMap<>();
        firsts.forEach((id, first) ->
                clusters.computeIfAbsent(first, _ -> new HashSet<>()).add(labels.getOrDefault(id, id)));
        long impure = clusters.values().stream().filter(it -> it.size() > 1).count();
        return "%.4f | %.4f | %d | %d"
                .formatted(
                        2.0 * found / (2 * found + wrong + missed),
                        (double) found / Math.max(1, found + wrong),
                        wrong,
                        impure);
    }

    private static Telling telling(JsonNode item) {
        var source = new SourceId(text(item, "feed"));
        String text = text(item, "text");
        String summary = text(item, "summary");
        String at = text(item, "published");
        return new Telling(
                ArticleId.of(source, text(item, "id")),
                source,
                URI.create(text(item, "url")),
                Sketch.of(
                        text(item, "title"),
                        text.length() >= summary.length() ? text : summary,
                        at.isEmpty() ? null : Instant.parse(at)));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        try (var in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    @Override
    public String toString() {
        return row;
    }
}
