package tributary.metadata;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.dates.Days;
import tributary.declared.Clue;
import tributary.declared.Clues;
import tributary.declared.Linked;
import tributary.declared.Metas;
import tributary.html.Brief;
import tributary.html.Letters;
import tributary.html.Texts;
import tributary.page.Boxes;

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

    /// How much of the text of the page may hold it where nothing else does.
    private static final int MAX_SEARCHED = 20_000;

    private static final List<String> MACHINE = List.of("datetime", "content", "title");

    /// How much of the text below the title may hold the day.
    private static final int MAX_BELOW = 300;

    private static final int MAX_TITLE = 500;

    /// How many texts that say the title are looked at.
    private static final int MAX_TITLED = 3;

    private static final List<String> NAMED = List.of("publish", "date", "time", "byline", "meta", "info");

    /// Behind such words, or before others, stands when a page was published, in languages that write wide.
    private static final Pattern LABEL =
            Pattern.compile("(?:(?:发表|发布|發表|發佈|发稿|刊登|发帖|发文|更新|创建|上传|录入|成文|公開|掲載|投稿|配信|作成)[于於]?(?:时间|時間|日期|日時|日|于|於)?"
                    + "|(?:^|[\\s|｜])(?:时间|時間|日期|日付|입력|등록|작성일|게시일|승인))\\s*[:：]?[\\s\\[［【]*(?=(?:19|20)\\d\\d\\D)");
    private static final int DAY = 20;

    /// What pages say of the day on which they are read.
    private static final Pattern TODAY = Pattern.compile(
            "(?:今天|今日|现在|当前时间|当前日期|現在)(?:是|为|時間|[:：])[^发發]{0,4}?(?:19|20)\\d\\d\\s?[年/.-]\\s?\\d{1,2}\\s?[月/.-]\\s?\\d{1,2}");

    /// Languages that write wide have letters from here on.
    private static final char FIRST_WIDE = 0x2E80;

    private final Document document;
    private final Clues clues;
    private final Metas metas;
    private final Linked linked;
    private final String title;
    private final boolean isDayFirst;

    Stamps(Document document, Clues clues, Said said, boolean isDayFirst) {
        this.document = document;
        this.clues = clues;
        this.metas = said.metas;
        this.linked = said.linked;
        this.title = said.title == null ? "" : Letters.of(said.title);
        this.isDayFirst = isDayFirst;
    }

    /// What the page says of itself for machines.
    record Said(Metas metas, Linked linked, @Nullable String title) {}

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
                .or(() -> marked(Stamps::isDeclared))
                .or(() -> ofLink(link))
                .or(() -> marked(Stamps::isTime))
                .or(this::below)
                .orElseGet(this::late);
    }

    /// What is left where neither machines are told nor a day stands below the title.
    private @Nullable String late() {
        String words = textFrom(document.body(), MAX_SEARCHED);
        return labelled(words)
                .or(() -> marked(Stamps::isNamed))
                .or(() -> linked.text("dateModified").flatMap(this::stated))
                .or(() -> metas.first(
                                "article:modified_time", "og:updated_time", "last-modified", "datemodified", "lastmod")
                        .flatMap(this::stated))
                .or(() -> Days.first(words, isDayFirst))
                .orElse(null);
    }

    private Optional<String> stated(String text) {
        return Days.stated(text, isDayFirst);
    }

    private static boolean isDeclared(Clue clue) {
        return clue.element().attributes().get("itemprop").contains("datePublished")
                || (clue.isNamed("time") && clue.has("pubdate"))
                || (clue.is("published") && (clue.isNamed("abbr") || clue.has("title")));
    }

    private static boolean isTime(Clue clue) {
        return clue.isNamed("time") && (clue.has("datetime") || clue.is("entry-date") || clue.is("published"));
    }

    private static boolean isNamed(Clue clue) {
        return clue.isLike(NAMED)
                || clue.element().id().toLowerCase(Locale.ROOT).contains("date");
    }

    /// The day right below the title, or else below the first main heading.
    private Optional<String> below() {
        return Stream.of(titled(), clues.mainHeads.stream().limit(1))
                .flatMap(it -> it)
                .flatMap(it -> Stream.ofNullable(after(it)))
                .map(it -> textFrom(it, MAX_BELOW))
                .map(it -> it.indexOf('今') < 0 && it.indexOf('前') < 0 && it.indexOf('在') < 0
                        ? it
                        : TODAY.matcher(it).replaceAll(""))
                .flatMap(it -> Days.seen(it, isDayFirst).stream())
                .findFirst();
    }

    /// What says the title and nothing else: headings, else texts.
    private Stream<? extends Node> titled() {
        if (title.isEmpty()) {
            return Stream.of();
        }
        List<Element> heads = clues.mainHeads.stream()
                .filter(it -> Letters.of(it.text()).equals(title))
                .toList();
        return heads.isEmpty() ? texts() : heads.stream();
    }

    private Stream<TextNode> texts() {
        return document.body()
                .nodeStream(TextNode.class)
                .filter(it -> it.getWholeText().length() <= MAX_TITLE)
                .filter(it -> Letters.of(it.getWholeText()).equals(title))
                .limit(MAX_TITLED);
    }

    /// The text from a node on.
    private static String textFrom(Node start, int max) {
        var text = new StringBuilder();
        for (Node at = start; at != null && text.length() < max; ) {
            boolean isUnseen = at instanceof Element element && Boxes.isUnseen(element);
            if (at instanceof TextNode words && !words.isBlank()) {
                text.append(Texts.line(words.getWholeText())).append(' ');
            }
            at = isUnseen || at.childNodeSize() == 0 ? after(at) : at.childNode(0);
        }
        return Texts.cut(text.toString(), max);
    }

    /// What follows a node and all that it holds.
    private static @Nullable Node after(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private Optional<String> marked(Predicate<Clue> is) {
        for (Element element : clues.when(is).toList()) {
            for (String attribute : MACHINE) {
                Optional<String> day = stated(element.attributes().get(attribute));
                if (day.isPresent()) {
                    return day;
                }
            }
            Optional<String> day = Brief.of(element, MAX_TEXT).flatMap(it -> Days.seen(it, isDayFirst));
            if (day.isPresent()) {
                return day;
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

    private Optional<String> labelled(String text) {
        if (text.chars().noneMatch(it -> it >= FIRST_WIDE)) {
            return Optional.empty();
        }
        var label = LABEL.matcher(text);
        return label.find() ? day(text, label.end()) : Optional.empty();
    }

    private Optional<String> day(String text, int from) {
        return Days.seen(text.substring(from, Math.min(text.length(), from + DAY)), isDayFirst);
    }
}
