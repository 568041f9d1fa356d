package tributary.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.yaml.Section;

/// The JSON Schema, and the table of keys behind it.
class SchemaTest {
    @Test
    void everySectionListsItsSupportedKeysAndNoOther() {
        var definitions = map(Schema.json().get("$defs"));

        for (Section section : Sections.values()) {
            var definition = map(definitions.get(section.word()));
            assertThat(map(definition.get("properties")).keySet())
                    .as(section.word())
                    .isEqualTo(Set.copyOf(section.supported()));
            assertThat(definition).containsEntry("additionalProperties", false);
        }
    }

    @Test
    void everyReferenceLeadsToADefinition() {
        assertReferences(Schema.json(), map(Schema.json().get("$defs")).keySet());
    }

    private static void assertReferences(Object value, Set<String> definitions) {
        if (value instanceof Map<?, ?> schema) {
            if (schema.get("$ref") instanceof String reference) {
                assertThat(definitions).contains(reference.replace("#/$defs/", ""));
            }
            schema.values().forEach(it -> assertReferences(it, definitions));
        } else if (value instanceof List<?> list) {
            list.forEach(it -> assertReferences(it, definitions));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
