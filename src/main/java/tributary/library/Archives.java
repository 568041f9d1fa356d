package tributary.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.sqlite.Session;
import tributary.store.Store;

/// Cuts what a place lists into archives: runs in the order of arrival, each down to an article whose name ends one.
///
/// An archive is named by its newest article. Whatever arrives later is in none of those below, and where one ends
/// depends on nothing but the names in it, so that an archive that once was complete stays as it is.
final class Archives {
    /// One of so many articles ends an archive.
    private static final int USUAL = 64;

    /// An archive ends here at the latest.
    private static final int MOST = 200;

    private Archives() {}

    private record Arrival(ArticleId id, Shown.Listed listed) {}

    /// The archive that begins with this article; empty when nobody knows it.
    static Store.Archive of(Session session, CategoryPath place, ArticleId newest) {
        List<Arrival> arrivals = session.list(
                "select i.id, i.key, i.lead from listing l join identity i on i.key = l.article"
                        + " where l.place = (select key from place where path = ?)"
                        + " and l.article <= (select key from identity where id = ?) order by l.article desc limit "
                        + (MOST + 1),
                row -> new Arrival(new ArticleId(row.getString(1)), new Shown.Listed(row.getLong(2), row.getLong(3))),
                place.toString(),
                newest.value());
        var run = new ArrayList<Shown.Listed>();
        ArticleId previous = null;
        boolean ended = false;
        for (Arrival arrival : arrivals) {
            if (ended || run.size() == MOST) {
                previous = arrival.id();
                break;
            }
            run.add(arrival.listed());
            ended = ends(arrival.id());
        }
        return new Store.Archive(Shown.told(session, place, run), Optional.ofNullable(previous));
    }

    /// The article with which the archive begins that stands above this one, as far as it has grown.
    static Optional<ArticleId> following(Session session, CategoryPath place, ArticleId newest) {
        List<ArticleId> above = session.list(
                "select i.id from listing l join identity i on i.key = l.article"
                        + " where l.place = (select key from place where path = ?)"
                        + " and l.article > (select key from identity where id = ?) order by l.article limit " + MOST,
                row -> new ArticleId(row.getString(1)),
                place.toString(),
                newest.value());
        ArticleId first = null;
        for (ArticleId id : above) {
            if (first != null && ends(id)) {
                break;
            }
            first = id;
        }
        return Optional.ofNullable(first);
    }

    /// The newest arrival of a place that is not among these.
    static Optional<ArticleId> newestBeside(Session session, CategoryPath place, Set<ArticleId> shown) {
        return session
                .list(
                        "select i.id from listing l join identity i on i.key = l.article"
                                + " where l.place = (select key from place where path = ?)"
                                + " order by l.article desc limit ?",
                        row -> new ArticleId(row.getString(1)),
                        place.toString(),
                        shown.size() + 1)
                .stream()
                .filter(id -> !shown.contains(id))
                .findFirst();
    }

    static boolean knows(Session session, ArticleId id) {
        return session.first("select 1 from identity where id = ?", row -> true, id.value())
                .isPresent();
    }

    private static boolean ends(ArticleId id) {
        return Math.floorMod(id.value().hashCode(), USUAL) == 0;
    }
}
