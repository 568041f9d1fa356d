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

/// A room with one place of its source changed, compiled anew, to see what the place is worth: so the program needs no
/// switches for it. A place that is not found ends the run: then the variant has to be written anew.
public record Variant(String name, String file, String from, String to) {
    /// The variant in which nothing is changed.
    public static Variant none(String file) {
        return new Variant("nothing", file, "", "");
    }

    /// What the class `Scoring` of the room, which is compiled along, says of data.
    ///
    /// @param tests the sources of the room's tests that it needs, by name
    public String scored(String room, List<String> tests, Path data) throws Exception {
        Path classes = compiled(room, tests);
        String prefix = "tributary." + room + ".";
        try (var loader = new Room(classes.toUri().toURL(), prefix)) {
            return loader.loadClass(prefix + "Scoring")
                    .getDeclaredConstructor(Path.class)
                    .newInstance(data)
                    .toString();
        }
    }

    private Path compiled(String room, List<String> tests) throws IOException {
        Path folder = Files.createTempDirectory("variant");
        var arguments = new ArrayList<String>(List.of("-nowarn", "-proc:none", "-d", folder.toString()));
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/tributary", room))) {
            for (Path source : sources.toList()) {
                arguments.add(copied(source, folder).toString());
            }
        }
        tests.forEach(it -> arguments.add("src/test/java/tributary/" + room + "/" + it + ".java"));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("does not compile: " + this);
        }
        return folder;
    }

    private Path copied(Path source, Path folder) throws IOException {
        String text = Files.readString(source);
        if (source.getFileName().toString().equals(file + ".java")) {
            if (!text.contains(from)) {
                throw new IllegalStateException("not found in " + source + ": " + from);
            }
            text = from.isEmpty() ? text : text.replace(from, to);
        }
        return Files.writeString(folder.resolve(source.getFileName().toString()), text);
    }

    /// Loads the room from its own folder, whatever else is loaded; all other rooms as usual.
    private static final class Room extends URLClassLoader {
        private final String prefix;

        Room(URL classes, String prefix) {
            super(new URL[] {classes}, Variant.class.getClassLoader());
            this.prefix = prefix;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(prefix)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
