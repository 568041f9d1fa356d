package tributary.listing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import tributary.sqlite.Session;

/// What each place shows: one article of every cluster of copies that has a member standing there (see [Relisting]).
public final class Listings {
    private Listings() {}

    /// Lists a new article where no other of its cluster stands. It came last, so it takes nobody's place.
    public static void add(Session session, long article, long published, Collection<Long> places) {
        for (long place : places) {
            session.run("insert into listing (place, published, article) values (?, ?, ?)", place, published, article);
        }
    }

    /// The places where a cluster stands, counting all members but one.
    public static Set<Long> placesOfCluster(Session session, long lead, long except) {
        return new HashSet<>(session.numbers("""
                select distinct p.place from identity i
                join article a on a.key = i.key
                join placement p on p.source = a.source
                where i.lead = ? and i.key <> ?""", lead, except));
    }

    /// Takes an article off the list of a place.
    public static void remove(Session session, long place, long published, long article) {
        session.run("delete from listing where place = ? and published = ? and article = ?", place, published, article);
    }
}
