package tributary.markup;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Language tags as XML, HTTP and HTML accept them.
public final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> SHORT = shorter();

    /// Languages of today's feeds that have a code of three letters only (ISO 639-2).
    private static final Set<String> THREE_LETTERS = Set.of(
            "ast", "ceb", "chr", "csb", "dsb", "fil", "frr", "fur", "haw", "hsb", "kab", "kok", "lad", "mai", "mni",
            "nap", "nds", "nso", "pap", "sah", "sat", "scn", "sco", "sma", "sme", "smj", "smn", "sms", "syr", "tet",
            "tpi", "udm", "war", "wen");

    private Languages() {}

    /// The tag when it has the form of one, else null.
    public static @Nullable String tag(@Nullable String language) {
        return language != null && TAG.matcher(language).matches() ? language : null;
    }

    /// The tag as RSS and XML want it: its language has an entry in ISO 639-1 or 639-2, and the shorter code is used;
    /// else null.
    public static @Nullable String registered(@Nullable String language) {
        String tag = tag(language);
        if (tag == null) {
            return null;
        }
        int end = tag.indexOf('-');
        String name = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
        String rest = end < 0 ? "" : tag.substring(end);
        String shorter = SHORT.getOrDefault(name, name);
        return TWO_LETTERS.contains(shorter) || THREE_LETTERS.contains(shorter) ? shorter + rest : null;
    }

    private static Map<String, String> shorter() {
        var names = new TreeMap<String, String>();
        for (String two : TWO_LETTERS) {
            try {
                names.put(Locale.of(two).getISO3Language(), two);
            } catch (MissingResourceException e) {
                // It has no longer code.
            }
        }
        // Codes that ISO 639-1 replaced; the JDK still lists them.
        Map.of("iw", "he", "in", "id", "ji", "yi").forEach(names::put);
        names.putAll(Map.of("heb", "he", "ind", "id", "yid", "yi"));
        return names;
    }
}
