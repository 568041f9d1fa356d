package tributary.keys;

import java.util.List;
import java.util.Locale;
import tributary.yaml.Key;
import tributary.yaml.Section;

/// The mappings of feeds.yaml that have keys of their own.
public enum Sections implements Section {
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
    OUTPUT("of an output"),
    PUSH("of push"),
    WEBSUB("of push.websub");

    private final String words;

    Sections(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Key<?>> keys() {
        return Keys.in(this);
    }
}
