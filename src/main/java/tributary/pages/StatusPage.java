package tributary.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.markup.Markup;
import tributary.markup.Times;
import tributary.press.Site;
import tributary.press.StatusFeed;

/// The page that says how every source is, in words.
public final class StatusPage {
    private StatusPage() {}

    /// What the page says: a sentence about the whole, the mistakes of a refused configuration, one line for each
    /// source that is shown, and which part of all that is.
    public record Report(String summary, List<String> mistakes, List<Line> lines, Part part) {
        public Report {
            mistakes = List.copyOf(mistakes);
            lines = List.copyOf(lines);
        }
    }

    /// A page of the sources that are in one state (empty: of all), the first is 1; `counts` says how many there are of
    /// each.
    public record Part(String state, int page, int pages, SortedMap<String, Integer> counts) {
        /// How many sources stand on a page.
        public static final int SIZE = 200;

        private String query(int other) {
            return (state.isEmpty() ? "?" : "?state=" + state + "&") + "page=" + other;
        }
    }

    /// One source: `state` is one word, `words` what happened last, `next` what comes next, `notices` what people
    /// should see to.
    public record Line(
            CategoryPath place,
            String title,
            String address,
            String state,
            String words,
            @Nullable Instant lastFetch,
            @Nullable Instant nextFetch,
            String next,
            List<String> notices,
            long articles) {
        public Line {
            notices = List.copyOf(notices);
        }
    }

    public static byte[] write(Site site, Report report) {
        Page page = Page.announcing(site, "Status – Tributary", StatusFeed.NAME);
        Markup html = page.html();
        html.open("div", "class", "wide").line();
        html.element("h1", "Status").line();
        html.open("p", "class", "summary").text(report.summary() + " ");
        html.element("a", "Hear of changes as a feed.", "href", site.path(StatusFeed.NAME))
                .closeLine();
        mistakes(html, report.mistakes());
        states(html, site, report.part());
        table(html, site, report.lines());
        ways(html, site, report.part());
        html.closeLine();
        return page.end();
    }

    private static void mistakes(Markup html, List<String> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        html.open("section", "class", "mistakes", "role", "alert").line();
        html.element("h2", "feeds.yaml was not taken").line();
        html.element("p", "The configuration before it keeps running. What is wrong:")
                .line();
        html.open("ul").line();
        for (String mistake : mistakes) {
            html.open("li").element("code", mistake).closeLine();
        }
        html.closeLine().closeLine();
    }

    /// The way to the sources of each state, where there is more than one.
    private static void states(Markup html, Site site, Part part) {
        if (part.counts().size() < 2) {
            return;
        }
        int all = part.counts().values().stream().mapToInt(Integer::intValue).sum();
        html.open("nav", "class", "states", "aria-label", "Sources by state").line();
        state(html, site, part, "", "all " + all);
        part.counts().forEach((state, count) -> state(html, site, part, state, state + " " + count));
        html.closeLine();
    }

    private static void state(Markup html, Site site, Part part, String state, String words) {
        String current = part.state().equals(state) ? "page" : null;
        String query = state.isEmpty() ? "" : "?state=" + state;
        html.element("a", words, "href", site.path("status") + query, "aria-current", current)
                .line();
    }

    private static void ways(Markup html, Site site, Part part) {
        if (part.pages() < 2) {
            return;
        }
        html.open("nav", "class", "ways", "aria-label", "Pages");
        if (part.page() > 1) {
            html.element("a", "Back", "href", site.path("status") + part.query(part.page() - 1), "rel", "prev");
        }
        html.element("span", "Page " + part.page() + " of " + part.pages());
        if (part.page() < part.pages()) {
            html.element("a", "On", "href", site.path("status") + part.query(part.page() + 1), "rel", "next");
        }
        html.closeLine();
    }

    private static void table(Markup html, Site site, List<Line> lines) {
        html.open("table", "class", "status").line();
        html.open("thead").open("tr");
        for (String title : List.of("Source", "State", "Last visit", "Next visit", "Articles")) {
            html.element("th", title, "scope", "col");
        }
        html.close().closeLine();
        html.open("tbody").line();
        for (Line line : lines) {
            row(html, site, line);
        }
        html.closeLine().closeLine();
    }

    private static void row(Markup html, Site site, Line line) {
        html.open("tr").line();
        html.open("th", "scope", "row");
        html.open("a", "href", site.pathOf(line.place()))
                .element("bdi", line.title())
                .close();
        html.element("span", line.address(), "class", "address").closeLine();
        html.open("td", "data-label", "State");
        html.element("span", line.state(), "class", "state " + line.state().toLowerCase(Locale.ROOT));
        if (!line.words().isBlank()) {
            html.element("span", line.words(), "class", "words");
        }
        for (String notice : line.notices()) {
            html.element("span", notice, "class", "notice");
        }
        html.closeLine();
        moment(html, "Last visit", line.lastFetch(), "");
        moment(html, "Next visit", line.nextFetch(), line.next());
        html.element("td", Long.toString(line.articles()), "data-label", "Articles", "class", "number");
        html.line().closeLine();
    }

    private static void moment(Markup html, String label, @Nullable Instant instant, String words) {
        html.open("td", "data-label", label);
        if (instant == null) {
            html.text(words.isEmpty() ? "–" : words);
        } else if (!words.isEmpty()) {
            html.element("time", words, "datetime", Times.rfc3339(instant));
        } else {
            html.element("time", Times.moment(instant), "datetime", Times.rfc3339(instant));
        }
        html.closeLine();
    }
}
