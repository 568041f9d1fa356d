package tributary.press;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;

/// A place of the tree as readers see it: a category with what stands below it, or a single source.
///
/// `titles` are the titles from the top-level group down to this place (empty for the root); `origin` is the source of
/// a leaf, null for a category. `trouble` says in one line why the source could not be read, null when all is well.
public record Branch(
        CategoryPath path,
        String title,
        List<String> titles,
        @Nullable Origin origin,
        List<Branch> children,
        @Nullable String trouble) {
    /// A place where all is well.
    public Branch(
            CategoryPath path, String title, List<String> titles, @Nullable Origin origin, List<Branch> children) {
        this(path, title, titles, origin, children, null);
    }

    public Branch {
        titles = List.copyOf(titles);
        children = List.copyOf(children);
    }
}
