package tributary.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.article.Image;
import tributary.article.Story;
import tributary.content.PageHtml;
import tributary.markup.Hrefs;
import tributary.markup.Languages;
import tributary.markup.Markup;
import tributary.markup.Times;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Site;
import tributary.press.View;

/// Articles on a page, newest first, with a heading for each day.
final class Listing {
    /// Reports by others that are open to see at once.
    private static final int SHOWN = 3;

    private final Markup html;
    private final Site site;
    private final boolean full;

    private Listing(Markup html, Site site, boolean full) {
        this.html = html;
        this.site = site;
        this.full = full;
    }

    /// Writes the articles; `full` ones can be unfolded where they stand.
    static void write(Markup html, Channel channel, boolean full) {
        if (channel.entries().isEmpty()) {
            String words = channel.view().words().isEmpty()
                    ? "Nothing has arrived here yet. The status page says how the sources are."
                    : "Nothing was found. Fewer or shorter words find more.";
            html.element("p", words, "class", "empty").line();
        }
        new Listing(html, channel.site(), full).days(channel.entries());
    }

    /// The ways to newer and older articles.
    static void ways(Markup html, Channel channel) {
        View view = channel.view();
        String newer = view.newer();
        String older = view.older();
        if (newer == null && older == null) {
            return;
        }
        Site site = channel.site();
        CategoryPath place = channel.place().path();
        html.open("nav", "class", "ways", "aria-label", "Pages");
        if (newer != null) {
            html.element("a", "Newer", "href", site.partOf(place, newer), "rel", "prev");
        }
        if (older != null) {
            html.element("a", "Older", "href", site.partOf(place, older), "rel", "next");
        }
        html.closeLine();
    }

    private void days(List<Entry> entries) {
        String day = "";
        for (List<Entry> story : stories(entries)) {
            String its = Times.day(story.getFirst().article().published());
            if (!its.equals(day)) {
                html.element("h2", its, "class", "day").line();
                day = its;
            }
            item(story.getFirst(), story.subList(1, story.size()));
        }
    }

    /// Articles in which different sources tell of one event stand together, below the newest of them.
    private static List<List<Entry>> stories(List<Entry> entries) {
        var stories = new ArrayList<List<Entry>>();
        var byStory = new HashMap<Story, List<Entry>>();
        for (Entry entry : entries) {
            var story = byStory.computeIfAbsent(entry.article().story(), _ -> new ArrayList<>());
            boolean again = story.stream()
                    .anyMatch(it -> it.article().source().equals(entry.article().source()));
            if (again) {
                stories.add(List.of(entry));
                continue;
            }
            if (story.isEmpty()) {
                stories.add(story);
            }
            story.add(entry);
        }
        return stories;
    }

    private void others(List<Entry> others) {
        html.open("details", "class", "others", "open", others.size() <= SHOWN ? Markup.ON : null);
        html.element("summary", "More on this (" + others.size() + ")")
                .open("ul")
                .line();
        for (Entry other : others) {
            html.open("li").open("span", "lang", language(other.article()), "dir", "auto");
            html.element("a", other.headline(), "href", other.address(site)).close();
            byline(other, Times.moment(other.article().published()));
            html.closeLine();
        }
        html.closeLine().closeLine();
    }

    private void item(Entry entry, List<Entry> others) {
        Article article = entry.article();
        html.open("article", "class", "item").line();
        html.open("div", "class", "words").line();
        headline(html, entry, site);
        byline(entry, Times.clock(article.published()));
        if (!article.summary().isBlank()) {
            html.element("p", article.summary(), "class", "summary", "lang", language(article), "dir", "auto")
                    .line();
        }
        html.closeLine();
        picture(article.image());
        if (full && !article.content().isBlank()) {
            html.open("details").element("summary", "Full text").line();
            content(html, article, 3);
            html.closeLine();
        }
        if (!others.isEmpty()) {
            others(others);
        }
        html.closeLine();
    }

    static void headline(Markup html, Entry entry, Site site) {
        html.open("h3", "lang", language(entry.article()), "dir", "auto");
        html.element("a", entry.headline(), "href", entry.address(site)).closeLine();
    }

    private void byline(Entry entry, String when) {
        Article article = entry.article();
        html.open("p", "class", "meta");
        html.open("a", "href", site.pathOf(entry.path()));
        html.element("bdi", entry.origin().title()).close();
        html.open("a", "class", "when", "href", site.pathOf(article.id()));
        html.element("time", when, "datetime", Times.rfc3339(article.published()));
        html.close();
        alsoIn(html, entry);
        html.closeLine();
    }

    /// `also in A, B`, each a link to the copy where it has an address of its own.
    static void alsoIn(Markup html, Entry entry) {
        if (entry.alsoIn().isEmpty()) {
            return;
        }
        html.open("span", "class", "also").text("also in ");
        String comma = "";
        for (Entry.Also also : entry.alsoIn()) {
            html.text(comma);
            comma = ", ";
            URI link = also.link();
            if (link == null) {
                html.element("bdi", also.origin().title());
            } else {
                html.open("a", "href", Hrefs.of(link));
                html.element("bdi", also.origin().title()).close();
            }
        }
        html.close();
    }

    /// The text, below a heading of this level.
    static void content(Markup html, Article article, int above) {
        html.open("div", "class", "content", "lang", language(article), "dir", "auto");
        html.safe(PageHtml.of(article.content(), above)).closeLine();
    }

    static @Nullable String language(Article article) {
        return Languages.registered(article.language());
    }

    private void picture(@Nullable Image image) {
        if (image != null) {
            html.open("div", "class", "lead");
            html.empty(
                    "img",
                    "src",
                    Hrefs.of(image.link()),
                    "alt",
                    "",
                    "loading",
                    "lazy",
                    "referrerpolicy",
                    "no-referrer");
            html.closeLine();
        }
    }
}
