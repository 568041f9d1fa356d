package tributary.html;

import org.jsoup.Jsoup;

/// The text of HTML.
public final class Texts {
    private Texts() {}

    /// One line of plain text: tags removed, entities decoded once, white space collapsed.
    public static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
