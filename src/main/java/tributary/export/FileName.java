package tributary.export;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tributary.article.ArticleId;
import tributary.plan.Flavour;
import tributary.press.Entry;

/// The name of a post's file: letters and digits of its title in lower case, and enough of its id that no two articles
/// share a name on any file system, whatever their titles.
///
/// Nothing else of a title gets in: no dots, slashes, control or direction characters. The id stands last, so no name
/// is one that an operating system keeps for itself, and the first character is a letter or digit.
final class FileName {
    /// Bytes of the title in a name: well below 255 with all that is added.
    private static final int MAX_SLUG = 120;

    /// Characters of the id: 50 bits.
    private static final int SHORT_ID = 10;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FileName() {}

    /// The names that the file may have, the nicest first.
    static List<String> candidates(Entry entry, Flavour flavour) {
        ArticleId id = entry.article().id();
        String day = flavour == Flavour.JEKYLL ? day(entry.article().published()) : "";
        String slug = slug(entry.headline());
        return List.of(
                day + slug + id.value().substring(0, SHORT_ID) + ".md",
                day + slug + id + ".md",
                day + id + "-" + entry.article().revision() + ".md");
    }

    private static String day(Instant instant) {
        return DAY.format(instant) + "-";
    }

    /// `words-of-the-title-`, or nothing.
    static String slug(String title) {
        var slug = new StringBuilder();
        int bytes = 0;
        for (int point : Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray()) {
            boolean dash = slug.isEmpty() || slug.charAt(slug.length() - 1) == '-';
            boolean letter = Character.isLetterOrDigit(point) || (isMark(point) && !dash);
            int size = letter ? Character.toString(point).getBytes(StandardCharsets.UTF_8).length : 1;
            if (bytes + size > MAX_SLUG) {
                break;
            }
            if (letter) {
                slug.appendCodePoint(point);
                bytes += size;
            } else if (!dash) {
                slug.append('-');
                bytes++;
            }
        }
        return slug.isEmpty() || slug.charAt(slug.length() - 1) == '-' ? slug.toString() : slug + "-";
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
