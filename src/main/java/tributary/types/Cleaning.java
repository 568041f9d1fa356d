package tributary.types;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.yaml.Desk;
import tributary.yaml.Filled;
import tributary.yaml.Mistakes;
import tributary.yaml.Type;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The type of `clean`: a list of what is left out of texts.
public record Cleaning() implements Type<Set<String>> {
    private static final List<String> WORDS = List.of("trackers", "tracking_params", "repeated_blocks");

    @Override
    public String expected() {
        return "a list of trackers, tracking_params, repeated_blocks";
    }

    @Override
    public @Nullable Set<String> read(Value value, Desk desk) {
        if (!(value instanceof Value.Items items)) {
            desk.mistakes().add(value.place(), value.kind(), expected());
            return null;
        }
        var words = new LinkedHashSet<String>();
        for (Value item : items.values()) {
            Filled filled = desk.text(item, expected());
            if (filled == null) {
                continue;
            }
            if (WORDS.contains(filled.text().strip())) {
                words.add(filled.text().strip());
            } else {
                desk.mistakes().add(item.place(), Mistakes.quoted(filled.written()), expected());
            }
        }
        return words;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", Types.orBlank(Map.of("enum", WORDS)));
    }
}
