package tributary.clean;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import tributary.html.Fragment;
import tributary.html.Texts;

/// Measures how fast HTML is made safe, beside jsoup's own cleaner on the same texts: a program, not a test. Its
/// argument is a folder of HTML files; a file of 100 kB is cut there.
final class CleaningMeasure {
    private static final int MAX_LENGTH = 100_000;
    private static final int ROUNDS = 5;
    private static final URI BASE = URI.create("https://example.org/");

    private CleaningMeasure() {}

    public static void main(String[] arguments) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).limit(300).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                texts.add(Texts.cut(text, MAX_LENGTH));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double ours = speed(texts, it -> Cleaner.clean(it, BASE).length());
            double theirs = speed(
                    texts,
                    it -> Jsoup.clean(it, "https://example.org/", Safelist.relaxed())
                            .length());
            double parsing = speed(texts, it -> Fragment.parse(it).childNodeSize());
            System.out.printf(
                    Locale.ROOT, "ours %.1f M characters/s, jsoup %.1f, parsing alone %.1f%n", ours, theirs, parsing);
        }
    }

    private static double speed(List<String> texts, ToIntFunction<String> work) {
        long start = System.nanoTime();
        long characters = 0;
        long check = 0;
        for (String text : texts) {
            check += work.applyAsInt(text);
            characters += text.length();
        }
        return check < 0 ? 0 : characters * 1e3 / (System.nanoTime() - start);
    }
}
