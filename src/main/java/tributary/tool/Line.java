package tributary.tool;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing a small tool is asked about: a JSON object of standard input, or a file or URL of the command line.
/// Unknown members are ignored; members of another type than expected count as missing.
public record Line(Map<String, ?> members) {
    public static Line ofArgument(String argument) {
        boolean isUrl =
                argument.regionMatches(true, 0, "http://", 0, 7) || argument.regionMatches(true, 0, "https://", 0, 8);
        return new Line(
                isUrl
                        ? Map.of("id", argument, "file", argument, "url", argument, "input", argument)
                        : Map.of("id", argument, "file", argument, "input", argument));
    }

    /// What the answer repeats as its id: any JSON value; null when the line has none.
    @Nullable
    Object id() {
        return members.get("id");
    }

    /// A member that is a text (numbers count as their text).
    public Optional<String> text(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Number ? Optional.of(value.toString()) : Optional.empty();
    }

    /// A response header of the member `headers`, by any case.
    Optional<String> header(String name) {
        if (members.get("headers") instanceof Map<?, ?> headers) {
            for (Map.Entry<?, ?> entry : headers.entrySet()) {
                if (name.equalsIgnoreCase(String.valueOf(entry.getKey())) && entry.getValue() != null) {
                    return Optional.of(String.valueOf(entry.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /// The member `url` (or another) as an address; empty when there is none or it is no address.
    Optional<URI> uri(String name) {
        return text(name).flatMap(it -> {
            try {
                return Optional.of(URI.create(it.strip()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
