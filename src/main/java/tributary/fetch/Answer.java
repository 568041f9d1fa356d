package tributary.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The head of a response: status, where it came from after redirects, and its headers (names in lower case, values in
/// order).
public record Answer(int status, URI uri, Map<String, List<String>> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    /// The first value of a header.
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /// What to send next time to ask whether this has changed.
    public Validators validators() {
        return new Validators(
                        header("etag").orElse(null), header("last-modified").orElse(null))
                .sendable();
    }
}
