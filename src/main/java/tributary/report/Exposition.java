package tributary.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Writes figures in the text format of Prometheus, version 0.0.4.
final class Exposition {
    private final StringBuilder text = new StringBuilder();

    /// What a family of figures is: one that goes up and down, or one that only counts up.
    enum Kind {
        GAUGE,
        COUNTER,
        HISTOGRAM
    }

    Exposition family(String name, Kind kind, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ');
        text.append(
                switch (kind) {
                    case GAUGE -> "gauge";
                    case COUNTER -> "counter";
                    case HISTOGRAM -> "histogram";
                });
        text.append('\n');
        return this;
    }

    /// A family of one figure.
    Exposition one(String name, Kind kind, String help, long value) {
        return family(name, kind, help).sample(name, String.valueOf(value));
    }

    Exposition sample(String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
        return this;
    }

    Exposition sample(String name, String label, String labelled, String value) {
        text.append(name).append('{').append(label).append("=\"");
        text.append(labelled.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
        text.append("\"} ").append(value).append('\n');
        return this;
    }

    /// A family with one figure for each of a few words.
    <K> Exposition each(String name, Kind kind, String help, String label, Map<K, Long> figures) {
        family(name, kind, help);
        figures.forEach((key, value) -> sample(name, label, word(key), String.valueOf(value)));
        return this;
    }

    /// A family with one figure for each of all words of a kind, 0 where nothing is known.
    <E extends Enum<E>> Exposition all(
            String name, Kind kind, String help, String label, Class<E> words, ToLongFunction<E> figure) {
        family(name, kind, help);
        for (E word : words.getEnumConstants()) {
            sample(name, label, word(word), String.valueOf(figure.applyAsLong(word)));
        }
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String seconds(Duration duration) {
        return String.valueOf(duration.toNanos() / 1e9);
    }

    static String seconds(Instant at) {
        return at.getEpochSecond() + "." + String.format(Locale.ROOT, "%03d", at.getNano() / 1_000_000);
    }

    private static String word(Object word) {
        return word.toString().toLowerCase(Locale.ROOT);
    }
}
