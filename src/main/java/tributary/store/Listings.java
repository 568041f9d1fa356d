package tributary.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// What each place shows: of every cluster of copies the member that came first among those that stand there.
///
/// The lead of a cluster came before its copies, so it is the one shown wherever it stands.
final class Listings {
    private static final String OF_SOURCE =
            "(select i.lead from article a join identity i on i.key = a.key where a.source = ?)";

    private Listings() {}

    /// Lists a new article where no other of its cluster stands. It came last, so it takes nobody's place.
    static void add(Session session, long article, long published, Collection<Long> places) {
        for (long place : places) {
            session.run("insert into listing (place, published, article) values (?, ?, ?)", place, published, article);
        }
    }

    /// The places where a cluster stands, counting all members but one.
    static Set<Long> placesOfCluster(Session session, long lead, long except) {
        return new HashSet<>(session.numbers("""
                select distinct p.place from identity i
                join article a on a.key = i.key
                join placement p on p.source = a.source
                where i.lead = ? and i.key <> ?""", lead, except));
    }

    /// The places that show this very article.
    static Set<Long> placesShowing(Session session, long article, long published) {
        return new HashSet<>(session.numbers("""
                select l.place from article a
                join placement p on p.source = a.source
                join listing l on l.place = p.place and l.published = ? and l.article = a.key
                where a.key = ?""", published, article));
    }

    /// Takes an article off the list of a place.
    static void remove(Session session, long place, long published, long article) {
        session.run("delete from listing where place = ? and published = ? and article = ?", place, published, article);
    }

    /// Lists anew in one place all clusters that have an article of the source.
    static void relistSource(Session session, long place, long source) {
        relist(session, place, OF_SOURCE, source);
    }

    /// Lists a cluster anew in one place.
    static void relistCluster(Session session, long place, long lead) {
        relist(session, place, "(?)", lead);
    }

    private static void relist(Session session, long place, String leads, long which) {
        session.run(
                "delete from listing where (place, published, article) in"
                        + " (select ?, a.published, a.key from identity i join article a on a.key = i.key"
                        + " where i.lead in " + leads + ")",
                place,
                which);
        session.run(
                "insert into listing (place, published, article)"
                        + " select ?, a.published, a.key from article a where a.key in"
                        + " (select min(m.key) from identity i join article m on m.key = i.key"
                        + " join placement p on p.source = m.source and p.place = ?"
                        + " where i.lead in " + leads + " group by i.lead)",
                place,
                place,
                which);
    }
}
