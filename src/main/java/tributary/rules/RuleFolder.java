package tributary.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tributary.html.Recipe;
import tributary.plan.SiteRules;
import tributary.yaml.Mistakes;
import tributary.yaml.Value;

/// Reads `site_rules`: a folder with a file `HOST.txt` for each site.
public record RuleFolder(Mistakes mistakes) {
    private static final int MAX_FILES = 10_000;
    private static final int MAX_BYTES = 256 << 10;

    /// The rules of the folder, which `place` of feeds.yaml names.
    public SiteRules read(Path folder, Value.Place place) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(it -> name(it).endsWith(".txt"))
                    .sorted()
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException e) {
            mistakes.add(place, "no folder that can be read: " + folder.getFileName(), "a folder of files HOST.txt");
            return SiteRules.NONE;
        }
        var noted = new HashSet<String>();
        var recipes = new HashMap<String, Recipe>();
        for (Path file : files) {
            String name = name(file);
            recipes.put(name.substring(0, name.length() - ".txt".length()), recipe(file, noted));
        }
        return new SiteRules(recipes);
    }

    private Recipe recipe(Path file, Set<String> noted) {
        Mistakes its = mistakes.in(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                its.add(Value.Place.START, "more than 256 kB", "the rules of one site");
                return Recipe.NONE;
            }
            return RuleFile.read(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList(), its, noted);
        } catch (IOException e) {
            its.add(Value.Place.START, "a file that cannot be read", "the rules of one site");
            return Recipe.NONE;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
