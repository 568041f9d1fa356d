package tributary.yaml;

import java.util.List;
import java.util.Optional;

/// A mapping with keys of its own.
public interface Section {
    /// What a key of it is, in a mistake: `of a source`.
    String words();

    /// Its name in the schema.
    String word();

    /// Every key that may stand in it, in the order of the reference.
    List<Key<?>> keys();

    default Optional<Key<?>> find(String name) {
        return keys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .map(key -> key);
    }

    default List<String> names() {
        return keys().stream().map(Key::name).toList();
    }

    default List<String> supported() {
        return keys().stream().filter(Key::isSupported).map(Key::name).toList();
    }
}
