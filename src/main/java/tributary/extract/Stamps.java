package tributary.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When the article was published: JSON-LD, `meta`, `time`, the address, then what readers see near the title.
final class Stamps {
    private static final List<String> METAS = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "publishdate",
            "pubdate",
            "publish_date",
            "publish-date",
            "published_time",
            "published-date",
            "publication_date",
            "og:published_time",
            "og:pubdate",
            "rnews:datepublished",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dcterms.date",
            "dc.date",
            "dc:date",
            "dc.created",
            "date",
            "datecreated",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "citation_publication_date",
            "citation_online_date",
            "bt:pubdate",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "created",
            "release_date",
            "article.created",
            "video:release_date",
            "og:release_date",
            "timestamp");
    private static final Pattern LINK = Pattern.compile(
            "[/_-]((?:19|20)\\d\\d)[/._-]?(0[1-9]|1[0-2])[/._-]?(0[1-9]|[12]\\d|3[01])(?=[/._-]|$|\\D)|/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})/");
    private static final int MAX_TEXT = 150;

    private Stamps() {}

    static @Nullable String of(Document document, Metas metas, Linked linked, @Nullable URI link) {
        return linked.text("datePublished")
                .flatMap(Days::stated)
                .or(() -> METAS.stream()
                        .flatMap(it -> metas.first(it).stream())
                        .flatMap(it -> Days.stated(it).stream())
                        .findFirst())
                .or(() -> linked.text("dateCreated")
                        .or(() -> linked.text("uploadDate"))
                        .flatMap(Days::stated))
                .or(() ->
                        marked(document, "[itemprop~=datePublished], time[pubdate], abbr.published, .published[title]"))
                .or(() -> ofLink(link))
                .or(() -> marked(
                        document,
                        "time.entry-date, time.published, article time[datetime], main time[datetime], time[datetime]"))
                .or(
                        () -> marked(
                                document,
                                "[class*=publish], [class*=post-date], [class*=entry-date], [class*=postdate], [class*=article-date], [class*=dateline], [class*=timestamp], [id*=date], [class*=date], [class*=time], [class*=byline], [class*=meta], [class*=info]"))
                .or(() -> linked.text("dateModified").flatMap(Days::stated))
                .or(() -> metas.first(
                                "article:modified_time", "og:updated_time", "last-modified", "datemodified", "lastmod")
                        .flatMap(Days::stated))
                .orElseGet(() -> text(document));
    }

    private static Optional<String> marked(Document document, String selector) {
        for (Element element : document.select(selector)) {
            for (String attribute : List.of("datetime", "content", "title")) {
                Optional<String> day = Days.stated(element.attr(attribute));
                if (day.isPresent()) {
                    return day;
                }
            }
            String text = element.text();
            if (text.length() <= MAX_TEXT) {
                Optional<String> day = Days.seen(text);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofLink(@Nullable URI link) {
        if (link == null || link.getPath() == null) {
            return Optional.empty();
        }
        var found = LINK.matcher(link.getPath());
        if (!found.find()) {
            return Optional.empty();
        }
        return found.group(1) != null
                ? Days.day(found.group(1), found.group(2), found.group(3))
                : Days.day(found.group(4), found.group(5), found.group(6));
    }

    private static @Nullable String text(Document document) {
        String text = document.body().text();
        return Days.seen(text.substring(0, Math.min(text.length(), 20_000))).orElse(null);
    }
}
