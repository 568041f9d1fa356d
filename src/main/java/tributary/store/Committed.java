package tributary.store;

import java.util.Set;
import tributary.article.CategoryPath;

/// What a commit did: how many articles came new, changed, or turned out to be copies, and every place of the tree
/// whose feed is different now (leaf, categories above it, root). `accepted` is false when the lease was lost: then
/// nothing was written.
public record Committed(boolean accepted, int fresh, int updated, int copies, Set<CategoryPath> touched) {
    public static final Committed NOTHING = new Committed(false, 0, 0, 0, Set.of());

    public Committed {
        touched = Set.copyOf(touched);
    }
}
