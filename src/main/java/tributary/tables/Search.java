package tributary.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.sqlite.Session;
import tributary.store.Selection;

/// Finds the articles of a place by words (their own, or those of a copy), dates and position.
final class Search {
    /// Up to this many finds are collected and put in order. Of words more common than that, the newest are found
    /// sooner by walking down the list and asking the index about each article.
    private static final int MAX_COLLECTED = 2_000;

    private static final int CHUNK = 200;

    private static final String FOUND =
            "select rowid from search where search match ? order by rowid desc limit " + (MAX_COLLECTED + 1);

    private Search() {}

    static void put(Session session, long article, String terms) {
        session.run("insert or replace into search (rowid, words) values (?, ?)", article, terms);
    }

    static void remove(Session session, long article) {
        session.run("delete from search where rowid = ?", article);
    }

    /// Indexes what came before there was a search.
    static void catchUp(Session session) {
        List<Long> keys = unsearched(session);
        while (!keys.isEmpty()) {
            for (long key : keys) {
                session.first(Articles.SELECT + " where a.key = ?", Articles::article, key)
                        .ifPresent(article -> put(session, key, SearchTerms.of(article)));
                session.run("delete from unsearched where article = ?", key);
            }
            keys = unsearched(session);
        }
    }

    private static List<Long> unsearched(Session session) {
        return session.numbers("select article from unsearched limit " + CHUNK);
    }

    /// The keys of the wanted articles, in order.
    static List<Long> keys(Session session, Selection wanted) {
        if (wanted.words().isBlank()) {
            return listed(session, wanted, null);
        }
        String question = SearchTerms.question(wanted.words());
        if (question == null) {
            return List.of();
        }
        List<Long> found = session.numbers(FOUND, question);
        return found.size() > MAX_COLLECTED ? listed(session, wanted, question) : collected(session, wanted, found);
    }

    /// Walks down the list of the place.
    private static List<Long> listed(Session session, Selection wanted, @Nullable String question) {
        String order = wanted.oldestFirst()
                ? " order by l.published, l.article desc"
                : " order by l.published desc, l.article";
        String words = question == null
                ? ""
                : " and exists (select 1 from identity f join identity m on m.lead = f.lead"
                        + " where f.key = l.article and exists"
                        + " (select 1 from search where search match ? and search.rowid = m.key))";
        var values = new ArrayList<Object>(
                List.of(wanted.place().toString(), since(wanted.since()), before(wanted.before())));
        if (question != null) {
            values.add(question);
        }
        values.add(wanted.limit());
        values.add(wanted.offset());
        return session.numbers(
                "select l.article from listing l where l.place = (select key from place where path = ?)"
                        + " and l.published >= ? and l.published < ?" + words + order + " limit ? offset ?",
                values.toArray());
    }

    private record Find(long article, long published) {}

    private static List<Long> collected(Session session, Selection wanted, List<Long> found) {
        var finds = new ArrayList<Find>();
        for (List<Long> chunk : Session.chunks(found)) {
            finds.addAll(session.list(
                    "select distinct l.article, l.published from identity f"
                            + " join identity m on m.lead = f.lead join article a on a.key = m.key"
                            + " join listing l on l.place = (select key from place where path = ?)"
                            + " and l.published = a.published and l.article = a.key"
                            + " where l.published >= ? and l.published < ? and f.key in " + Session.VALUES,
                    row -> new Find(row.getLong(1), row.getLong(2)),
                    Session.with(chunk, wanted.place().toString(), since(wanted.since()), before(wanted.before()))));
        }
        Comparator<Find> newest = Comparator.comparingLong(Find::published)
                .reversed()
                .thenComparing(Comparator.comparingLong(Find::article));
        Comparator<Find> order = wanted.oldestFirst() ? newest.reversed() : newest;
        return finds.stream()
                .sorted(order)
                .skip(wanted.offset())
                .limit(wanted.limit())
                .map(Find::article)
                .toList();
    }

    private static long since(@Nullable Instant since) {
        return since == null ? Long.MIN_VALUE : since.toEpochMilli();
    }

    private static long before(@Nullable Instant before) {
        return before == null ? Long.MAX_VALUE : before.toEpochMilli();
    }
}
