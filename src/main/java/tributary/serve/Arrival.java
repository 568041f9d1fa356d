package tributary.serve;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import tributary.answer.Ask;

/// A request that came over the network, read into what the rooms behind see of it.
final class Arrival {
    private Arrival() {}

    static Ask read(Context context) {
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

    /// Empty when there is more than we read. One that is framed wrongly, or breaks off, is the asker's mistake.
    private static Optional<String> body(HttpServletRequest request) {
        if (request.getContentLengthLong() > Ask.MAX_BODY) {
            return Optional.empty();
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(Ask.MAX_BODY + 1);
            return bytes.length > Ask.MAX_BODY
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException _) {
            throw new BadRequestResponse();
        }
    }
}
