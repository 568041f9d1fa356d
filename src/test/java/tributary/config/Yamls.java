package tributary.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.plan.Configuration;
import tributary.plan.Node;
import tributary.plan.Source;

/// Reads literal YAML in tests.
record Yamls(Path folder) {
    /// Knows the shape of an expression only: six or seven fields.
    static final ConfigFile FILE = new ConfigFile(
            expression -> expression.split(" ").length < 6
                    ? Optional.of("it has " + expression.split(" ").length + " fields instead of 6 or 7")
                    : Optional.empty(),
            "1.2");

    Loaded load(String yaml, Map<String, String> env) {
        try {
            Path file = Files.writeString(folder.resolve("feeds.yaml"), yaml);
            return FILE.read(file, env);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Configuration good(String yaml) {
        return good(yaml, Map.of());
    }

    Configuration good(String yaml, Map<String, String> env) {
        return switch (load(yaml, env)) {
            case Loaded.Good good -> good.configuration();
            case Loaded.Bad bad -> throw new AssertionError("mistakes: " + bad.mistakes());
        };
    }

    /// The mistakes as people see them, the folder left out.
    List<String> mistakes(String yaml) {
        return mistakes(yaml, Map.of());
    }

    List<String> mistakes(String yaml, Map<String, String> env) {
        return switch (load(yaml, env)) {
            case Loaded.Good good -> List.of();
            case Loaded.Bad bad ->
                bad.told().stream().map(it -> it.replace(folder + "/", "")).toList();
        };
    }

    /// What is noted of a file that runs, the folder left out.
    List<String> doubts(String yaml) {
        return switch (load(yaml, Map.of())) {
            case Loaded.Good good ->
                good.told().stream().map(it -> it.replace(folder + "/", "")).toList();
            case Loaded.Bad bad -> throw new AssertionError("mistakes: " + bad.mistakes());
        };
    }

    /// Whether there is nothing to mend in a file that runs.
    boolean isSound(String yaml) {
        return load(yaml, Map.of()) instanceof Loaded.Good good && good.isSound();
    }

    static Source source(Configuration configuration, String id) {
        return configuration.sources().stream()
                .filter(it -> it.id().equals(new SourceId(id)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + configuration.sources()));
    }

    static Node node(Configuration configuration, String path) {
        return find(configuration.root(), CategoryPath.of(path))
                .orElseThrow(() -> new AssertionError(path + " is not in " + configuration.root()));
    }

    private static Optional<Node> find(Node node, CategoryPath path) {
        if (node.path().equals(path)) {
            return Optional.of(node);
        }
        return switch (node) {
            case Node.Leaf leaf -> Optional.empty();
            case Node.Category category ->
                category.children().stream()
                        .flatMap(child -> find(child, path).stream())
                        .findFirst();
        };
    }
}
