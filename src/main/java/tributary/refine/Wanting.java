package tributary.refine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.article.Doubt;
import tributary.draft.Draft;
import tributary.html.Texts;

/// Decides whether the text of a feed is cut, and whether a page tells the same story in full.
final class Wanting {
    /// A text of this many letters (an ideograph counts as two) is whole when nothing says that it is cut.
    private static final int WHOLE = 900;

    /// A text that is no mere summary is whole from this length on.
    private static final int SHORT = 250;

    /// A page must tell so much more.
    private static final double MORE = 1.2;

    /// What a page puts around a text: a date, a name, a label.
    private static final int LINE = 80;

    /// The share of the feed's words that must stand on the page.
    private static final double SAME = 0.6;

    /// The share of a title's words that must stand in the headline of a page that tells it in words of its own.
    private static final double TITLED = 0.8;

    /// A text of this many letters under the right headline, which itself says so much of the title, is no notice of
    /// cookies or of a failure.
    private static final int TOLD = 500;

    private static final double HALF = 0.5;

    private Wanting() {}

    /// Why the text of an entry may not be all of it; empty where it is whole. A recording is its own text.
    static Optional<Doubt> doubt(Draft draft, Clipped clipped) {
        String html = html(draft);
        String text = Texts.paragraphs(html);
        if (isRecording(draft)) {
            return Optional.of(Doubt.SAID).filter(_ -> Onward.isDotted(text));
        }
        if (text.isBlank() || Onward.goes(text, Words.title(draft.title()))) {
            return Optional.of(Doubt.SAID);
        }
        if (clipped.cuts(draft) || Ending.isTorn(text)) {
            return Optional.of(Doubt.BROKEN);
        }
        boolean isSummary = draft.content() == null || draft.content().equals(draft.summary());
        if (Texts.weight(text) >= (isSummary ? WHOLE : SHORT)) {
            return Optional.empty();
        }
        if (Note.is(draft, text, html)) {
            return Optional.of(Doubt.NOTE);
        }
        return Optional.of(Ending.isOpen(text) ? Doubt.BROKEN : Doubt.SHORT);
    }

    static boolean isRecording(Draft draft) {
        return draft.enclosures().stream()
                .anyMatch(it -> it.type() != null && it.type().matches("(?:audio|video)/.*"));
    }

    /// Whether the text of a page is worth taking in place of a clean one: when it tells more; `always`, when it tells.
    static boolean isLonger(String html, String page, boolean always) {
        return always ? !page.isBlank() : Texts.weight(page) > Texts.weight(Texts.plain(html)) * MORE;
    }

    /// Whether the text of a page tells so much more than a clean one that is whole by its looks that this cannot be a
    /// line of the page around it.
    static boolean isMuchLonger(String html, String page) {
        int told = Texts.weight(Texts.plain(html));
        return Texts.weight(page) > Math.max(told * MORE, told + LINE);
    }

    /// Whether a page with this title and text tells the story of an article: by its words, or at length under its
    /// title.
    static boolean tellsSame(String title, String html, @Nullable String headline, String page) {
        String head = headline == null ? "" : headline.toLowerCase(Locale.ROOT);
        String told = page.toLowerCase(Locale.ROOT);
        List<String> words = words(Texts.plain(html));
        List<String> name = words(title);
        boolean isTitled =
                title.toLowerCase(Locale.ROOT).equals(head) || (name.size() > 1 && share(name, head) >= TITLED);
        return (isTitled && Texts.weight(page) >= TOLD && share(name, told) >= HALF)
                || share(words.size() < 5 ? name : words, head + " " + told) >= SAME;
    }

    /// How many of the words stand in a text; none of none.
    private static double share(List<String> words, String text) {
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(text::contains).count() / words.size();
    }

    /// Words of four letters and more; of scripts that write without gaps, pairs.
    private static List<String> words(String text) {
        return Pattern.compile("\\p{IsHan}{2}|[\\p{IsHiragana}\\p{IsKatakana}]{3}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]{4,}")
                .matcher(Texts.cut(text.toLowerCase(Locale.ROOT), 4_000))
                .results()
                .map(it -> it.group())
                .distinct()
                .toList();
    }

    /// The text of an entry: all of it, or the summary where there is no other.
    static String html(Draft draft) {
        String content = draft.content();
        @Nullable String summary = draft.summary();
        return content != null && !content.isBlank() ? content : summary == null ? "" : summary;
    }
}
