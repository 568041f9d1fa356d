package tributary.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tributary.yaml.Key;
import tributary.yaml.Type;

/// JSON Schema (2020-12) of feeds.yaml, for editors: what is supported, from the table of keys.
public final class Schema {
    private Schema() {}

    /// The schema as maps, lists and texts, ready to be printed as JSON.
    public static Map<String, Object> json() {
        var definitions = new LinkedHashMap<String, Object>();
        for (Sections section : Sections.values()) {
            definitions.put(section.word(), section(section));
        }
        definitions.put("tree", tree());
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "feeds.yaml of Tributary");
        schema.put("$ref", "#/$defs/" + Sections.FILE.word());
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> section(Sections section) {
        var properties = new LinkedHashMap<String, Object>();
        for (Key<?> key : section.keys()) {
            Type<?> type = key.type();
            if (type != null) {
                properties.put(key.name(), described(type.schema(), key));
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", section == Sections.SOURCE ? "object" : List.of("object", "null"));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        switch (section) {
            case FILE -> schema.put("required", List.of(Keys.FEEDS.name()));
            case SOURCE -> schema.put("oneOf", List.of(required(Keys.URL.name()), required(Keys.LOCAL.name())));
            case SERVER, STORAGE, KEEP, FETCH, PER_HOST, DEDUPE, IMAGES, DEFAULTS, CATEGORY, OUTPUT, PUSH, WEBSUB -> {}
        }
        return schema;
    }

    private static Map<String, Object> described(Map<String, Object> type, Key<?> key) {
        var schema = new LinkedHashMap<>(type);
        schema.put("description", key.meaning());
        if (!key.fallback().isEmpty()) {
            schema.put("default", key.fallback());
        }
        return schema;
    }

    private static Map<String, Object> required(String name) {
        return Map.of("required", List.of(name));
    }

    /// What stands under a name: a source as text or mapping, a list of them, or a category of more names.
    private static Map<String, Object> tree() {
        var url = Map.of("type", "string", "pattern", "^[Hh][Tt][Tt][Pp][Ss]?://|\\$\\{");
        var source = Map.of("$ref", "#/$defs/" + Sections.SOURCE.word());
        var list = Map.of("type", "array", "items", Map.of("anyOf", List.of(url, source)));
        var category = new LinkedHashMap<String, Object>();
        category.put("type", List.of("object", "null"));
        category.put("properties", Map.of("_", Map.of("$ref", "#/$defs/" + Sections.CATEGORY.word())));
        category.put(
                "propertyNames",
                Map.of("pattern", "^[\\p{L}\\p{N}_-]{1,64}$", "not", Map.of("enum", Keys.SOURCE_KINDS)));
        category.put("additionalProperties", Map.of("$ref", "#/$defs/tree"));
        return Map.of("anyOf", List.of(url, source, list, category));
    }
}
