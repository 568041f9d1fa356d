package tributary.shelf;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Qualities;
import tributary.query.Parameters;

/// The requests that strangers make again and again, as they are written, and which document on the shelf answers each.
///
/// Only what was given to somebody without any credentials is noted here, so it may be given to everybody.
public final class Regulars {
    /// More than this many different requests under one configuration are not noted.
    private static final int MAX_REQUESTS = 4096;

    private static final int MAX_LENGTH = 512;

    private volatile Notes notes = new Notes(this, Map.of());

    /// The document, its own address, how caches may treat it, which headers of a request it depends on, and where it
    /// leads (empty: nowhere). Browsers may be told another type, where that depends on what they accept.
    public record Regular(Shelf.Key key, String address, String caching, String vary, String link) {
        public static Regular of(Shelf.Key key, String address, Answer answer) {
            var headers = answer.headers();
            return new Regular(
                    key,
                    address,
                    headers.getOrDefault("Cache-Control", "no-store"),
                    headers.getOrDefault("Vary", "*"),
                    headers.getOrDefault("Link", ""));
        }

        /// Not for everybody: a key was set while it was made for somebody whom none had been asked of.
        boolean isPrivate() {
            return caching.contains("private");
        }

        boolean fits(Optional<String> accept) {
            return vary.equals("Accept-Encoding") || !Qualities.isBrowser(accept);
        }
    }

    private record Notes(Object edition, Map<String, Regular> byRequest) {}

    /// Notes what answered a request under a configuration, the `edition`; another one begins anew.
    @SuppressWarnings("ReferenceEquality") // as on the shelf
    public void note(Ask ask, Regular regular, Object edition) {
        String request = written(ask.path(), ask.query());
        if (!isStranger(ask) || regular.isPrivate() || request.length() > MAX_LENGTH) {
            return;
        }
        Notes current = notes;
        if (current.edition != edition || current.byRequest.size() >= MAX_REQUESTS) {
            current = new Notes(edition, new ConcurrentHashMap<>());
            notes = current;
        }
        current.byRequest.put(request, regular);
    }

    /// What answers a request under a configuration; null when that has to be found out.
    @SuppressWarnings("ReferenceEquality")
    @Nullable
    Regular of(String path, String query, Object edition) {
        Notes current = notes;
        return current.edition == edition ? current.byRequest.get(written(path, query)) : null;
    }

    private static boolean isStranger(Ask ask) {
        return ask.header("authorization").isEmpty()
                && ask.header("cookie").isEmpty()
                && Parameters.value(ask.query(), "key").isEmpty();
    }

    private static String written(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
