package tributary.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.rows.Articles;
import tributary.rows.Search;
import tributary.sqlite.Session;
import tributary.store.Explained;
import tributary.store.Selection;
import tributary.store.Store;

/// Reads articles as places show them: under the name and date of the one that is listed, in the words of the copy that
/// is chosen among those that stand in the place, with the other sources that carry it.
final class Shown {
    /// A listed member may stand for a source that was moved, so that every place of the cluster is looked at.
    private static final String WIDEST = """
            select p.path, i.key from (
                select distinct q.place from identity m join article b on b.key = m.key
                    join placement q on q.source = b.source where m.lead = ?) c
            join place p on p.key = c.place join identity i on i.lead = ? join article a on a.key = i.key
            join listing l on l.place = p.key and l.published = a.published and l.article = a.key
            order by length(p.path) - length(replace(p.path, '/', '')), p.path <> '', p.path, i.key limit 1""";

    private Shown() {}

    /// An article that is listed, and the cluster of copies it belongs to.
    record Listed(long key, long lead) {}

    static List<Store.Listed> newest(Session session, CategoryPath place, int limit, int offset) {
        List<Listed> listed = session.list("""
                select l.article, i.lead from listing l join identity i on i.key = l.article
                where l.place = (select key from place where path = ?)
                order by l.published desc, l.article limit ? offset ?""", Shown::listed, place.toString(), limit, offset);
        return told(session, place, listed);
    }

    static List<Store.Listed> select(Session session, Selection wanted) {
        List<Long> keys = Search.keys(session, wanted);
        var listed = new HashMap<Long, Listed>();
        for (List<Long> chunk : Session.chunks(keys)) {
            session.list(
                            "select key, lead from identity where key in " + Session.VALUES,
                            Shown::listed,
                            chunk.toArray())
                    .forEach(it -> listed.put(it.key(), it));
        }
        return told(
                session,
                wanted.place(),
                keys.stream().filter(listed::containsKey).map(listed::get).toList());
    }

    /// An article as the list of everything shows it; one that is folded there speaks for itself.
    static Optional<Store.Listed> article(Session session, ArticleId id) {
        List<Listed> found = session.list("select key, lead from identity where id = ?", Shown::listed, id.value());
        boolean folded = session.first("""
                        select 1 from identity i join article a on a.key = i.key
                        join listing l on l.place = (select key from place where path = '')
                            and l.published = a.published and l.article = a.key
                        where i.id = ?""", row -> true, id.value()).isEmpty();
        return told(session, folded ? null : CategoryPath.ALL, found).stream().findFirst();
    }

    /// Whose words a cluster is shown in, in the widest place that lists it; empty when none does, or it is one
    /// article.
    static Optional<Explained.Words> words(Session session, long lead) {
        var cluster = new Listed(lead, lead);
        return session.first(WIDEST, row -> Map.entry(CategoryPath.of(row.getString(1)), row.getLong(2)), lead, lead)
                .flatMap(widest -> {
                    List<Teller> members =
                            clusters(session, widest.getKey(), List.of(cluster)).getOrDefault(lead, List.of());
                    return members.size() < 2
                            ? Optional.empty()
                            : Teller.of(widest.getValue(), members)
                                    .map(it -> new Explained.Words(it.also().id(), widest.getKey()));
                });
    }

    /// Articles as a place tells them; those that are gone are left out.
    static List<Store.Listed> told(Session session, @Nullable CategoryPath place, List<Listed> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Teller>> clusters = clusters(session, place, listed);
        var tellers = new LinkedHashMap<Listed, Teller>();
        for (Listed it : listed) {
            List<Teller> cluster = clusters.getOrDefault(it.lead(), List.of());
            Teller.of(it.key(), cluster).ifPresent(teller -> tellers.put(it, teller));
        }
        Map<Long, Article> articles = articles(
                session,
                Stream.concat(
                                tellers.keySet().stream().map(Listed::key),
                                tellers.values().stream().map(Teller::key))
                        .toList());
        var told = new ArrayList<Store.Listed>();
        tellers.forEach((it, teller) -> {
            Article own = articles.get(it.key());
            Article other = articles.get(teller.key());
            if (own != null && other != null) {
                List<Store.Also> others = others(other, clusters.getOrDefault(it.lead(), List.of()));
                told.add(
                        own.id().equals(other.id())
                                ? new Store.Listed(own, others)
                                : new Store.Listed(as(own, other), others, own, other.id()));
            }
        });
        return told;
    }

    /// An article in the words of another one, which came to us later: that is when it changed.
    private static Article as(Article own, Article other) {
        Instant updated = Stream.of(own.updated(), other.updated(), other.firstSeen())
                .max(Instant::compareTo)
                .orElseThrow();
        return new Article(
                own.id(),
                other.source(),
                own.story(),
                other.link(),
                other.linkAsPublished(),
                other.title(),
                other.authors(),
                own.published(),
                updated,
                own.firstSeen(),
                other.summary(),
                other.content(),
                other.image(),
                other.enclosures(),
                other.tags(),
                other.language(),
                own.revision() + other.revision());
    }

    private static Map<Long, Article> articles(Session session, List<Long> keys) {
        var articles = new HashMap<Long, Article>();
        for (List<Long> chunk : Session.chunks(List.copyOf(new LinkedHashSet<>(keys)))) {
            session.list(
                            Articles.SELECT + " where a.key in " + Session.VALUES,
                            row -> Map.entry(row.getLong("key"), Articles.article(row)),
                            chunk.toArray())
                    .forEach(it -> articles.put(it.getKey(), it.getValue()));
        }
        return articles;
    }

    /// The first member of each other source.
    private static List<Store.Also> others(Article shown, List<Teller> cluster) {
        var others = new LinkedHashMap<SourceId, Store.Also>();
        for (Teller it : cluster) {
            if (!it.also().source().equals(shown.source())) {
                others.putIfAbsent(it.also().source(), it.also());
            }
        }
        return List.copyOf(others.values());
    }

    private static Map<Long, List<Teller>> clusters(
            Session session, @Nullable CategoryPath place, List<Listed> listed) {
        var clusters = new HashMap<Long, List<Teller>>();
        List<Long> leads = listed.stream().map(Listed::lead).distinct().toList();
        for (List<Long> chunk : Session.chunks(leads)) {
            session.list(
                            Teller.SELECT + " where i.lead in " + Session.VALUES + " order by i.key",
                            row -> Map.entry(row.getLong("lead"), Teller.of(row)),
                            Session.with(chunk, place == null ? "/" : place.toString()))
                    .forEach(entry -> clusters.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return clusters;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(row.getLong(1), row.getLong(2));
    }
}
