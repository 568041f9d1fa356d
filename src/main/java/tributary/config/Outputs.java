package tributary.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.filter.Query;
import tributary.keys.Keys;
import tributary.keys.OutputKeys;
import tributary.keys.Sections;
import tributary.plan.Flavour;
import tributary.plan.Mode;
import tributary.plan.Node;
import tributary.plan.Output;
import tributary.plan.Secret;
import tributary.yaml.Desk;
import tributary.yaml.Fields;
import tributary.yaml.Key;
import tributary.yaml.Mistakes;
import tributary.yaml.Value;

/// Reads `outputs`, once the tree is known that their names and queries speak of.
final class Outputs {
    private final Path folder;
    private final Node.Category root;
    private final Desk desk;
    private final Map<Path, String> folders = new HashMap<>();

    Outputs(Path folder, Node.Category root, Desk desk) {
        this.folder = folder;
        this.root = root;
        this.desk = desk;
    }

    List<Output> read(@Nullable Value value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Value.Mapping mapping)) {
            desk.mistakes().add(value.place(), value.kind(), "a mapping of names to outputs");
            return List.of();
        }
        var outputs = new ArrayList<Output>();
        var names = new Siblings(CategoryPath.ALL, desk.mistakes());
        for (Value.Entry entry : mapping.entries()) {
            Fields fields = Fields.read(entry.value(), Sections.OUTPUT, desk);
            String name = entry.name().equals(Output.ALL) ? Output.ALL : name(names, entry.key());
            if (name != null) {
                outputs.add(output(name, fields));
            }
        }
        return outputs;
    }

    private @Nullable String name(Siblings names, Value.Text key) {
        Optional<Node> category = root.children().stream()
                .filter(it -> Siblings.folded(it.path().toString()).equals(Siblings.folded(key.written())))
                .findFirst();
        if (category.isPresent()) {
            String expected = "another name: /" + category.get().path() + " stands in feeds";
            desk.mistakes().add(key.place(), Mistakes.quoted(key.written()), expected);
            return null;
        }
        return names.named(key);
    }

    private Output output(String name, Fields fields) {
        Query query = fields.get(OutputKeys.QUERY);
        for (CategoryPath place : query == null ? List.<CategoryPath>of() : query.named()) {
            if (!has(root, place)) {
                String expected = "places of the tree in the query";
                desk.mistakes().add(fields.place(OutputKeys.QUERY), Mistakes.quoted("in " + place), expected);
            }
        }
        String mode = fields.get(OutputKeys.MODE);
        Optional<Secret> key = fields.get(OutputKeys.KEY);
        return new Output(
                name,
                fields.get(Keys.TITLE),
                query,
                fields.get(Keys.LIMIT),
                mode == null ? null : Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                fields.get(OutputKeys.TITLE_PREFIX),
                key == null ? null : key.orElse(null),
                export(name, fields));
    }

    private Output.@Nullable Export export(String name, Fields fields) {
        String word = fields.get(OutputKeys.EXPORT);
        String dir = fields.get(OutputKeys.DIR);
        Key<String> alone = word == null ? OutputKeys.DIR : OutputKeys.EXPORT;
        if ((word == null) != (dir == null)) {
            String missing = word == null ? "export: hexo, hugo, jekyll or html" : "dir: a folder";
            desk.mistakes().add(fields.place(alone), alone.name() + " alone", missing + ", beside it");
        }
        if (word == null || dir == null) {
            return null;
        }
        if (name.equals(Output.ALL)) {
            desk.mistakes().add(fields.place(alone), "an export named all", "another name for it");
        }
        Duration every = fields.or(OutputKeys.EVERY, desk);
        return folder(dir, fields)
                .map(it -> new Output.Export(Flavour.of(word).orElseThrow(), it, every))
                .orElse(null);
    }

    /// A folder of its own: what an export does not know in it, it leaves alone, but it takes its own files away.
    private Optional<Path> folder(String dir, Fields fields) {
        Value.Place place = fields.place(OutputKeys.DIR);
        try {
            Path path = folder.resolve(dir).normalize();
            if (folder.startsWith(path) || folders.putIfAbsent(path, dir) != null) {
                desk.mistakes().add(place, Mistakes.quoted(dir), "a folder for this output alone");
                return Optional.empty();
            }
            return Optional.of(path);
        } catch (InvalidPathException e) {
            desk.mistakes().add(place, Mistakes.quoted(dir), "the path of a folder");
            return Optional.empty();
        }
    }

    private static boolean has(Node node, CategoryPath place) {
        return node.path().equals(place)
                || switch (node) {
                    case Node.Category category -> category.children().stream().anyMatch(it -> has(it, place));
                    case Node.Leaf _ -> false;
                };
    }
}
