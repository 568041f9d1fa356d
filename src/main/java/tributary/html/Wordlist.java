package tributary.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The words that a room reads pages by, from a table in its folder: one language a line, columns between bars.
public final class Wordlist {
    private Wordlist() {}

    /// The lines of the table that lies beside a class, each as its columns. Lines that begin with `#` explain.
    public static List<List<String>> beside(Class<?> reader, String name) {
        try (InputStream in = Objects.requireNonNull(reader.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .map(it -> split(it, "\\|").toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of a column, which have a comma between them.
    public static List<String> words(String column) {
        return split(column, ",").filter(it -> !it.isEmpty()).toList();
    }

    private static Stream<String> split(String text, String between) {
        return Arrays.stream(text.split(between, -1)).map(String::strip);
    }
}
