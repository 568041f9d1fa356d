package tributary.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.Link;
import tributary.article.SourceId;
import tributary.plan.Node;
import tributary.plan.Output;
import tributary.plan.Source;
import tributary.press.Branch;
import tributary.press.Origin;
import tributary.store.Name;

/// The tree of a configuration with the titles that its sources have now: every place as readers see it. It holds until
/// a source calls itself something else.
public final class Grove {
    private final Atlas atlas;
    private final Map<SourceId, Name> names;
    private final Map<CategoryPath, Branch> branches = new HashMap<>();

    public Grove(Atlas atlas, Map<SourceId, Name> names) {
        this.atlas = atlas;
        this.names = names;
        outputs(branch(atlas.configuration().root(), List.of()));
    }

    public Atlas atlas() {
        return atlas;
    }

    /// The place, if the tree or an output has it.
    public Optional<Branch> branch(CategoryPath place) {
        return Optional.ofNullable(branches.get(place));
    }

    /// The source as readers may see it, also when the configuration no longer has it.
    public Origin origin(SourceId id) {
        Source source = atlas.source(id);
        Name name = names.getOrDefault(id, Name.NONE);
        URI feed = publishable(source == null ? id.value() : source.shown());
        return new Origin(id.value(), title(source, name, id, feed), publishable(name.site()), feed);
    }

    /// Where the source stands: its first place within the one that is shown, else its first place at all.
    Branch home(SourceId id, CategoryPath within) {
        Source source = atlas.source(id);
        if (source != null) {
            for (CategoryPath place : source.places()) {
                if (place.isWithin(within) && branches.containsKey(place)) {
                    return branches.get(place);
                }
            }
            Branch first = branches.get(source.places().getFirst());
            if (first != null) {
                return first;
            }
        }
        Origin origin = origin(id);
        return new Branch(CategoryPath.ALL, origin.title(), List.of(origin.title()), origin, List.of());
    }

    /// Feeds beside the tree; those that everybody may read are listed with it.
    private void outputs(Branch root) {
        var children = new ArrayList<>(root.children());
        for (Output output : atlas.configuration().outputs()) {
            CategoryPath path = output.path();
            if (output.export() == null && !path.names().isEmpty()) {
                String title = Objects.requireNonNullElse(output.title(), output.name());
                var branch = new Branch(path, title, List.of(title), null, List.of());
                branches.put(path, branch);
                if (output.key() == null) {
                    children.add(branch);
                }
            }
        }
        String title = atlas.output(CategoryPath.ALL).map(Output::title).orElse(root.title());
        branches.put(CategoryPath.ALL, new Branch(CategoryPath.ALL, title, List.of(), null, children));
    }

    private Branch branch(Node node, List<String> above) {
        Branch branch = switch (node) {
            case Node.Category category -> {
                boolean root = category.path().names().isEmpty();
                List<String> titles = root ? above : longer(above, category.title());
                List<Branch> children = category.children().stream()
                        .map(child -> branch(child, titles))
                        .toList();
                yield new Branch(category.path(), category.title(), titles, null, children);
            }
            case Node.Leaf leaf -> {
                Origin origin = origin(leaf.source());
                yield new Branch(
                        leaf.path(),
                        origin.title(),
                        longer(above, origin.title()),
                        origin,
                        List.of(),
                        names.getOrDefault(leaf.source(), Name.NONE).trouble());
            }
        };
        branches.put(node.path(), branch);
        return branch;
    }

    private static List<String> longer(List<String> titles, String title) {
        var longer = new ArrayList<>(titles);
        longer.add(title);
        return longer;
    }

    private static String title(@Nullable Source source, Name name, SourceId id, @Nullable URI feed) {
        if (source != null && source.title() != null && !source.title().isBlank()) {
            return source.title();
        }
        if (name.title() != null && !name.title().isBlank()) {
            return name.title();
        }
        if (source != null) {
            return source.places().getFirst().names().getLast();
        }
        return feed != null && feed.getHost() != null ? feed.getHost() : id.value();
    }

    private static @Nullable URI publishable(@Nullable String text) {
        try {
            return text == null ? null : publishable(new URI(text));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    static @Nullable URI publishable(@Nullable URI link) {
        return link != null && Link.isPublishable(link) ? link : null;
    }
}
