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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Sketch;

/// How many look-alikes are merged and how many copies found in labelled articles: a row of the table that [Ablation]
/// prints.
///
/// Items with another `world` are another stream. Pairs have `label` 1 for copies.
public final class Scoring {
    private static final JsonMapper JSON = new JsonMapper();

    private final String row;

    /// Judges the articles in each folder of `data`, by name, in the order of their dates.
    public Scoring(Path data) throws IOException {
        try (Stream<Path> folders = Files.list(data)) {
            var cells = new ArrayList<String>();
            for (Path folder : folders.sorted().toList()) {
                cells.add(cell(
                        firsts(lines(folder.resolve("syndication.items.jsonl.gz"))),
                        lines(folder.resolve("syndication.pairs.jsonl.gz"))));
            }
            row = String.join(" | ", cells);
        }
    }

    private static Map<String, String> firsts(List<JsonNode> items) {
        items.sort(Comparator.comparing((JsonNode it) -> text(it, "published")).thenComparing(it -> text(it, "id")));
        var windows = new HashMap<String, Window>();
        var names = new HashMap<ArticleId, String>();
        var firsts = new HashMap<String, String>();
        for (JsonNode item : items) {
            Telling telling = telling(item);
            names.put(telling.id(), text(item, "id"));
            ArticleId first = windows.computeIfAbsent(text(item, "world"), _ -> new Window(20_000))
                    .judge(telling)
                    .copyOf();
            firsts.put(text(item, "id"), names.getOrDefault(first == null ? telling.id() : first, ""));
        }
        return firsts;
    }

    private static String cell(Map<String, String> firsts, List<JsonNode> pairs) {
        var merged = new int[2];
        var all = new int[2];
        for (JsonNode pair : pairs) {
            int label = "1".equals(text(pair, "label")) ? 1 : 0;
            all[label]++;
            merged[label] += Objects.equals(firsts.get(text(pair, "a")), firsts.get(text(pair, "b"))) ? 1 : 0;
        }
        return "%d of %d | %d of %d".formatted(merged[0], all[0], merged[1], all[1]);
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
