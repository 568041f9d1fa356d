package tributary.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// JSON as we print it and as we take it: one object a line out, any object leniently in.
public final class Json {
    /// Objects and lists nested deeper than this are not read.
    private static final int MAX_DEPTH = 100;

    /// What is nested deeper ends the reading: everything else in its place is skipped.
    private static final int MAX_SKIPPED_DEPTH = 100_000;

    /// Elements of one list beyond this number are not kept.
    static final int MAX_ELEMENTS = 50_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_SKIPPED_DEPTH)
                    .maxStringLength(64 << 20)
                    .maxNumberLength(1_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    private Json() {}

    /// One line: U+0085, U+2028 and U+2029 are escaped, lone surrogates are U+FFFD, instants are ISO 8601 UTC in whole
    /// seconds. Values may be null, text, numbers, booleans, instants, maps and collections;
    /// anything else is printed as its text.
    public static String write(@Nullable Object value) {
        var out = new StringBuilder(256);
        value(value, out);
        return out.toString();
    }

    private static void value(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map, out);
            case Iterable<?> list -> list(list, out);
            case Boolean flag -> out.append(flag);
            case Double number -> out.append(Double.isFinite(number) ? number.toString() : "null");
            case Float number -> out.append(Float.isFinite(number) ? number.toString() : "null");
            case Number number -> out.append(number);
            case Instant time -> text(time.truncatedTo(ChronoUnit.SECONDS).toString(), out);
            case Optional<?> optional -> value(optional.orElse(null), out);
            default -> text(value.toString(), out);
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        boolean more = false;
        for (var entry : map.entrySet()) {
            out.append(more ? "," : "");
            text(String.valueOf(entry.getKey()), out);
            out.append(':');
            value(entry.getValue(), out);
            more = true;
        }
        out.append('}');
    }

    private static void list(Iterable<?> list, StringBuilder out) {
        out.append('[');
        boolean more = false;
        for (Object each : list) {
            out.append(more ? "," : "");
            value(each, out);
            more = true;
        }
        out.append(']');
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else if (!Character.isSurrogate(c)) {
                out.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append('\uFFFD');
            }
        }
        out.append('"');
    }

    /// An object as maps, lists, texts, numbers, booleans and nulls; empty when the text holds none.
    public static Optional<Map<String, Object>> read(String text) {
        Read read = readAll(text);
        return read.problem == null ? Optional.ofNullable(read.object) : Optional.empty();
    }

    /// An object as far as it could be read, and why there is no more.
    public record Read(
            @Nullable Map<String, Object> object, @Nullable String problem) {}

    /// Like [#read], but keeps what stood before a mistake.
    public static Read readAll(String text) {
        var object = new LinkedHashMap<String, Object>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Read(null, "no JSON object");
            }
            members(parser, object, 1);
            return new Read(object, null);
        } catch (JacksonException e) {
            return new Read(object, "broken JSON: " + e.getOriginalMessage());
        }
    }

    private static void members(JsonParser parser, Map<String, Object> into, int depth) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken() == null) {
                return;
            }
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && depth < MAX_DEPTH) {
                var list = new ArrayList<Object>();
                into.put(name, list); // before its elements, so that a mistake keeps those before it
                elements(parser, list, depth + 1);
            } else {
                put(into, name, element(parser, depth));
            }
        }
    }

    @SuppressWarnings("NullAway") // a JSON null is a null in the map
    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        into.put(name, value);
    }

    @SuppressWarnings("NullAway")
    private static void elements(JsonParser parser, List<Object> into, int depth) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                return;
            }
            if (into.size() < MAX_ELEMENTS) {
                into.add(element(parser, depth));
            } else {
                parser.skipChildren();
            }
        }
    }

    private static @Nullable Object element(JsonParser parser, int depth) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                if (depth >= MAX_DEPTH) {
                    parser.skipChildren();
                    yield null;
                }
                var object = new LinkedHashMap<String, Object>();
                members(parser, object, depth + 1);
                yield object;
            }
            case START_ARRAY -> {
                if (depth >= MAX_DEPTH) {
                    parser.skipChildren();
                    yield null;
                }
                var list = new ArrayList<Object>();
                elements(parser, list, depth + 1);
                yield list;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_STRING -> parser.getString();
            default -> null;
        };
    }
}
