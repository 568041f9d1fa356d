package tributary.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.keys.Keys;
import tributary.keys.Sections;
import tributary.plan.Node;
import tributary.yaml.Desk;
import tributary.yaml.Fields;
import tributary.yaml.Mistakes;
import tributary.yaml.Nearest;
import tributary.yaml.Value;

/// Reads `feeds`: a text is a source, a mapping with a source key too, any other mapping and any list a category.
public final class Tree {
    static final int MAX_LEVELS = 16;

    private static final String SOURCE = "a URL or a mapping with url or file";

    private final Sources sources;
    private final Desk desk;

    Tree(Sources sources, Desk desk) {
        this.sources = sources;
        this.desk = desk;
    }

    Node.Category root(Value feeds, Options options) {
        if (feeds instanceof Value.Text text && !text.isNothing()) {
            desk.mistakes().add(text.place(), "a text", "a mapping of categories and sources");
        }
        if (feeds instanceof Value.Mapping mapping) {
            kind(mapping).ifPresent(this::refuseName);
        }
        return category(feeds, CategoryPath.ALL, "Everything", options);
    }

    private Node.Category category(Value value, CategoryPath path, String name, Options inherited) {
        return switch (value) {
            case Value.Text text -> new Node.Category(path, name, inherited.limit(), List.of());
            case Value.Items items -> new Node.Category(path, name, inherited.limit(), listed(items, path, inherited));
            case Value.Mapping mapping -> {
                Fields own = mapping.entries().stream()
                        .filter(entry -> entry.name().equals("_"))
                        .findFirst()
                        .map(entry -> Fields.read(entry.value(), Sections.CATEGORY, desk))
                        .orElse(Fields.none());
                Options options = inherited.with(own);
                String title = own.get(Keys.TITLE);
                List<Node> children = named(mapping, path, options);
                yield new Node.Category(path, title == null ? name : title, options.limit(), children);
            }
        };
    }

    private List<Node> named(Value.Mapping mapping, CategoryPath path, Options options) {
        var siblings = new Siblings(path, desk.mistakes());
        var children = new ArrayList<Node>();
        for (Value.Entry entry : mapping.entries()) {
            if (entry.name().equals("_") || isMisplaced(entry, mapping)) {
                continue;
            }
            String name = siblings.named(entry.key());
            if (name != null && path.names().size() >= MAX_LEVELS) {
                desk.mistakes().add(entry.key().place(), "a deeper level", "at most " + MAX_LEVELS + " levels");
            } else if (name != null) {
                Node child = child(entry.value(), path.child(name), name, options);
                if (child != null) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    private @Nullable Node child(Value value, CategoryPath path, String name, Options options) {
        return switch (value) {
            case Value.Text text when !text.isNothing() -> leaf(sources.url(text, options), path);
            case Value.Mapping mapping
            when kind(mapping).isPresent() -> {
                Value.Entry kind = kind(mapping).get();
                if (!(kind.value() instanceof Value.Text)) {
                    refuseName(kind);
                    yield null;
                }
                yield leaf(sources.mapping(mapping, options), path);
            }
            case Value.Text text -> {
                desk.mistakes().add(text.place(), "nothing", SOURCE + ", or categories and sources below this name");
                yield null;
            }
            case Value.Mapping mapping -> category(mapping, path, name, options);
            case Value.Items items -> category(items, path, name, options);
        };
    }

    private List<Node> listed(Value.Items items, CategoryPath path, Options options) {
        var siblings = new Siblings(path, desk.mistakes());
        var children = new ArrayList<Node>();
        for (Value item : items.values()) {
            Sources.Read read = listed(item, options);
            if (read != null) {
                Node leaf = leaf(read, path.child(siblings.made(read.origin().name(), item.place())));
                if (leaf != null) {
                    children.add(leaf);
                }
            }
        }
        return children;
    }

    private Sources.@Nullable Read listed(Value item, Options options) {
        return switch (item) {
            case Value.Text text when !text.isNothing() -> sources.url(text, options);
            case Value.Mapping mapping when kind(mapping).isPresent() -> sources.mapping(mapping, options);
            case Value.Mapping mapping -> {
                String name = mapping.entries().isEmpty()
                        ? ""
                        : mapping.entries().getFirst().name();
                String expected = SOURCE + "; in a list nothing has a name, so write names as keys, without \"- \"";
                desk.mistakes().add(item.place(), Mistakes.quoted(name), expected, Nearest.to(name, Keys.SOURCE_KINDS));
                yield null;
            }
            case Value.Text _, Value.Items _ -> {
                desk.mistakes().add(item.place(), item.kind(), SOURCE);
                yield null;
            }
        };
    }

    private @Nullable Node leaf(Sources.@Nullable Read read, CategoryPath path) {
        if (read == null) {
            return null;
        }
        sources.put(read, path);
        return new Node.Leaf(path, read.id(), read.options().limit());
    }

    /// An option among names (`interval: 5m` beside sources) stands in the wrong place, or its source key is misspelt.
    private boolean isMisplaced(Value.Entry entry, Value.Mapping among) {
        boolean isOption = Sections.SOURCE.names().contains(entry.name());
        if (!isOption || Keys.SOURCE_KINDS.contains(entry.name()) || isAddress(entry.value())) {
            return false;
        }
        if (entry.value() instanceof Value.Mapping mapping && kind(mapping).isPresent()) {
            return false;
        }
        if (!(entry.value() instanceof Value.Text) && !entry.name().equals("headers") && !isAuth(entry)) {
            return false;
        }
        String nearest = among.entries().stream()
                .filter(other -> isAddress(other.value()))
                .map(other -> Nearest.to(other.name(), Keys.SOURCE_KINDS))
                .filter(near -> near != null)
                .findFirst()
                .orElse(null);
        String expected = nearest == null
                ? "a name of a category or source; options of a category stand under \"_\""
                : "a source key beside it: url or file";
        desk.mistakes().add(entry.key().place(), Mistakes.quoted(entry.name()), expected, nearest);
        return true;
    }

    /// Credentials, which must not be read (and then quoted) as the URLs of a category.
    private static boolean isAuth(Value.Entry entry) {
        return entry.name().equals("auth")
                && entry.value() instanceof Value.Mapping mapping
                && mapping.entries().stream()
                        .allMatch(it -> List.of("basic", "bearer").contains(it.name()) && !isFeed(it.value()));
    }

    private static boolean isFeed(Value value) {
        return value instanceof Value.Text text && text.written().matches("(?i)https?://.*");
    }

    private static boolean isAddress(Value value) {
        return value instanceof Value.Text text
                && (text.written().contains("://") || text.written().contains("${"));
    }

    private static Optional<Value.Entry> kind(Value.Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> Keys.SOURCE_KINDS.contains(entry.name()))
                .findFirst();
    }

    private void refuseName(Value.Entry entry) {
        String expected = "another name: " + entry.name() + " is a source key";
        desk.mistakes().add(entry.key().place(), Mistakes.quoted(entry.name()), expected);
    }
}
