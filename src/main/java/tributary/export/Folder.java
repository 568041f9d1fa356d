package tributary.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder that shows what was put into it, next to files of others: only what changed is written, each file in one
/// step; what is not put any more goes; no file that we did not write is ever changed or removed.
final class Folder {
    private final Path root;
    private final Manifest manifest;
    private final Set<String> kept = new HashSet<>();
    private final List<String> blocked = new ArrayList<>();
    private int written;
    private int unchanged;

    private Folder(Path root) throws IOException {
        this.root = root;
        this.manifest = new Manifest(root);
    }

    static Folder open(Path root) throws IOException {
        Path real = Files.createDirectories(root).toRealPath();
        return new Folder(real);
    }

    /// Keeps a file under `key`, in the folder `below`, with the name it had before or the first of these names that is
    /// free.
    void put(String key, String below, List<String> names, byte[] bytes) throws IOException {
        if (!kept.add(key)) {
            return;
        }
        String name = name(key, below, names, bytes);
        if (name == null) {
            blocked.add(below + names.getFirst());
            kept.remove(key);
            return;
        }
        Manifest.Line before = manifest.line(key);
        if (before != null && !before.name().equals(name)) {
            remove(before);
        }
        manifest.add(key, new Manifest.Line(name, digest(bytes)));
        Path file = root.resolve(name);
        if (Arrays.equals(read(file), bytes)) {
            unchanged++;
        } else {
            write(file, bytes);
            written++;
        }
    }

    /// Removes what was not put this time, and says what was done.
    Exporter.Outcome finish() throws IOException {
        int removed = 0;
        for (String key : manifest.keys()) {
            Manifest.Line line = manifest.line(key);
            if (line != null && !kept.contains(key)) {
                removed += remove(line) ? 1 : 0;
                manifest.remove(key);
            }
        }
        Path file = root.resolve(Manifest.NAME);
        byte[] lines = manifest.bytes();
        if (!Arrays.equals(read(file), lines)) {
            write(file, lines);
        }
        return new Exporter.Outcome(written, unchanged, removed, blocked);
    }

    private @Nullable String name(String key, String below, List<String> names, byte[] bytes) throws IOException {
        Manifest.Line before = manifest.line(key);
        if (before != null && isIn(before.name(), below) && names.size() > 1) {
            return before.name();
        }
        for (String each : names) {
            String name = below + each;
            boolean ours = before != null && before.name().equals(name);
            if (ours || (!manifest.has(name) && isFree(name, bytes))) {
                return name;
            }
        }
        return null;
    }

    private static boolean isIn(String name, String below) {
        return name.startsWith(below) && name.indexOf('/', below.length()) < 0;
    }

    /// Nothing stands there, or exactly what we would write: the list of our files was lost.
    private boolean isFree(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || Arrays.equals(read(file), bytes);
    }

    /// Removes a file that is still as we wrote it, and the folders that it leaves empty.
    private boolean remove(Manifest.Line line) throws IOException {
        Path file = root.resolve(line.name());
        byte[] bytes = read(file);
        if (bytes == null || !digest(bytes).equals(line.digest())) {
            return false;
        }
        Files.delete(file);
        Path folder = file.getParent();
        while (folder != null && !folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
        return true;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    /// The file, or null where there is none. A link is not ours.
    private static byte @Nullable [] read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : null;
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = root.resolve(Manifest.NAME + "-" + ProcessHandle.current().pid());
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
