package tributary.story;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// What each rule and figure is worth, printed as the table of docs/story.md: `java -cp ... tributary.story.Ablation
/// DATA`, where DATA has `NAME.items.jsonl.gz` and `NAME.pairs.jsonl.gz`. Not a test.
///
/// The room is compiled anew for each row, with one place of its source changed; the program has no switches for it. A
/// place that is not found ends it: then the row has to be written anew.
final class Ablation {
    private static final Path ROOM = Path.of("src/main/java/tributary/story");

    private record Change(String name, String file, String from, String to) {}

    private static final List<Change> CHANGES = List.of(
            new Change("nothing", "Guards", "", ""),
            new Change("common property", "Common", "int CLUSTERS = 3", "int CLUSTERS = 1 << 20"),
            new Change("guard by marks", "Guards", "return common < a.marks.length &&", "return common < 0 &&"),
            new Change("guard by figures", "Guards", "return other >= 2 ||", "return other < 0 &&"),
            new Change(
                    "guard by subjects",
                    "Guards",
                    "return Naming.lacks(a.names",
                    "return 1 < 0 && Naming.lacks(a.names"),
            new Change("guard by collections", "Likeness", "boolean collection = ", "boolean collection = 1 < 0 && "),
            new Change("rule for columns", "Compared", "&& !isColumn(weight)", ""),
            new Change("rule for bulletins", "Likeness", "if (found == null) {", "if (1 < 0) {"),
            new Change("rule for told titles", "Compared", "return told &&", "return "),
            new Change(
                    "dense sample of the beginning", "Sketch", "level < 2 ? new int[0] :", "level < 99 ? new int[0] :"),
            new Change("share 0.45 under titles alike", "Compared", "SHARE = 0.55", "SHARE = 0.45"),
            new Change("share 0.65 under titles alike", "Compared", "SHARE = 0.55", "SHARE = 0.65"),
            new Change("share 0.75 under other titles", "Compared", "TITLE = 0.88", "TITLE = 0.75"),
            new Change("share 0.95 under other titles", "Compared", "TITLE = 0.88", "TITLE = 0.95"),
            new Change("most 0.5 of the longer text", "Compared", "MOST = 0.7", "MOST = 0.5"),
            new Change("most 0.85 of the longer text", "Compared", "MOST = 0.7", "MOST = 0.85"),
            new Change("parts up to 0.5 of a digest", "Compared", "PART = 0.8", "PART = 0.5"),
            new Change("figures in short texts as in long", "Compared", "IF_SHORT = 0.15", "IF_SHORT = 0"));

    private Ablation() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        System.out.println("| changed | F1 | precision | look-alikes | impure clusters |\n|---|---|---|---|---|");
        for (Change change : CHANGES) {
            System.out.printf("| %s | %s |%n", change.name(), judged(change, data));
        }
    }

    private static String judged(Change change, Path data) throws Exception {
        Path classes = compiled(change);
        var urls = new java.net.URL[] {classes.toUri().toURL()};
        try (var loader = new Room(urls)) {
            Object scoring = loader.loadClass(Scoring.class.getName())
                    .getDeclaredConstructor(Path.class)
                    .newInstance(data);
            return scoring.toString();
        }
    }

    /// The sources of the room and of the scoring, with one place changed, compiled into a folder of their own.
    private static Path compiled(Change change) throws IOException {
        Path folder = Files.createTempDirectory("ablation");
        var files = new ArrayList<String>(List.of("-nowarn", "-proc:none", "-d", folder.toString()));
        try (Stream<Path> sources = Files.list(ROOM)) {
            for (Path source : sources.toList()) {
                String text = Files.readString(source);
                if (source.getFileName().toString().equals(change.file() + ".java")) {
                    if (!text.contains(change.from())) {
                        throw new IllegalStateException("not found in " + source + ": " + change.from());
                    }
                    text = text.replace(change.from(), change.to());
                }
                Path copy = folder.resolve(source.getFileName().toString());
                Files.writeString(copy, text);
                files.add(copy.toString());
            }
        }
        files.add("src/test/java/tributary/story/Scoring.java");
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, files.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("does not compile: " + change);
        }
        return folder;
    }

    /// Loads the room from its own folder, whatever else is loaded; all other rooms as usual.
    private static final class Room extends URLClassLoader {
        Room(java.net.URL[] urls) {
            super(urls, Ablation.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("tributary.story.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
