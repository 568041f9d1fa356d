package tributary.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.sqlite.Session;
import tributary.store.Selection;

/// Finds the articles of a place by words (their own, or those of a copy), dates and position.
public final class Search {
    /// Up to this many finds are collected and put in order. Of words more common than that, the newest are found
    /// sooner by walking down the list.
    private static final int MAX_COLLECTED = 2_000;

    private static final int CHUNK = 200;

    /// How far the first look down a list goes.
    private static final int STRIDE = 500;

    private static final String FOUND = "select rowid from search where search match ?";

    private Search() {}

    public static void put(Session session, long article, String terms) {
        session.run("insert or replace into search (rowid, words) values (?, ?)", article, terms);
    }

    static void remove(Session session, long article) {
        session.run("delete from search where rowid = ?", article);
    }

    /// Indexes what came before there was a search.
    public static void catchUp(Session session) {
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
    public static List<Long> keys(Session session, Selection wanted) {
        if (wanted.words().isBlank()) {
            return listed(session, wanted, wanted.limit(), wanted.offset());
        }
        String question = SearchTerms.question(wanted.words());
        if (question == null) {
            return List.of();
        }
        List<Long> found = session.numbers(FOUND, question);
        return found.size() > MAX_COLLECTED
                ? walked(session, wanted, new HashSet<>(found))
                : collected(session, wanted, found);
    }

    /// A part of the list of the place.
    private static List<Long> listed(Session session, Selection wanted, int limit, int offset) {
        String order = wanted.oldestFirst()
                ? " order by l.published, l.article desc"
                : " order by l.published desc, l.article";
        return session.numbers(
                "select l.article from listing l where l.place = (select key from place where path = ?)"
                        + " and l.published >= ? and l.published < ?" + order + " limit ? offset ?",
                wanted.place().toString(),
                since(wanted.since()),
                before(wanted.before()),
                limit,
                offset);
    }

    /// Walks down the list of the place, in strides that double, until enough of it was found.
    private static List<Long> walked(Session session, Selection wanted, Set<Long> found) {
        var keys = new ArrayList<Long>();
        int skip = wanted.offset();
        int from = 0;
        for (int stride = STRIDE; keys.size() < wanted.limit(); stride *= 2) {
            List<Long> listed = listed(session, wanted, stride, from);
            Set<Long> telling = telling(session, listed, found);
            for (long key : listed) {
                if (telling.contains(key) && skip-- <= 0 && keys.size() < wanted.limit()) {
                    keys.add(key);
                }
            }
            if (listed.size() < stride) {
                return keys;
            }
            from += stride;
        }
        return keys;
    }

    /// Those of a list that were found, or a copy of which was.
    private static Set<Long> telling(Session session, List<Long> listed, Set<Long> found) {
        var telling = new HashSet<>(listed);
        telling.retainAll(found);
        List<Long> others = listed.stream().filter(key -> !found.contains(key)).toList();
        for (List<Long> chunk : Session.chunks(others)) {
            session
                    .list(
                            "select i.key, m.key from identity i join identity m on m.lead = i.lead"
                                    + " where m.key <> i.key and i.key in " + Session.VALUES,
                            row -> Map.entry(row.getLong(1), row.getLong(2)),
                            chunk.toArray())
                    .stream()
                    .filter(it -> found.contains(it.getValue()))
                    .forEach(it -> telling.add(it.getKey()));
        }
        return telling;
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
