package tributary.press;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.markup.Hrefs;
import tributary.markup.Texts;
import tributary.markup.Times;

/// An article in a feed of ours: where it comes from, where that stands in the tree, and who else carries it.
///
/// `prefix` stands before its title; `{site}` and `{feed}` in it are filled in.
public record Entry(Article article, Branch place, Origin origin, List<Also> alsoIn, String prefix) {
    private static final Pattern BLANK = Pattern.compile("\\{(site|feed)}");
    private static final int HEADLINE_LENGTH = 90;

    public Entry {
        alsoIn = List.copyOf(alsoIn);
    }

    /// The same without its full text.
    public Entry summarized() {
        return new Entry(article.summarized(), place, origin, alsoIn, prefix);
    }

    /// The same with the beginning of its text, in plain words and about so many characters, instead of all of it.
    public Entry brief(int length) {
        String plain = Texts.line(tributary.html.Texts.plain(article.content()));
        String text = plain.isEmpty() ? Texts.line(article.summary()) : plain;
        return new Entry(article.abridged(Texts.cut(text, length)), place, origin, alsoIn, prefix);
    }

    /// An entry under its own title.
    public Entry(Article article, Branch place, Origin origin, List<Also> alsoIn) {
        this(article, place, origin, alsoIn, "");
    }

    /// Another source that carries the same article, and under which address.
    public record Also(Origin origin, @Nullable URI link) {}

    /// The same name for ever, in every format and on every machine.
    String urn() {
        return ArticleId.URN + article.id();
    }

    /// The place as titles from group to feed.
    public List<String> titles() {
        return place.titles();
    }

    public CategoryPath path() {
        return place.path();
    }

    /// Who wrote it: the item's authors, else the site: the title of the enclosing category below the top level, else
    /// of the source.
    public List<String> authors() {
        List<String> named = article.authors().stream()
                .map(Texts::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(siteTitle()) : named;
    }

    /// The tags that have something to read.
    List<String> tags() {
        return lines(article.tags());
    }

    /// When it was published, where a feed can say so without being taken for broken: not before 1990, and not after
    /// we saw it.
    Optional<Instant> published(Instant listed) {
        return Optional.of(article.published()).filter(at -> Times.isPlausible(at, latest(listed)));
    }

    /// When it last changed, or the nearest moment that a feed can say; `listed` is when the list last changed.
    Instant updated(Instant listed) {
        return Times.plausible(article.updated(), latest(listed));
    }

    private Instant latest(Instant listed) {
        return listed.isAfter(article.firstSeen()) ? listed : article.firstSeen();
    }

    /// The original's address, or our own page where the publisher gave none that feeds can link to.
    public String address(Site site) {
        URI link = article.link();
        String href = link == null ? "" : Hrefs.of(link);
        return Hrefs.isCommon(href) ? href : site.article(article.id());
    }

    /// The title with its prefix, never empty: an item without one is called by how its text begins, or by its source.
    public String headline() {
        if (prefix.isEmpty()) {
            return title();
        }
        String filled = BLANK.matcher(prefix)
                .replaceAll(blank -> Matcher.quoteReplacement(
                        blank.group(1).equals("site") ? siteTitle() : Texts.line(origin.title())));
        return Texts.line(filled + title());
    }

    private String title() {
        String title = Texts.line(article.title());
        if (!title.isEmpty()) {
            return title;
        }
        String text = Texts.line(article.summary());
        if (text.isEmpty()) {
            String source = Texts.line(origin.title());
            return source.isEmpty() ? "Untitled" : source;
        }
        return Texts.cut(text, HEADLINE_LENGTH);
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(Texts::line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private String siteTitle() {
        List<String> titles = titles();
        String title = Texts.name(titles.size() >= 3 ? titles.get(titles.size() - 2) : origin.title());
        return title.isEmpty() ? "Unknown" : title;
    }
}
