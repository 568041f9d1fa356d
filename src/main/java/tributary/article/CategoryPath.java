package tributary.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A place in the tree of feeds.yaml, category or leaf: `finance/sina`; the empty path is everything.
public record CategoryPath(List<String> names) implements Comparable<CategoryPath> {
    /// What a key of the tree may look like (`[\p{L}\p{N}_-]{1,64}`).
    public static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,64}");

    /// The root: everything. It is served as `/all`.
    public static final CategoryPath ALL = new CategoryPath(List.of());

    public CategoryPath {
        names = List.copyOf(names);
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a name of the tree: " + name);
            }
        }
    }

    /// The path written as `a/b/c`; the empty text is [#ALL].
    public static CategoryPath of(String path) {
        return path.isEmpty() ? ALL : new CategoryPath(List.of(path.split("/", -1)));
    }

    public CategoryPath child(String name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new CategoryPath(longer);
    }

    /// The path one level up; the root is its own parent.
    public CategoryPath parent() {
        return names.isEmpty() ? this : new CategoryPath(names.subList(0, names.size() - 1));
    }

    /// True when this path is `other` or lies below it.
    public boolean isWithin(CategoryPath other) {
        return names.size() >= other.names.size()
                && names.subList(0, other.names.size()).equals(other.names);
    }

    /// This path and every path above it, the root last.
    public List<CategoryPath> upwards() {
        var paths = new ArrayList<CategoryPath>();
        for (int depth = names.size(); depth >= 0; depth--) {
            paths.add(new CategoryPath(names.subList(0, depth)));
        }
        return paths;
    }

    @Override
    public int compareTo(CategoryPath other) {
        return toString().compareTo(other.toString());
    }

    /// `a/b/c`; the root is the empty text.
    @Override
    public String toString() {
        return String.join("/", names);
    }
}
