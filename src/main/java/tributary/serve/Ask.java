package tributary.serve;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as the rest of this room sees it. `path` and `query` are raw, as they came over the wire; header names are
/// in lower case, the values of one name joined by commas.
@SuppressWarnings("ArrayRecordComponent")
record Ask(String method, String path, String query, Map<String, String> headers, String remote, byte[] body) {
    static Ask of(Context context) {
        HttpServletRequest request = context.req();
        var headers = new TreeMap<String, String>();
        for (String name : Collections.list(request.getHeaderNames())) {
            List<String> values = Collections.list(request.getHeaders(name));
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values));
        }
        String query = request.getQueryString();
        boolean hasBody = "POST".equals(request.getMethod());
        byte[] body = hasBody ? context.bodyAsBytes() : new byte[0];
        return new Ask(
                request.getMethod(),
                request.getRequestURI(),
                query == null ? "" : query,
                headers,
                request.getRemoteAddr(),
                body);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }
}
