package tributary.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tributary.article.ArticleId;

/// The articles that were hidden by command: one id a line, in a file of ours beside the database, so that the file of
/// the user stays as it was written.
public record HiddenFile(Path file) {
    public static HiddenFile beside(Path database) {
        return new HiddenFile(database.resolveSibling(database.getFileName() + ".hidden"));
    }

    /// The ids in it; none where there is no file.
    public Set<ArticleId> ids() {
        return lines().stream()
                .map(ArticleId::find)
                .flatMap(it -> it.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Lines that are no ids: somebody wrote them.
    List<String> strange() {
        return lines().stream()
                .filter(line -> !line.isBlank() && ArticleId.find(line).isEmpty())
                .toList();
    }

    /// Writes these and no others, in one step.
    public void write(Set<ArticleId> ids) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        String lines = ids.stream().sorted().map(it -> it + "\n").collect(Collectors.joining());
        try {
            Files.writeString(draft, lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
