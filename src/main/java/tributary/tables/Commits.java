package tributary.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.listing.Judging;
import tributary.listing.Listings;
import tributary.listing.Relisting;
import tributary.rows.Arrival;
import tributary.rows.Articles;
import tributary.rows.Identities;
import tributary.rows.Places;
import tributary.rows.Refrains;
import tributary.rows.Sources;
import tributary.sqlite.Session;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.story.Verdict;

/// Writes what one visit changed, inside the writer's transaction.
final class Commits {
    private final Judging judging;

    Commits(Judging judging) {
        this.judging = judging;
    }

    /// Writes a commit; `arrivals` are its items.
    Committed commit(Session session, Commit commit, List<Arrival> arrivals) {
        Optional<Sources.Row> source = Sources.remember(session, commit.claim(), commit.memory());
        if (source.isEmpty()) {
            return new Committed(false, 0, 0, 0, Set.of());
        }
        Origins.after(session, commit);
        if (commit.turn() != null) {
            Turns.add(session, commit.turn());
        }
        var visit = new Visit(session, commit, source.get());
        arrivals.forEach(visit::put);
        commit.renamed().forEach(visit::rename);
        visit.list();
        Refrains.learn(session, source.get().key(), commit.texts());
        Sources.count(session, source.get().key(), visit.fresh);
        Set<CategoryPath> touched = Places.touch(session, visit.touched, commit.at());
        return new Committed(true, visit.fresh, visit.updated, visit.copies, touched);
    }

    /// One commit while it is written.
    private final class Visit {
        private final Session session;
        private final Commit commit;
        private final Sources.Row source;
        private final Set<Long> touched = new HashSet<>();
        private @Nullable Set<Long> places;
        private long nextKey;
        private int fresh;
        private int updated;
        private int copies;

        Visit(Session session, Commit commit, Sources.Row source) {
            this.session = session;
            this.commit = commit;
            this.source = source;
        }

        /// Whether an item is new is for the identities to say, not for the visit: it may have asked long ago.
        void put(Arrival it) {
            if (nextKey == 0) {
                nextKey = Identities.nextKey(session);
            }
            if (Identities.add(session, nextKey, source.key(), it)) {
                add(nextKey++, it);
            } else {
                Identities.Row known =
                        Identities.find(session, it.item().article().id()).orElseThrow();
                if (!known.traces().fingerprint().equals(it.item().traces().fingerprint())) {
                    change(known, it);
                } else {
                    relink(known, it);
                }
            }
        }

        void rename(Commit.Renamed it) {
            Identities.find(session, it.id())
                    .ifPresent(known -> Identities.rename(session, source.key(), known, it.traces()));
        }

        void list() {
            if (commit.listed() != null) {
                Unlisting.list(session, source, commit.listed(), commit.at());
            }
        }

        private void add(long key, Arrival it) {
            Article article = it.item().article();
            Verdict verdict = judging.judge(session, it.telling(), source.folding());
            Articles.add(session, new Articles.Row(key, source.key()), it, verdict);
            complete(key, it);
            fresh++;
            Optional<Identities.Row> lead = lead(article.id(), verdict.copyOf());
            if (lead.isPresent()) {
                copies++;
                fold(key, lead.get().lead());
            } else {
                show(key, article, places());
            }
        }

        /// An item whose article is gone stays gone; only its traces are noted, so that it is not refined again.
        private void change(Identities.Row known, Arrival it) {
            Identities.update(session, source.key(), known, it);
            Optional<Revisions.Row> old = Revisions.current(session, known.key());
            if (old.isEmpty()) {
                return;
            }
            Article article = it.item().article();
            Revisions.change(session, old.get(), it, commit.at());
            complete(known.key(), it);
            updated++;
            touched.addAll(places());
            if (!String.valueOf(article.link()).equals(String.valueOf(old.get().link()))) {
                touched.addAll(Listings.placesOfCluster(session, known.lead(), 0));
            }
        }

        /// Another address of the same content: readers are led there, and nothing else happened.
        private void relink(Identities.Row known, Arrival it) {
            Identities.update(session, source.key(), known, it);
            Optional<Revisions.Row> old = Revisions.current(session, known.key());
            Article article = it.item().article();
            if (old.isPresent()
                    && !String.valueOf(article.link())
                            .equals(String.valueOf(old.get().link()))) {
                Articles.relink(session, known.key(), article);
                touched.addAll(Listings.placesOfCluster(session, known.lead(), 0));
            }
        }

        /// What goes with a text: the page that it waits for, and what was left out of it.
        private void complete(long key, Arrival it) {
            Leaves.put(session, key, source.key(), it.item().page());
            Refrains.removed(session, key, it.item().removed());
        }

        private Optional<Identities.Row> lead(ArticleId id, @Nullable ArticleId copyOf) {
            return copyOf == null || copyOf.equals(id) ? Optional.empty() : Identities.find(session, copyOf);
        }

        private void fold(long key, long lead) {
            Identities.follow(session, key, lead);
            var relisting = new Relisting(session);
            relisting.cluster(lead, List.of());
            touched.addAll(relisting.changed());
            touched.addAll(Listings.placesOfCluster(session, lead, 0));
        }

        private void show(long key, Article article, Set<Long> where) {
            Listings.add(session, key, article.published().toEpochMilli(), where);
            touched.addAll(where);
        }

        private Set<Long> places() {
            Set<Long> known = places;
            if (known == null) {
                known = Places.of(session, source.key());
                places = known;
            }
            return known;
        }
    }
}
