package tributary.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The feeds that a web page names.
public final class Discovery {
    private static final int MAX_FEEDS = 50;

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/x.atom+xml",
            "application/x-atom+xml",
            "application/xml",
            "text/xml",
            "text/rss+xml",
            "text/atom+xml",
            "text/rdf+xml",
            "text/x-rss");

    private Discovery() {}

    /// Absolute links in order of preference: the page's own feeds before those of comments, each once.
    public static List<String> feeds(String html, @Nullable String pageUrl) {
        Document page = Jsoup.parse(html, pageUrl == null ? "" : pageUrl);
        String base = base(page, pageUrl);
        var found = new ArrayList<Found>();
        for (Element link : page.select("link[href], a[href][rel]")) {
            if (namesFeed(link)) {
                Links.absolute(base, link.attr("href")).ifPresent(url -> found.add(new Found(url, rank(link))));
            }
        }
        if (found.isEmpty()) {
            byAddress(page, base, found);
        }
        found.sort(Comparator.comparingInt(Found::rank));
        var links = new LinkedHashSet<String>();
        found.forEach(each -> links.add(each.url));
        return links.stream().limit(MAX_FEEDS).toList();
    }

    private record Found(String url, int rank) {}

    private static @Nullable String base(Document page, @Nullable String pageUrl) {
        Element base = page.selectFirst("base[href]");
        return base == null
                ? pageUrl
                : Links.absolute(pageUrl, base.attr("href")).orElse(pageUrl);
    }

    private static boolean namesFeed(Element link) {
        var rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
        String type = type(link);
        boolean json = type.equals("application/json");
        if ((json && link.attr("href").contains("/wp-json/")) || type.equals("application/json+oembed")) {
            return false;
        }
        return rel.contains("feed")
                || (rel.contains("alternate") && TYPES.contains(type) && !rel.contains("stylesheet"))
                || (rel.contains("service.feed") && TYPES.contains(type));
    }

    private static String type(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    private static int rank(Element link) {
        String words = (link.attr("title") + ' ' + link.attr("href")).toLowerCase(Locale.ROOT);
        String type = type(link);
        int untyped = type.endsWith("/xml") || type.endsWith("/json") || type.isEmpty() ? 1 : 0;
        return words.contains("comment") ? 2 : untyped;
    }

    /// A page that names none may still link to one from its text.
    private static void byAddress(Document page, @Nullable String base, List<Found> found) {
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href").strip().toLowerCase(Locale.ROOT);
            boolean likely = href.endsWith(".rss")
                    || href.endsWith(".atom")
                    || href.endsWith(".rdf")
                    || href.endsWith("/feed")
                    || href.endsWith("/feed/")
                    || href.endsWith("/rss")
                    || href.endsWith("/rss.xml")
                    || href.endsWith("/atom.xml")
                    || href.endsWith("/feed.xml")
                    || href.endsWith("/feed.json");
            if (likely) {
                Links.absolute(base, link.attr("href")).ifPresent(url -> found.add(new Found(url, 3)));
            }
        }
    }
}
