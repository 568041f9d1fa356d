package tributary.pages;

import tributary.markup.Markup;
import tributary.press.Site;

/// The page for what we cannot answer. It repeats nothing of the request.
public final class ErrorPage {
    private ErrorPage() {}

    /// `title` is two or three words, `sentence` says what to do now.
    public static byte[] write(Site site, String title, String sentence) {
        Page page = Page.begin(site, title + " – Tributary", null);
        Markup html = page.html();
        html.open("div", "class", "column").line();
        html.element("h1", title).line();
        html.element("p", sentence, "class", "summary").line();
        html.open("p").element("a", "To the home page", "href", site.path("")).closeLine();
        html.closeLine();
        return page.end();
    }
}
