package tributary.press;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.CategoryPath;

/// An article in a feed of ours: where it comes from, where that stands in the tree, and who else carries it.
public record Entry(Article article, Branch place, Origin origin, List<Also> alsoIn) {
    private static final int HEADLINE_LENGTH = 90;

    public Entry {
        alsoIn = List.copyOf(alsoIn);
    }

    /// Another source that carries the same article, and under which address.
    public record Also(Origin origin, @Nullable URI link) {}

    /// The same name for ever, in every format and on every machine.
    String urn() {
        return "urn:tributary:article:" + article.id();
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
        List<String> named =
                article.authors().stream().filter(name -> !name.isBlank()).toList();
        return named.isEmpty() ? List.of(siteTitle()) : named;
    }

    /// The original's address, or our own page where the publisher gave none.
    String address(Site site) {
        URI link = article.link();
        return link == null ? site.article(article.id()) : Hrefs.of(link);
    }

    /// The title, never empty: an item without one is called by how its text begins, or by its source.
    public String headline() {
        if (!article.title().isBlank()) {
            return article.title();
        }
        String text = article.summary().strip();
        if (text.isEmpty()) {
            return origin.title();
        }
        if (text.codePointCount(0, text.length()) <= HEADLINE_LENGTH) {
            return text;
        }
        int end = text.offsetByCodePoints(0, HEADLINE_LENGTH);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end) + "…";
    }

    private String siteTitle() {
        List<String> titles = titles();
        return titles.size() >= 3 ? titles.get(titles.size() - 2) : origin.title();
    }
}
