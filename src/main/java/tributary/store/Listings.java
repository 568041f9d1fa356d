package tributary.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What each place shows: of every cluster of copies the member that came first among those that stand there.
///
/// The lead of a cluster came before its copies, so it is the one shown wherever it stands.
final class Listings {
    private Listings() {}

    /// Lists a new article where no other of its cluster stands. It came last, so it takes nobody's place.
    static void add(Handle handle, long article, long published, Collection<Long> places) {
        if (places.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(
                "insert into listing (place, published, article)" + " values (:place, :published, :article)");
        for (long place : places) {
            batch.bind("place", place)
                    .bind("published", published)
                    .bind("article", article)
                    .add();
        }
        batch.execute();
    }

    /// The places where a cluster stands, counting all members but one.
    static Set<Long> placesOfCluster(Handle handle, long lead, long except) {
        return new HashSet<>(handle.createQuery("""
                        select distinct p.place from identity i
                        join article a on a.key = i.key
                        join placement p on p.source = a.source
                        where i.lead = :lead and i.key <> :except""")
                .bind("lead", lead)
                .bind("except", except)
                .mapTo(Long.class)
                .list());
    }

    /// The places that show this very article.
    static Set<Long> placesShowing(Handle handle, long article, long published) {
        return new HashSet<>(handle.createQuery("""
                        select l.place from article a
                        join placement p on p.source = a.source
                        join listing l on l.place = p.place and l.published = :published and l.article = a.key
                        where a.key = :article""")
                .bind("article", article)
                .bind("published", published)
                .mapTo(Long.class)
                .list());
    }

    /// Lists anew in one place all clusters that have an article of the source.
    static void relistSource(Handle handle, long place, long source) {
        relist(
                handle,
                place,
                "(select i.lead from article a join identity i on i.key = a.key where a.source = :which)",
                source);
    }

    /// Lists a cluster anew in one place.
    static void relistCluster(Handle handle, long place, long lead) {
        relist(handle, place, "(:which)", lead);
    }

    private static void relist(Handle handle, long place, String leads, long which) {
        handle.createUpdate("delete from listing where (place, published, article) in"
                        + " (select :place, a.published, a.key from identity i join article a on a.key = i.key"
                        + " where i.lead in " + leads + ")")
                .bind("place", place)
                .bind("which", which)
                .execute();
        handle.createUpdate("insert into listing (place, published, article)"
                        + " select :place, a.published, a.key from article a where a.key in"
                        + " (select min(m.key) from identity i join article m on m.key = i.key"
                        + " join placement p on p.source = m.source and p.place = :place"
                        + " where i.lead in " + leads + " group by i.lead)")
                .bind("place", place)
                .bind("which", which)
                .execute();
    }
}
