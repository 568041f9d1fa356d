package tributary.config;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.keys.Keys;
import tributary.yaml.Mistakes;
import tributary.yaml.Value;

/// The names in one category. Names that differ only by case or Unicode form would be confused: they count as equal.
final class Siblings {
    private static final int MAX_MADE = 58;

    private final boolean isTop;
    private final Mistakes mistakes;
    private final Map<String, Value.Text> taken = new HashMap<>();

    /// Below which number the names made of a base are taken: thousands of one host try each number once.
    private final Map<String, Integer> reached = new HashMap<>();

    Siblings(CategoryPath parent, Mistakes mistakes) {
        this.isTop = parent.names().isEmpty();
        this.mistakes = mistakes;
    }

    /// The name that a key gives, or null after a mistake.
    @Nullable
    String named(Value.Text key) {
        String name = Normalizer.normalize(key.written(), Normalizer.Form.NFC);
        String quoted = Mistakes.quoted(key.written());
        if (!CategoryPath.NAME.matcher(name).matches()) {
            mistakes.add(key.place(), quoted, "a name of 1 to 64 letters, digits, _ or -");
            return null;
        }
        if (isTop && Keys.RESERVED.contains(name)) {
            mistakes.add(key.place(), quoted, "another name: /" + name + " is an address of our own");
            return null;
        }
        Value.Text other = taken.putIfAbsent(folded(name), key);
        if (other != null) {
            String first = Mistakes.quoted(other.written()) + " in line "
                    + other.place().line();
            mistakes.add(key.place(), quoted, "a name that differs from " + first + " by more than case");
            return null;
        }
        return name;
    }

    /// A name made of a host or a file's name: `lwn-net`, then `lwn-net-2`.
    String made(String from, Value.Place place) {
        String clean = Normalizer.normalize(from, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}_]+", "-")
                .replaceAll("^-+|-+$", "");
        int end = clean.offsetByCodePoints(0, Math.min(MAX_MADE, clean.codePointCount(0, clean.length())));
        String base = clean.isEmpty() ? "source" : clean.substring(0, end);
        String name = base;
        int number = reached.getOrDefault(base, 2);
        while (isTaken(name)) {
            name = base + "-" + number++;
        }
        reached.put(base, number);
        taken.put(folded(name), new Value.Text(place, name, true));
        return name;
    }

    private boolean isTaken(String name) {
        return taken.containsKey(folded(name)) || (isTop && Keys.RESERVED.contains(name)) || name.equals("_");
    }

    /// The form in which names are compared.
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
