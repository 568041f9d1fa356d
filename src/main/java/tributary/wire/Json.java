package tributary.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How we print JSON, and how we read a line of it.
///
/// Printed: one line; U+0085, U+2028, U+2029 and control characters escaped; lone surrogates replaced by U+FFFD;
/// instants as ISO 8601 in UTC, whole seconds.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /// Prints maps, iterables, texts, numbers, booleans, instants and nulls; anything else as its text.
    public static String write(@Nullable Object value) {
        var out = new StringBuilder(256);
        append(value, out);
        return out.toString();
    }

    /// The members of a JSON object; empty when the text is none.
    public static Optional<Map<String, Object>> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, OBJECT));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void append(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> appendObject(map, out);
            case Iterable<?> list -> appendArray(list, out);
            case Boolean flag -> out.append(flag);
            case Double number when !Double.isFinite(number) -> out.append("null");
            case Number number -> out.append(number);
            case Instant time -> appendText(time.truncatedTo(ChronoUnit.SECONDS).toString(), out);
            default -> appendText(value.toString(), out);
        }
    }

    private static void appendObject(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appendText(String.valueOf(entry.getKey()), out);
            out.append(':');
            append(entry.getValue(), out);
        }
        out.append('}');
    }

    private static void appendArray(Iterable<?> list, StringBuilder out) {
        out.append('[');
        boolean first = true;
        for (Object value : list) {
            if (!first) {
                out.append(',');
            }
            first = false;
            append(value, out);
        }
        out.append(']');
    }

    private static void appendText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\u0085' -> out.append("\\u0085");
                case '\u2028' -> out.append("\\u2028");
                case '\u2029' -> out.append("\\u2029");
                default -> {
                    if (c < 0x20 || c == 0x7f) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(Character.isSurrogate(c) ? '\ufffd' : c);
                    }
                }
            }
        }
        out.append('"');
    }
}
