package tributary.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.story.Verdict;

/// Writes what one visit changed, inside the writer's transaction.
final class Commits {
    private final Judging judging;

    Commits(Judging judging) {
        this.judging = judging;
    }

    Committed commit(Handle handle, Commit commit) {
        Optional<Sources.Row> source = Sources.remember(handle, commit.claim(), commit.memory());
        if (source.isEmpty()) {
            return new Committed(false, 0, 0, 0, Set.of());
        }
        var visit = new Visit(handle, commit, source.get());
        commit.items().forEach(visit::put);
        visit.list();
        Sources.count(handle, source.get().key(), visit.fresh);
        Set<CategoryPath> touched = Places.touch(handle, visit.touched, commit.at());
        return new Committed(true, visit.fresh, visit.updated, visit.copies, touched);
    }

    /// One commit while it is written.
    private final class Visit {
        private final Handle handle;
        private final Commit commit;
        private final Sources.Row source;
        private final Set<Long> touched = new HashSet<>();
        private @Nullable Set<Long> places;
        private int fresh;
        private int updated;
        private int copies;

        Visit(Handle handle, Commit commit, Sources.Row source) {
            this.handle = handle;
            this.commit = commit;
            this.source = source;
        }

        /// Whether an item is new is for the identities to say, not for the visit: it may have asked long ago.
        void put(Commit.Item item) {
            Optional<Identities.Row> known =
                    Identities.find(handle, item.article().id());
            if (known.isEmpty()) {
                add(item);
            } else if (!known.get().traces().fingerprint().equals(item.traces().fingerprint())) {
                change(known.get(), item);
            }
        }

        void list() {
            if (commit.listed() != null) {
                Unlisting.list(handle, source, commit.listed(), commit.at());
            }
        }

        private void add(Commit.Item item) {
            Article article = item.article();
            long key = Identities.add(handle, source.key(), item);
            Articles.add(handle, key, source.key(), article);
            Verdict verdict = judging.judge(handle, article);
            Articles.judge(handle, key, article.id(), verdict);
            fresh++;
            Optional<Identities.Row> lead = lead(article.id(), verdict.copyOf());
            if (lead.isPresent()) {
                copies++;
                fold(key, lead.get().lead(), article);
            } else {
                show(key, article, places());
            }
        }

        /// An item whose article is gone stays gone; only its traces are noted, so that it is not refined again.
        private void change(Identities.Row known, Commit.Item item) {
            Identities.update(handle, source.key(), known, item.traces());
            Optional<Articles.Row> old = Articles.find(handle, known.key());
            if (old.isEmpty()) {
                return;
            }
            Articles.change(handle, old.get(), item.article(), commit.at());
            updated++;
            touched.addAll(
                    Listings.placesShowing(handle, old.get().key(), old.get().published()));
            if (!String.valueOf(item.article().link())
                    .equals(String.valueOf(old.get().link()))) {
                touched.addAll(Listings.placesOfCluster(handle, known.lead(), 0));
            }
        }

        private Optional<Identities.Row> lead(ArticleId id, @Nullable ArticleId copyOf) {
            return copyOf == null || copyOf.equals(id) ? Optional.empty() : Identities.find(handle, copyOf);
        }

        private void fold(long key, long lead, Article article) {
            Identities.follow(handle, key, lead);
            Set<Long> taken = Listings.placesOfCluster(handle, lead, key);
            var free = new HashSet<>(places());
            free.removeAll(taken);
            show(key, article, free);
            touched.addAll(taken);
        }

        private void show(long key, Article article, Set<Long> where) {
            Listings.add(handle, key, article.published().toEpochMilli(), where);
            touched.addAll(where);
        }

        private Set<Long> places() {
            Set<Long> known = places;
            if (known == null) {
                known = Places.of(handle, source.key());
                places = known;
            }
            return known;
        }
    }
}
