package tributary.plan;

import java.util.List;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// The tree of feeds.yaml as it is served: categories with their children in file order, sources as leaves.
///
/// `limit` is the number of items in the served feed of this place.
public sealed interface Node {
    CategoryPath path();

    int limit();

    /// A category; its title is what `_: { title }` says, else its name. The root has the title of everything.
    record Category(CategoryPath path, String title, int limit, List<Node> children) implements Node {
        public Category {
            children = List.copyOf(children);
        }
    }

    /// A place of a source. Its title comes from [Source#title()] or the feed.
    record Leaf(CategoryPath path, SourceId source, int limit) implements Node {}
}
