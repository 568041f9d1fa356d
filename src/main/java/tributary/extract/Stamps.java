package tributary.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.html.Texts;

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
            "published",
            "published_on",
            "published-on",
            "published_at",
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

    /// How much of the text below the title may hold the day.
    private static final int MAX_BELOW = 300;

    private static final String TIMES =
            "time.entry-date, time.published, article time[datetime], main time[datetime], time[datetime]";
    private static final String NAMED = "[class*=publish], [class*=post-date], [class*=entry-date], [class*=postdate],"
            + " [class*=article-date], [class*=dateline], [class*=timestamp], [id*=date], [class*=date], [class*=time],"
            + " [class*=byline], [class*=meta], [class*=info]";

    private final Document document;
    private final Metas metas;
    private final Linked linked;
    private final boolean isDayFirst;

    Stamps(Document document, Metas metas, Linked linked, boolean isDayFirst) {
        this.document = document;
        this.metas = metas;
        this.linked = linked;
        this.isDayFirst = isDayFirst;
    }

    @Nullable
    String of(@Nullable URI link) {
        return linked.textOrOfPage("datePublished")
                .flatMap(this::stated)
                .or(() -> METAS.stream()
                        .flatMap(it -> metas.first(it).stream())
                        .flatMap(it -> stated(it).stream())
                        .findFirst())
                .or(() -> linked.text("dateCreated")
                        .or(() -> linked.text("uploadDate"))
                        .flatMap(this::stated))
                .or(() -> marked("[itemprop~=datePublished], time[pubdate], abbr.published, .published[title]"))
                .or(() -> ofLink(link))
                .or(() -> marked(TIMES))
                .or(this::below)
                .or(() -> marked(NAMED))
                .or(() -> linked.text("dateModified").flatMap(this::stated))
                .or(() -> metas.first(
                                "article:modified_time", "og:updated_time", "last-modified", "datemodified", "lastmod")
                        .flatMap(this::stated))
                .orElseGet(this::text);
    }

    private Optional<String> stated(String text) {
        return Days.stated(text, isDayFirst);
    }

    /// The day right below the main heading.
    private Optional<String> below() {
        Element head = document.body().selectFirst("h1");
        var text = new StringBuilder();
        for (Node at = head == null ? null : after(head); at != null && text.length() < MAX_BELOW; ) {
            boolean isUnseen = at instanceof Element element && Boxes.isUnseen(element);
            if (at instanceof TextNode words && !words.isBlank()) {
                text.append(Texts.line(words.getWholeText())).append(' ');
            }
            at = isUnseen || at.childNodeSize() == 0 ? after(at) : at.childNode(0);
        }
        return Days.seen(Texts.cut(text.toString(), MAX_BELOW), isDayFirst);
    }

    /// What follows a node and all that it holds.
    private static @Nullable Node after(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.nextSibling() != null) {
                return at.nextSibling();
            }
        }
        return null;
    }

    private Optional<String> marked(String selector) {
        for (Element element : document.select(selector)) {
            for (String attribute : List.of("datetime", "content", "title")) {
                Optional<String> day = stated(element.attr(attribute));
                if (day.isPresent()) {
                    return day;
                }
            }
            String text = element.text();
            if (text.length() <= MAX_TEXT) {
                Optional<String> day = Days.seen(text, isDayFirst);
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

    private @Nullable String text() {
        String text = document.body().text();
        return Days.seen(text.substring(0, Math.min(text.length(), 20_000)), isDayFirst)
                .orElse(null);
    }
}
