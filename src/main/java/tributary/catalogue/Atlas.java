package tributary.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.plan.Configuration;
import tributary.plan.Node;
import tributary.plan.Output;
import tributary.plan.Source;
import tributary.plan.Styling;

/// A configuration with everything in it found at once, however large it is: sources, places, outputs.
public final class Atlas {
    private final Configuration configuration;
    private final Map<SourceId, Source> sources = new HashMap<>();
    private final Map<CategoryPath, Node> nodes = new HashMap<>();
    private final Map<CategoryPath, Output> outputs = new HashMap<>();
    private final boolean isKeyed;

    public Atlas(Configuration configuration) {
        this.configuration = configuration;
        configuration.sources().forEach(source -> sources.put(source.id(), source));
        configuration.outputs().stream()
                .filter(output -> output.export() == null)
                .forEach(output -> outputs.putIfAbsent(output.path(), output));
        isKeyed = configuration.outputs().stream().anyMatch(output -> output.key() != null);
        add(configuration.root());
    }

    private void add(Node node) {
        nodes.put(node.path(), node);
        switch (node) {
            case Node.Category category -> category.children().forEach(this::add);
            case Node.Leaf _ -> {}
        }
    }

    public Configuration configuration() {
        return configuration;
    }

    /// Null for a source that the configuration does not have, or no longer.
    @Nullable
    Source source(SourceId id) {
        return sources.get(id);
    }

    /// How the articles of a source are republished.
    Styling styling(SourceId id) {
        Source source = sources.get(id);
        return source == null ? Styling.PLAIN : source.styling();
    }

    /// True for a place of the tree.
    public boolean has(CategoryPath place) {
        return nodes.containsKey(place);
    }

    /// How many articles the feed of a place has.
    int limit(CategoryPath place) {
        return nodes.getOrDefault(place, configuration.root()).limit();
    }

    /// The feed that is served at a place by an output; empty where the place is as usual.
    public Optional<Output> output(CategoryPath place) {
        return Optional.ofNullable(outputs.get(place));
    }

    /// True where something is served: at a place of the tree, or by an output.
    public boolean serves(CategoryPath place) {
        return has(place) || output(place).isPresent();
    }

    /// The place of which something is shown there: what is committed in it makes that anew.
    public CategoryPath scope(CategoryPath place) {
        return output(place).map(Output::scope).orElse(place);
    }

    /// True where we tell of changes at once: others know under which address to reach us, and need no key
    /// there.
    public boolean hasHub(CategoryPath place) {
        var server = configuration.server();
        boolean open =
                server.accessKey() == null && output(place).map(Output::key).isEmpty();
        return serves(place) && server.hub() && server.baseUrl() != null && open;
    }

    /// True when an output has a key of its own.
    public boolean isKeyed() {
        return isKeyed;
    }
}
