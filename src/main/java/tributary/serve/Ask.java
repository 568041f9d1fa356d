package tributary.serve;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A request as the rest of this room sees it. `path` and `query` are raw, as they came over the wire; header names are
/// in lower case, the values of one name joined by commas. The `body` is read only when somebody wants it, and at most
/// [#MAX_BODY] bytes of it: whoever may not send one is told so before it comes.
record Ask(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String remote,
        Supplier<Optional<String>> body) {
    static final int MAX_BODY = 16 * 1024;

    static Ask of(Context context) {
        HttpServletRequest request = context.req();
        var headers = new TreeMap<String, String>();
        for (String name : Collections.list(request.getHeaderNames())) {
            List<String> values = Collections.list(request.getHeaders(name));
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values));
        }
        String query = request.getQueryString();
        return new Ask(
                request.getMethod(),
                request.getRequestURI(),
                query == null ? "" : query,
                headers,
                request.getRemoteAddr(),
                () -> body(request));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// Empty when there is more than we read.
    private static Optional<String> body(HttpServletRequest request) {
        if (request.getContentLengthLong() > MAX_BODY) {
            return Optional.empty();
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(MAX_BODY + 1);
            return bytes.length > MAX_BODY ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHead() {
        return method.equals("HEAD");
    }
}
