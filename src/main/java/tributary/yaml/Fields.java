package tributary.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A mapping of one section, read: the values that stand there, and where.
public final class Fields {
    private final Value.Place place;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Value.Place> places = new HashMap<>();

    private Fields(Value.Place place) {
        this.place = place;
    }

    /// Nothing but fallbacks.
    public static Fields none() {
        return new Fields(Value.Place.START);
    }

    /// Reads every key of the section; what cannot be read becomes a mistake and is left out.
    public static Fields read(Value value, Section section, Desk desk) {
        var fields = new Fields(value.place());
        if (value instanceof Value.Mapping mapping) {
            mapping.entries().forEach(entry -> fields.read(entry, section, desk));
        } else if (!(value instanceof Value.Text text && text.isNothing())) {
            String found = value instanceof Value.Text ? "a text" : value.kind();
            desk.mistakes().add(value.place(), found, "a mapping with keys " + section.words());
        }
        return fields;
    }

    private void read(Value.Entry entry, Section section, Desk desk) {
        Optional<Key<?>> known = section.find(entry.name());
        String found = Mistakes.quoted(entry.name());
        if (known.isEmpty()) {
            String nearest = Nearest.to(entry.name(), section.names());
            desk.mistakes().add(entry.key().place(), found, expected(section), nearest);
            return;
        }
        Type<?> type = known.get().type();
        if (type == null) {
            desk.mistakes().add(entry.key().place(), found + ", which is not supported yet", expected(section));
            return;
        }
        places.put(entry.name(), entry.value().place());
        Object value = type.read(entry.value(), desk);
        if (value != null) {
            values.put(entry.name(), value);
        }
    }

    private static String expected(Section section) {
        return "a key " + section.words() + ": " + String.join(", ", section.supported());
    }

    public boolean has(Key<?> key) {
        return values.containsKey(key.name());
    }

    /// What stands at the key, or null.
    public <T> @Nullable T get(Key<T> key) {
        @SuppressWarnings("unchecked") // only the key's own type puts values under its name
        T value = (T) values.get(key.name());
        return value;
    }

    /// What stands at the key, or its fallback.
    public <T> T or(Key<T> key, Desk desk) {
        T value = get(key);
        return value == null ? fallback(key, desk) : value;
    }

    public static <T> T fallback(Key<T> key, Desk desk) {
        Type<T> type = key.type();
        T value = type == null ? null : type.read(new Value.Text(Value.Place.START, key.fallback(), false), desk);
        if (value == null) {
            throw new IllegalStateException("the fallback of " + key.name() + " is not a value of it");
        }
        return value;
    }

    /// The keys of this mapping, also those with a wrong value.
    List<String> names() {
        return places.keySet().stream().sorted().collect(Collectors.toList());
    }

    /// Where the value of the key stands; without it, where the mapping does.
    public Value.Place place(Key<?> key) {
        return places.getOrDefault(key.name(), place);
    }
}
