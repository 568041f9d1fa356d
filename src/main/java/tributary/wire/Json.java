package tributary.wire;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How we print JSON.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// One line.
    public static String write(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }
}
