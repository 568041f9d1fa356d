package tributary.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.pages.Explanation;
import tributary.store.Explained;
import tributary.store.Library;
import tributary.url.Canonical;

/// Answers why an article is shown as it is: to whom it belongs, what it is known by, what it was before.
public final class Explain {
    private final Library store;
    private final Catalogue catalogue;

    public Explain(Library store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /// The articles under an id, an address of theirs in whatever spelling, a guid, or the address of our page on one.
    public List<Explanation> of(String asked) {
        String wanted = asked.strip();
        List<Explained> named =
                ArticleId.find(wanted).flatMap(store::explain).stream().toList();
        List<Explained> found = named.isEmpty() ? store.explain(spellings(wanted)) : named;
        return found.stream().map(this::told).toList();
    }

    /// As it was written, and in the form that links are kept in, under both schemes.
    private static List<String> spellings(String wanted) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(wanted);
        String link = Canonical.of(wanted, List.of()).map(URI::toString).orElse("");
        if (!link.isEmpty()) {
            spellings.add(link);
            spellings.add(link.startsWith("https:") ? "http:" + link.substring(6) : "https:" + link.substring(5));
        }
        return List.copyOf(spellings);
    }

    private Explanation told(Explained it) {
        var cluster = it.cluster().stream()
                .filter(member -> !catalogue.hides(member.id()))
                .map(member -> new Explanation.Telling(
                        member.id(),
                        catalogue.origin(member.source()),
                        member.title(),
                        Grove.publishable(member.link()),
                        member.firstSeen(),
                        member.reason(),
                        member.partner(),
                        member.score()))
                .toList();
        return new Explanation(
                it.id(),
                catalogue.origin(it.source()),
                it.traces(),
                it.marks(),
                it.article(),
                it.unlisted(),
                cluster,
                words(it.words(), cluster),
                changes(it.former(), it.article()),
                it.shown(),
                it.removed(),
                Grove.publishable(it.page()),
                it.cut());
    }

    private static Explanation.@Nullable Words words(
            Explained.@Nullable Words words, List<Explanation.Telling> cluster) {
        if (words == null) {
            return null;
        }
        return cluster.stream()
                .filter(it -> it.id().equals(words.of()))
                .findFirst()
                .map(it -> new Explanation.Words(it, words.in()))
                .orElse(null);
    }

    private static List<Explanation.Change> changes(List<Explained.Former> former, @Nullable Article now) {
        var changes = new ArrayList<Explanation.Change>();
        for (int i = 0; now != null && i < former.size(); i++) {
            boolean last = i == former.size() - 1;
            Explained.Former next = last
                    ? new Explained.Former(now.revision(), now.updated(), now.title(), now.summary(), now.content())
                    : former.get(i + 1);
            changes.add(new Explanation.Change(
                    next.revision(),
                    next.since(),
                    parts(former.get(i), next),
                    former.get(i).title()));
        }
        return changes;
    }

    private static List<String> parts(Explained.Former before, Explained.Former after) {
        var parts = new ArrayList<String>();
        if (!before.title().equals(after.title())) {
            parts.add("title");
        }
        if (!before.summary().equals(after.summary())) {
            parts.add("summary");
        }
        if (!before.content().equals(after.content())) {
            parts.add("content");
        }
        return parts;
    }
}
