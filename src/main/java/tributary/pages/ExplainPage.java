package tributary.pages;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.markup.Hrefs;
import tributary.markup.Markup;
import tributary.markup.Times;
import tributary.press.Site;

/// The page that says why articles are shown as they are, with a field to ask for others.
public final class ExplainPage {
    private final Markup html;
    private final Site site;

    private ExplainPage(Markup html, Site site) {
        this.html = html;
        this.site = site;
    }

    /// `asked` is the address or id that was asked for; empty when nothing was.
    public static byte[] write(Site site, String asked, List<Explanation> explanations) {
        Page page = Page.amid(site, "Why? – Tributary");
        Markup html = page.html();
        html.open("div", "class", "column").line();
        html.element("h1", "Why is it shown so?").line();
        form(html, site, asked);
        if (!asked.isEmpty() && explanations.isEmpty()) {
            html.element("p", "No article ever had this address or id.", "class", "empty")
                    .line();
        }
        var writer = new ExplainPage(html, site);
        explanations.forEach(writer::article);
        html.closeLine();
        return page.end();
    }

    private static void form(Markup html, Site site, String asked) {
        html.open("form", "class", "ask", "action", site.path("explain"), "method", "get");
        html.element("label", "Address or id of an article", "for", "url");
        html.empty("input", "id", "url", "name", "url", "type", "text", "value", asked, "autocomplete", "off");
        html.element("button", "Explain", "type", "submit").closeLine();
    }

    private void article(Explanation it) {
        html.open("section", "class", "explained").line();
        html.open("h2", "dir", "auto");
        if (it.article() == null) {
            html.text(it.title());
        } else {
            html.element("a", it.title().isBlank() ? it.id().value() : it.title(), "href", site.pathOf(it.id()));
        }
        html.closeLine();
        html.element("p", it.verdict(), "class", "verdict").line();
        html.open("dl").line();
        came(it);
        marks(it);
        html.closeLine();
        cluster(it);
        changes(it);
        removed(it.removed());
        html.closeLine();
    }

    private void came(Explanation it) {
        fact("Source", it.origin().title());
        address("Feed", it.origin().feed());
        Article article = it.article();
        if (article != null) {
            address("Link", article.link());
            fact("Link as published", article.linkAsPublished());
            moment("First seen", article.firstSeen());
            moment("Published", article.published());
            moment("Updated", article.updated());
            moment("No longer listed since", it.unlisted());
            address("Text from its page", it.page());
            fact("Cut as in the feed", it.cut());
            words(it.words());
            places(it.shown());
        }
    }

    private void words(Explanation.@Nullable Words words) {
        if (words != null) {
            html.element("dt", "Words shown").open("dd").text("those of ");
            html.element("bdi", words.of().origin().title()).text(", in ").text(name(words.in()));
            html.closeLine();
        }
    }

    private static String name(CategoryPath place) {
        return place.names().isEmpty() ? "everything" : place.toString();
    }

    private void places(List<CategoryPath> shown) {
        html.element("dt", "Shown in").open("dd");
        if (shown.isEmpty()) {
            html.text("no feed: another copy stands for it, or its source stands nowhere");
        }
        String comma = "";
        for (CategoryPath place : shown) {
            html.text(comma).element("a", name(place), "href", site.pathOf(place));
            comma = ", ";
        }
        html.closeLine();
    }

    private void marks(Explanation it) {
        fact("Known by", it.marks() == 1 ? "1 mark" : it.marks() + " marks; the newest:");
        fact("Guid", it.traces().guid());
        fact("Canonical link", it.traces().link());
        fact("Day", it.traces().day());
        fact("Content", it.traces().fingerprint());
        fact("Id", it.id());
    }

    /// What recurs in the texts of the source and was left out of this one.
    private void removed(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        html.element("h3", "Left out, since it recurs in this source").line();
        html.open("ul").line();
        words.forEach(it -> html.element("li", it, "dir", "auto").line());
        html.closeLine();
    }

    private void cluster(Explanation it) {
        if (it.cluster().size() < 2) {
            return;
        }
        html.element("h3", "Counts as one with").line().open("ol").line();
        for (Explanation.Telling telling : it.cluster()) {
            html.open("li").open("a", "href", site.path("explain") + "?id=" + telling.id());
            html.element("bdi", telling.origin().title()).close();
            html.text(": ").element("bdi", telling.title()).text(" – ");
            html.text(telling.told());
            it.member(telling.partner())
                    .ifPresent(partner -> html.text(", by its copy from ")
                            .element("bdi", partner.origin().title()));
            html.text(", ").text(Times.moment(telling.firstSeen()));
            html.closeLine();
        }
        html.closeLine();
    }

    private void changes(Explanation it) {
        if (it.changes().isEmpty()) {
            return;
        }
        html.element("h3", "Changed").line().open("ol").line();
        for (Explanation.Change change : it.changes()) {
            html.open("li").text("revision " + change.revision() + ", " + Times.moment(change.at()) + ": ");
            html.text(change.parts().isEmpty() ? "details" : String.join(", ", change.parts()));
            if (change.parts().contains("title")) {
                html.text("; the title was ").element("bdi", change.formerTitle());
            }
            html.closeLine();
        }
        html.closeLine();
    }

    private void fact(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            html.element("dt", name).element("dd", value.toString(), "dir", "auto");
            html.line();
        }
    }

    private void address(String name, @Nullable URI link) {
        if (link != null) {
            html.element("dt", name).open("dd").element("a", link.toString(), "href", Hrefs.of(link));
            html.closeLine();
        }
    }

    private void moment(String name, @Nullable Instant at) {
        if (at != null) {
            html.element("dt", name).open("dd");
            html.element("time", Times.moment(at), "datetime", Times.rfc3339(at))
                    .closeLine();
        }
    }
}
