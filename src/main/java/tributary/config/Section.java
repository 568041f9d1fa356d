package tributary.config;

import java.util.Locale;

/// A mapping of feeds.yaml with keys of its own.
enum Section {
    FILE("of the file"),
    SERVER("of server"),
    STORAGE("of storage"),
    KEEP("of storage.keep"),
    FETCH("of fetch"),
    PER_HOST("of fetch.per_host"),
    DEFAULTS("of defaults"),
    DEDUPE("of dedupe"),
    IMAGES("of images"),
    CATEGORY("of a category"),
    SOURCE("of a source"),
    OUTPUT("of an output");

    private final String words;

    Section(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
