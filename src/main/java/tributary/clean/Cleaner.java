package tributary.clean;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.html.Characters;
import tributary.html.Escape;
import tributary.html.Fragment;
import tributary.html.Texts;

/// HTML made safe and tidy: only what is on the allow list is written, with absolute links; all else is left out, or
/// its text kept.
///
/// The result parses to the same tree again in any HTML parser, and cleaning it again changes nothing: it is only given
/// back once that was tried. Nothing in it runs, loads by itself from anywhere but pictures, or knows who reads it.
public final class Cleaner {
    /// How often a result that parses to something else is cleaned again before only its text is kept.
    private static final int MAX_ROUNDS = 5;

    private Cleaner() {}

    /// The fragment made safe. Relative links are resolved against `base`; without one they are left out.
    public static String clean(String html, @Nullable URI base) {
        return cleaned(html, base).html();
    }

    /// The fragment made safe, and the pictures in it in their order.
    public static Cleaned cleaned(String html, @Nullable URI base) {
        return cleaned(html, base, Pictures.USUAL);
    }

    /// The same, with other habits about pictures.
    public static Cleaned cleaned(String html, @Nullable URI base, Pictures habits) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return new Cleaned(Escape.text(Characters.legal(html)), List.of());
        }
        var first = new Walk(base == null ? null : base.toString(), habits);
        String written = first.write(Fragment.parse(html));
        for (int round = 1; round < MAX_ROUNDS; round++) {
            String again = new Walk(null, habits).write(Fragment.parse(written));
            if (again.equals(written)) {
                return new Cleaned(written, first.pictures());
            }
            written = again;
        }
        return new Cleaned(Escape.text(Texts.paragraphs(written)), List.of());
    }

    /// Safe HTML with the pictures that stand in it.
    public record Cleaned(String html, List<Picture> pictures) {
        public Cleaned {
            pictures = List.copyOf(pictures);
        }
    }
}
