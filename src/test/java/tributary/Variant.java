package tributary;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Rooms with one place of their sources changed, compiled anew, to see what the place is worth: so the program needs
/// no switches for it. A place that is not found in just one file of that name ends the run: then the variant has to
/// be written anew.
public record Variant(String name, String file, String from, String to) {
    /// The variant in which nothing is changed.
    public static Variant none(String file) {
        return new Variant("nothing", file, "", "");
    }

    /// What the class `Scoring` of the last of the rooms, which is compiled along, says of data.
    ///
    /// @param tests the sources of that room's tests that it needs, by name
    public String scored(List<String> rooms, List<String> tests, Path data) throws Exception {
        Path classes = compiled(rooms, tests);
        try (var loader = new Rooms(classes.toUri().toURL(), rooms)) {
            return loader.loadClass("tributary." + rooms.getLast() + ".Scoring")
                    .getDeclaredConstructor(Path.class)
                    .newInstance(data)
                    .toString();
        }
    }

    /// Prints what the class `Scoring` says of each of some variants, as rows of a table.
    public static void print(List<Variant> variants, List<String> rooms, List<String> tests, Path data)
            throws Exception {
        for (Variant variant : variants) {
            System.out.printf("| %s | %s |%n", variant.name(), variant.scored(rooms, tests, data));
        }
    }

    /// Whether the place stands in just one file of these rooms.
    public boolean stands(List<String> rooms) throws IOException {
        int found = 0;
        for (String room : rooms) {
            Path source = Path.of("src/main/java/tributary", room, file + ".java");
            found += Files.exists(source) && Files.readString(source).contains(from) ? 1 : 0;
        }
        return found == 1;
    }

    private Path compiled(List<String> rooms, List<String> tests) throws IOException {
        Path folder = Files.createTempDirectory("variant");
        var arguments = new ArrayList<String>(List.of("-nowarn", "-proc:none", "-d", folder.toString()));
        int found = 0;
        for (String room : rooms) {
            Path copies = Files.createDirectory(folder.resolve(room));
            try (Stream<Path> sources = Files.list(Path.of("src/main/java/tributary", room))) {
                for (Path source : sources.toList()) {
                    boolean isChanged = source.getFileName().toString().equals(file + ".java");
                    found += isChanged ? 1 : 0;
                    String text = isChanged ? changed(source) : Files.readString(source);
                    Path copy = Files.writeString(
                            copies.resolve(source.getFileName().toString()), text);
                    arguments.add(copy.toString());
                }
            }
        }
        tests.forEach(it -> arguments.add("src/test/java/tributary/" + rooms.getLast() + "/" + it + ".java"));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (found != 1 || result != 0) {
            throw new IllegalStateException("does not compile, or not of one file: " + this);
        }
        return folder;
    }

    private String changed(Path source) throws IOException {
        String text = Files.readString(source);
        if (!text.contains(from)) {
            throw new IllegalStateException("not found in " + source + ": " + from);
        }
        return from.isEmpty() ? text : text.replace(from, to);
    }

    /// Loads these rooms from their own folder, whatever else is loaded; all others as usual.
    private static final class Rooms extends URLClassLoader {
        private final List<String> names;

        Rooms(URL classes, List<String> names) {
            super(new URL[] {classes}, Variant.class.getClassLoader());
            this.names = names;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (names.stream().noneMatch(it -> name.startsWith("tributary." + it + "."))) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
