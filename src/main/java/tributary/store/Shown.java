package tributary.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// Reads articles as places show them: each with the other sources that carry the same one.
final class Shown {
    private Shown() {}

    /// An article and the cluster of copies it belongs to.
    private record Member(Article article, long lead) {}

    static List<Store.Listed> newest(Session session, CategoryPath place, int limit, int offset) {
        var members = session.list(Articles.SELECT + """
                        join (select published, article from listing
                              where place = (select key from place where path = ?)
                              order by published desc, article limit ? offset ?) l on l.article = a.key
                        order by l.published desc, l.article""", Shown::member, place.toString(), limit, offset);
        return listed(session, members);
    }

    static List<Store.Listed> select(Session session, Selection wanted) {
        List<Long> keys = Search.keys(session, wanted);
        var members = new HashMap<Long, Member>();
        for (List<Long> chunk : Session.chunks(keys)) {
            session.list(
                            Articles.SELECT + " where a.key in " + Session.VALUES,
                            row -> Map.entry(row.getLong("key"), member(row)),
                            chunk.toArray())
                    .forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        }
        return listed(
                session,
                keys.stream().filter(members::containsKey).map(members::get).toList());
    }

    static Optional<Store.Listed> article(Session session, ArticleId id) {
        var members = session.list(Articles.SELECT + "where i.id = ?", Shown::member, id.value());
        return listed(session, members).stream().findFirst();
    }

    private static List<Store.Listed> listed(Session session, List<Member> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Store.Also>> clusters = clusters(session, members);
        return members.stream()
                .map(it -> new Store.Listed(
                        it.article(), others(it.article(), clusters.getOrDefault(it.lead(), List.of()))))
                .toList();
    }

    /// The first member of each other source.
    private static List<Store.Also> others(Article shown, List<Store.Also> cluster) {
        var others = new LinkedHashMap<SourceId, Store.Also>();
        for (Store.Also it : cluster) {
            if (!it.source().equals(shown.source())) {
                others.putIfAbsent(it.source(), it);
            }
        }
        return List.copyOf(others.values());
    }

    private static Map<Long, List<Store.Also>> clusters(Session session, List<Member> members) {
        var clusters = new HashMap<Long, List<Store.Also>>();
        var leads = members.stream().map(Member::lead).distinct().toList();
        for (List<Long> chunk : Session.chunks(leads)) {
            session.list(
                            "select i.lead, i.id, s.id as source_id, b.link from identity i"
                                    + " join body b on b.article = i.key join source s on s.key = i.source"
                                    + " where i.lead in " + Session.VALUES + " order by i.key",
                            row -> Map.entry(row.getLong("lead"), also(row)),
                            chunk.toArray())
                    .forEach(entry -> clusters.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return clusters;
    }

    private static Store.Also also(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return new Store.Also(
                new ArticleId(row.getString("id")),
                new SourceId(row.getString("source_id")),
                link == null ? null : URI.create(link));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(Articles.article(row), row.getLong("lead"));
    }
}
