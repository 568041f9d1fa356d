package tributary.config;

import java.net.IDN;
import java.net.URI;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tributary.keys.Keys;
import tributary.keys.Sections;

/// The names that are made for the entries of one folder: each fits the tree and differs from its siblings by more than
/// case.
final class PlantedNames {
    private static final int MAX = 58;

    /// Names that stand as they are: nobody could take them for a number, a boolean or nothing.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    private static final Set<String> WORDS_OF_YAML =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final boolean isTop;
    private final Set<String> taken = new HashSet<>();

    PlantedNames(boolean isTop) {
        this.isTop = isTop;
    }

    String folder(String title) {
        String name = name(title);
        return take(name.isEmpty() ? "folder" : isWordOfOurs(name) ? name + "-feeds" : name);
    }

    /// The name of a source: its title, else its host.
    String leaf(String title, String address) {
        String name = name(title);
        if (name.isEmpty()) {
            String host = URI.create(
                            address.replaceFirst("^(https?://[^/?#]*).*$", "$1").replaceAll("[^\\x21-\\x7e]", "x"))
                    .getHost();
            name = host == null
                    ? ""
                    : name(IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED).replaceFirst("^www\\.", ""));
        }
        return take(name.isEmpty() ? "feed" : isWordOfOurs(name) ? name + "-feed" : name);
    }

    /// Gives a name back that nothing was planted under.
    void free(String name) {
        taken.remove(folded(name));
    }

    static String key(String name) {
        return PLAIN.matcher(name).matches() && !WORDS_OF_YAML.contains(name) ? name : '"' + name + '"';
    }

    private static String name(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        int end = clean.offsetByCodePoints(0, Math.min(MAX, clean.codePointCount(0, clean.length())));
        return Normalizer.normalize(clean.substring(0, end).replaceAll("-+$", ""), Normalizer.Form.NFC);
    }

    private boolean isWordOfOurs(String name) {
        return List.of(Sections.SOURCE, Sections.CATEGORY).stream()
                        .anyMatch(section -> section.names().contains(name))
                || Keys.SOURCE_KINDS.contains(name)
                || (isTop && Keys.RESERVED.contains(name));
    }

    private String take(String base) {
        String name = base;
        for (int number = 2; !taken.add(folded(name)); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
