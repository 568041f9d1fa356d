package tributary.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What may stand behind a key: read from YAML, described to people (`expected`) and to editors (`schema`).
public interface Type<T> {
    String expected();

    /// The value, or null after a mistake.
    @Nullable
    T read(Value value, Desk desk);

    /// JSON Schema of the value as it may be written.
    Map<String, Object> schema();

    /// A type that is one text. `parse` sees it with its blanks filled.
    record Scalar<T>(String expected, Function<String, Optional<T>> parse, Map<String, Object> schema)
            implements Type<T> {
        @Override
        public @Nullable T read(Value value, Desk desk) {
            Filled filled = desk.text(value, expected);
            if (filled == null) {
                return null;
            }
            Optional<T> parsed = parse.apply(filled.text());
            if (parsed.isEmpty()) {
                desk.mistakes().add(value.place(), Mistakes.quoted(filled.written()), expected);
            }
            return parsed.orElse(null);
        }
    }

    /// A mapping with the keys of a section.
    record Part(Section section) implements Type<Fields> {
        @Override
        public String expected() {
            return "a mapping";
        }

        @Override
        public Fields read(Value value, Desk desk) {
            return Fields.read(value, section, desk);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("$ref", "#/$defs/" + section.word());
        }
    }
}
