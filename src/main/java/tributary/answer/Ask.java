package tributary.answer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A request as the rooms of the HTTP edge see it. `path` and `query` are raw, as they came over the wire; header
/// names are in lower case, the values of one name joined by commas. The `body` is read only when somebody wants it,
/// and at most [#MAX_BODY] bytes of it: whoever may not send one is told so before it comes.
public record Ask(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String remote,
        Supplier<Optional<String>> body) {
    public static final int MAX_BODY = 16 * 1024;

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean isHead() {
        return method.equals("HEAD");
    }
}
