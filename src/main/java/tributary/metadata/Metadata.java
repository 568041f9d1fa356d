package tributary.metadata;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.byline.Authors;
import tributary.dates.Days;
import tributary.declared.Clues;
import tributary.declared.Linked;
import tributary.declared.Metas;
import tributary.html.Links;
import tributary.page.Page;

/// What a page says of its article.
public record Metadata(
        @Nullable URI base,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String image,
        @Nullable String language,
        boolean isThread,
        String description,
        String site) {
    /// Programs that run forums, and the paths of threads and questions under most of them.
    private static final Pattern FORUM = Pattern.compile(
            "(?i)discourse|discuz|phpbb|vbulletin|xenforo|mybb|invision|vanilla|flarum|simple machines|nodebb");

    private static final Pattern THREAD = Pattern.compile(
            "(?i)/(?:forums?|foren|threads?|topics?|viewtopic|showthread|questions?|discussions?|community|issues|comments)(?:[/.?]|$)|/t/[^/]+/\\d+");

    private static final Pattern TEMPLATE = Pattern.compile(
            "\\bsection-viewtopic\\b|\\bthread_view\\b|\\bpg_viewthread\\b|\\bviewthread\\b|\\bsingle-topic\\b");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    public static Metadata of(Document document, Clues clues, Page page, Linked linked) {
        var metas = Metas.of(clues);
        URI link = link(clues, page, metas);
        URI base = base(clues, link);
        String language = language(document, metas, linked);
        String title = Titles.of(clues, metas, linked, link);
        boolean isThread = linked.isThread() || isThread(metas, link) || isThread(document);
        List<String> authors = Authors.of(document, clues, metas, linked, title);
        return new Metadata(
                base,
                title,
                authors.isEmpty() && isThread ? Authors.ofMember(document) : authors,
                new Stamps(document, clues, new Stamps.Said(metas, linked, title), Days.isDayFirst(language)).of(link),
                Images.of(clues, metas, linked, base),
                language,
                isThread,
                metas.first("description", "og:description", "twitter:description")
                        .orElse(""),
                metas.first("og:site_name", "application-name").orElse(""));
    }

    /// Whether the page is marked as those of such programs are.
    private static boolean isThread(Document document) {
        return Stream.of(document.firstElementChild(), document.body())
                .filter(it -> it != null)
                .anyMatch(it -> TEMPLATE.matcher(it.id() + " " + it.className() + " " + it.attr("data-template"))
                        .find());
    }

    private static boolean isThread(Metas metas, @Nullable URI link) {
        return FORUM.matcher(metas.first("generator").orElse("")).find()
                || (link != null
                        && link.getPath() != null
                        && THREAD.matcher(link.getPath()).find());
    }

    /// The address of the page: where it was fetched, or what it says itself.
    private static @Nullable URI link(Clues clues, Page page, Metas metas) {
        if (page.uri() != null) {
            return page.uri();
        }
        return Stream.of(
                        clues.link("canonical"),
                        metas.first("og:url", "twitter:url").orElse(""))
                .filter(it -> !it.isBlank())
                .flatMap(it -> uri(Links.absolute(null, it)).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable URI base(Clues clues, @Nullable URI link) {
        String stated = clues.bases.stream()
                .map(it -> it.attr("href"))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
        if (stated.isBlank()) {
            return link;
        }
        return uri(Links.absolute(link == null ? null : link.toString(), stated))
                .orElse(link);
    }

    private static Optional<URI> uri(Optional<String> link) {
        try {
            return link.map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String language(Document document, Metas metas, Linked linked) {
        Element root = document.firstElementChild() == null ? document : document.firstElementChild();
        return Stream.of(
                        root.attr("lang"),
                        root.attr("xml:lang"),
                        linked.text("inLanguage").orElse(""),
                        metas.first("og:locale", "content-language", "language", "dc.language")
                                .orElse(""))
                .map(it -> it.strip().replace('_', '-'))
                .filter(it -> LANGUAGE.matcher(it).matches())
                .findFirst()
                .map(it -> it.substring(0, it.indexOf('-') < 0 ? it.length() : it.indexOf('-'))
                                .toLowerCase(Locale.ROOT)
                        + (it.indexOf('-') < 0 ? "" : it.substring(it.indexOf('-'))))
                .orElse(null);
    }
}
