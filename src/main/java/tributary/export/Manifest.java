package tributary.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which files of a folder are ours: one line for each, with what it is about and a digest of what we wrote.
///
/// A line is added before its file is written, so that a file of ours is never taken for a user's. A line that was
/// torn, or changed into something that leads out of the folder, is not read.
final class Manifest {
    static final String NAME = ".tributary-export";

    private static final Pattern LINE = Pattern.compile("([^\\t]+)\\t([^\\t]+)\\t([0-9a-f]{64})");

    private final Path file;
    private final Map<String, Line> lines = new TreeMap<>();
    private final Set<String> names = new HashSet<>();

    Manifest(Path root) throws IOException {
        this.file = root.resolve(NAME);
        for (String text : read(file)) {
            var line = LINE.matcher(text);
            if (line.matches() && isInside(root, line.group(2))) {
                put(line.group(1), new Line(line.group(2), line.group(3)));
            }
        }
    }

    /// A file of ours: its name, from the folder, with `/`; and the digest of what we wrote.
    record Line(String name, String digest) {}

    @Nullable
    Line line(String key) {
        return lines.get(key);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    Set<String> keys() {
        return Set.copyOf(lines.keySet());
    }

    void add(String key, Line line) throws IOException {
        Line before = lines.get(key);
        if (!line.equals(before)) {
            put(key, line);
            Files.writeString(file, text(key, line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    void remove(String key) {
        Line line = lines.remove(key);
        if (line != null) {
            names.remove(line.name());
        }
    }

    /// Everything as it is now, in order.
    byte[] bytes() {
        var text = new StringBuilder();
        lines.forEach((key, line) -> text.append(text(key, line)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void put(String key, Line line) {
        remove(key);
        lines.put(key, line);
        names.add(line.name());
    }

    private static String text(String key, Line line) {
        return key + '\t' + line.name() + '\t' + line.digest() + '\n';
    }

    private static List<String> read(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean isInside(Path root, String name) {
        if (name.indexOf('\0') >= 0 || name.indexOf('\\') >= 0) {
            return false;
        }
        Path path = root.resolve(name);
        return path.startsWith(root) && path.normalize().equals(path) && !path.equals(root);
    }
}
