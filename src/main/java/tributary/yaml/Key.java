package tributary.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key of the language. Without a type it is known and not supported yet.
///
/// `fallback` is what holds when the key is left out, written as in the file; empty when nothing does.
public record Key<T>(
        String name, Set<Section> sections, @Nullable Type<T> type, String fallback, String meaning) {
    public Key {
        sections = Set.copyOf(sections);
    }

    public static <T> Key<T> of(String name, Type<T> type, String fallback, String meaning) {
        return new Key<>(name, Set.of(), type, fallback, meaning);
    }

    /// A key that will come later.
    public static Key<Object> later(Section section, String name) {
        return new Key<>(name, Set.of(section), null, "", "not supported yet");
    }

    public Key<T> in(Section first, Section... more) {
        var all = new HashSet<>(List.of(more));
        all.add(first);
        return new Key<>(name, all, type, fallback, meaning);
    }

    boolean isSupported() {
        return type != null;
    }
}
