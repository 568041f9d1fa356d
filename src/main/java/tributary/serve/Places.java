package tributary.serve;

import tributary.article.CategoryPath;
import tributary.plan.Node;

/// Looks places up in the tree of the configuration.
final class Places {
    private Places() {}

    static boolean has(Node node, CategoryPath place) {
        if (node.path().equals(place)) {
            return true;
        }
        return place.isWithin(node.path())
                && switch (node) {
                    case Node.Category category -> category.children().stream().anyMatch(child -> has(child, place));
                    case Node.Leaf _ -> false;
                };
    }
}
