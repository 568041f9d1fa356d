package tributary.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tributary.article.Article;
import tributary.article.Image;
import tributary.plan.Flavour;
import tributary.press.Entry;

/// The head of a post: what each generator wants to know of an article, in YAML between two lines of dashes.
final class FrontMatter {
    private static final DateTimeFormatter HEXO = pattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter JEKYLL = pattern("yyyy-MM-dd HH:mm:ss +0000");
    private static final DateTimeFormatter HUGO = pattern("yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// Generators make a folder of each category and tag; a longer name is none on most file systems.
    private static final int MAX_TERM_BYTES = 200;

    private final StringBuilder out = new StringBuilder("---\n");
    private final Entry entry;
    private final Article article;

    private FrontMatter(Entry entry) {
        this.entry = entry;
        this.article = entry.article();
    }

    static String of(Entry entry, Flavour flavour) {
        var head = new FrontMatter(entry);
        switch (flavour) {
            case HEXO -> head.hexo();
            case HUGO -> head.hugo();
            case JEKYLL -> head.jekyll();
            case HTML -> throw new IllegalArgumentException("pages have no front matter");
        }
        return head.out.append("---\n").toString();
    }

    /// Line for line as blogs that this format comes from have it, the space after `categories:` included.
    private void hexo() {
        line("title", Scalar.quoted(entry.headline()));
        out.append("categories: \n");
        entry.titles()
                .forEach(title ->
                        out.append(" - ").append(Scalar.of(bounded(title))).append('\n'));
        image("headimg");
        author();
        line("comments", "false");
        line("date", HEXO.format(article.published()));
        image("thumbnail");
    }

    /// Without `markup` Hugo takes the text for Markdown and leaves every tag in it out.
    private void hugo() {
        line("title", Scalar.quoted(entry.headline()));
        line("date", HUGO.format(article.published()));
        line("lastmod", HUGO.format(article.updated()));
        list("categories", terms(entry.titles()));
        list("tags", terms(article.tags()));
        author();
        Image image = article.image();
        if (image != null) {
            list("images", List.of(address(image.link())));
        }
        line("markup", "html");
    }

    private void jekyll() {
        line("layout", "post");
        line("title", Scalar.quoted(entry.headline()));
        line("date", JEKYLL.format(article.published()));
        list("categories", terms(entry.titles()));
        list("tags", terms(article.tags()));
        author();
        image("image");
        line("comments", "false");
    }

    /// Without those that would lead out of their folder, at which Hugo stops.
    private static List<String> terms(List<String> titles) {
        return titles.stream()
                .filter(it -> Stream.of(it.split("/", -1)).noneMatch(part -> part.matches("\\.{1,2}")))
                .map(FrontMatter::bounded)
                .distinct()
                .toList();
    }

    private static String bounded(String title) {
        String cut = title;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAX_TERM_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.equals(title) ? title : cut.strip() + "…";
    }

    private void author() {
        line("author", Scalar.of(String.join(", ", entry.authors())));
    }

    private void image(String key) {
        Image image = article.image();
        if (image != null) {
            line(key, Scalar.quoted(address(image.link())));
        }
    }

    private void list(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            out.append(key).append(":\n");
            texts.forEach(text -> out.append("  - ").append(Scalar.of(text)).append('\n'));
        }
    }

    private void line(String key, String value) {
        out.append(key).append(": ").append(value).append('\n');
    }

    private static String address(URI link) {
        return link.toASCIIString();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
