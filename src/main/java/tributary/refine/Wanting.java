package tributary.refine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    /// The share of the feed's words that must stand on the page.
    private static final double SAME = 0.6;

    /// The share of a title's words that must stand in the headline of a page that tells it in words of its own.
    private static final double TITLED = 0.8;

    /// A text of this many letters under the right headline, which itself says so much of the title, is no notice of
    /// cookies or of a failure.
    private static final int TOLD = 500;

    private static final double HALF = 0.5;

    private static final Pattern CUT = Pattern.compile(
            "(?:…|\\.\\.\\.|\\[(?:…|\\.\\.\\.|\\+)])\\W*$|(?:read (?:more|on|the (?:full|rest)[^.]{0,40})|continue reading[^.]{0,120}"
                    + "|keep reading|full (?:story|article)|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|ler mais|leia mais|continua a leggere"
                    + "|lees (?:meer|verder)|читать (?:далее|полностью)[^.]{0,40}|続きを読む|阅读全文|查看全文|閱讀全文|[a-z]{2,}…)[\\s.»›>→\\]]*$",
            Pattern.CASE_INSENSITIVE);

    private Wanting() {}

    /// Whether the entry breaks off: it says so, or holds no more than a summary. A recording is its own text.
    static boolean isCut(Draft draft) {
        String text = Texts.plain(html(draft));
        if (CUT.matcher(text).find()) {
            return true;
        }
        if (isRecording(draft)) {
            return false;
        }
        boolean isSummary = draft.content() == null || draft.content().equals(draft.summary());
        return weight(text) < (isSummary ? WHOLE : SHORT);
    }

    static boolean isRecording(Draft draft) {
        return draft.enclosures().stream()
                .anyMatch(it -> it.type() != null && it.type().matches("(?:audio|video)/.*"));
    }

    /// Whether the text of a page is worth taking in place of a clean one: when it tells more; `always`, when it tells.
    static boolean isLonger(String html, String page, boolean always) {
        return always ? !page.isBlank() : weight(page) > weight(Texts.plain(html)) * MORE;
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
        return (isTitled && weight(page) >= TOLD && share(name, told) >= HALF)
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

    private static int weight(String text) {
        int wide = (int) text.codePoints().filter(Character::isIdeographic).count();
        return text.length() + wide;
    }
}
