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
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// Reads articles as places show them: each with the other sources that carry the same one.
final class Shown {
    private Shown() {}

    /// An article and the cluster of copies it belongs to.
    private record Member(Article article, long lead) {}

    static List<Store.Listed> newest(Handle handle, CategoryPath place, int limit, int offset) {
        var members = handle.createQuery(Articles.SELECT + """
                        join (select published, article from listing
                              where place = (select key from place where path = :path)
                              order by published desc, article limit :limit offset :offset) l on l.article = a.key
                        order by l.published desc, l.article""")
                .bind("path", place.toString())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> member(row))
                .list();
        return listed(handle, members);
    }

    static Optional<Store.Listed> article(Handle handle, ArticleId id) {
        var members = handle.createQuery(Articles.SELECT + "where i.id = :id")
                .bind("id", id.value())
                .map((row, _) -> member(row))
                .list();
        return listed(handle, members).stream().findFirst();
    }

    private static List<Store.Listed> listed(Handle handle, List<Member> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Store.Also>> clusters = clusters(handle, members);
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

    private static Map<Long, List<Store.Also>> clusters(Handle handle, List<Member> members) {
        String leads = members.stream().map(it -> Long.toString(it.lead())).collect(Collectors.joining(","));
        var clusters = new HashMap<Long, List<Store.Also>>();
        handle.createQuery("select i.lead, i.id, s.id as source_id, b.link from identity i"
                        + " join body b on b.article = i.key join source s on s.key = i.source"
                        + " where i.lead in (" + leads + ") order by i.key")
                .map((row, _) -> Map.entry(row.getLong("lead"), also(row)))
                .forEach(entry -> clusters.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
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
