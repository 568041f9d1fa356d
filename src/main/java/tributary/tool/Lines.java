package tributary.tool;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tributary.json.Json;

/// Where a small tool's questions come from: files and URLs, `@LIST`, or JSON objects on standard input.
final class Lines {
    private final InputStream in;

    public Lines(InputStream in) {
        this.in = in;
    }

    /// Hands over each question in order, to be read by whoever wants it. No argument means standard input.
    void each(List<String> arguments, Consumer<Supplier<Line>> to) {
        if (arguments.isEmpty()) {
            eachOf(in, line -> to.accept(() -> json(line)));
        }
        for (String argument : arguments) {
            if (argument.equals("-")) {
                eachOf(in, line -> to.accept(() -> json(line)));
            } else if (argument.startsWith("@")) {
                list(Path.of(argument.substring(1)), to);
            } else {
                to.accept(() -> Line.ofArgument(argument));
            }
        }
    }

    private static void list(Path file, Consumer<Supplier<Line>> to) {
        try (InputStream list = Files.newInputStream(file)) {
            eachOf(list, line -> to.accept(() -> Line.ofArgument(unquoted(line))));
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + file + " cannot be read: " + Unreadable.why(e), e);
        }
    }

    /// A line that is no JSON object is a question without members: it is answered like any other.
    private static Line json(String line) {
        return new Line(Json.read(line).orElse(Map.of()));
    }

    /// `"a \"b\" \\c"` to `a "b" \c`; a line without quotes stands for itself.
    static String unquoted(String line) {
        String text = line.strip();
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return line;
        }
        return text.substring(1, text.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
    }

    /// Lines end at LF (a CR before it goes); bad bytes become U+FFFD; blank lines are skipped.
    private static void eachOf(InputStream stream, Consumer<String> to) {
        try {
            var buffered = new BufferedInputStream(stream, 1 << 16);
            var line = new ByteArrayOutputStream(1024);
            for (int b = buffered.read(); b >= 0; b = buffered.read()) {
                if (b == '\n') {
                    emit(line, to);
                } else {
                    line.write(b);
                }
            }
            emit(line, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void emit(ByteArrayOutputStream bytes, Consumer<String> to) {
        String line = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        if (!line.isBlank()) {
            to.accept(line);
        }
    }
}
