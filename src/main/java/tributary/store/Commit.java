package tributary.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.Leaf;
import tributary.article.Traces;

/// All that one visit changes, committed together or not at all: the memory of the source (validators, next due), the
/// new and changed articles, the known ones that go by another guid or link now, which articles the source lists now
/// (null when nothing was read), the rest its origin wants (null: none), and whether the source turned bad or well
/// (null: neither), and the marks of the texts that came, by which the source is learnt ([Learnt]).
public record Commit(
        Claim claim,
        Memory memory,
        List<Item> items,
        List<Renamed> renamed,
        @Nullable List<ArticleId> listed,
        Instant at,
        @Nullable Rest rest,
        @Nullable Turn turn,
        List<Set<Long>> texts) {
    public Commit {
        texts = List.copyOf(texts);
        items = List.copyOf(items);
        renamed = List.copyOf(renamed);
        listed = listed == null ? null : List.copyOf(listed);
    }

    /// An article whose content is what we have, with the traces that it goes by now.
    public record Renamed(ArticleId id, Traces traces) {}

    /// A new or changed article with the traces it is known again by. For a changed one the store keeps `published` and
    /// `firstSeen` of the row it has and counts the revision. `page` is what it waits for to be
    /// whole (null: it is), `removed` are the words of what was left out of its text.
    public record Item(
            Article article,
            Traces traces,
            boolean isNew,
            @Nullable Leaf page,
            List<String> removed) {
        public Item {
            removed = List.copyOf(removed);
        }

        /// A whole article with all that its publisher wrote.
        public Item(Article article, Traces traces, boolean isNew) {
            this(article, traces, isNew, null, List.of());
        }

        public Item withArticle(Article other) {
            return new Item(other, traces, isNew, page, removed);
        }
    }
}
