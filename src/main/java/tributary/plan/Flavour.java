package tributary.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// For whom articles are exported: a static site generator, or (HTML) nobody but a web server.
public enum Flavour {
    HEXO,
    HUGO,
    JEKYLL,
    HTML;

    /// The word for it in feeds.yaml and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Flavour> of(String word) {
        return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(Flavour::word).toList();
    }
}
