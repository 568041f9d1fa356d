package tributary.library;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.store.Placement.Keep;
import tributary.store.Store;

/// An article of a cluster that may lend its words to the one that is listed: how much it says, whether it has a
/// picture, what its source says of copies, and whether that stands in the place.
record Teller(long key, Store.Also also, int words, boolean picture, Keep keep, int rank, boolean stands) {
    /// What [#of(ResultSet)] reads; the place is the first value.
    static final String SELECT = """
            select i.lead, i.key, i.id, s.id as source_id, b.link, a.words, a.picture, s.keep, s.rank,
                exists (select 1 from placement p where p.source = a.source
                    and p.place = (select key from place where path = ?)) as stands
            from identity i
            join article a on a.key = i.key join body b on b.article = i.key join source s on s.key = i.source
            """;

    /// A copy speaks for another only when it says a fifth more: a footer more is no gain.
    private static final double RICHER = 1.2;

    /// Says so when it has a picture, the other has none, and its text is not much shorter.
    private static final double NEARLY_AS_RICH = 0.8;

    static Teller of(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return new Teller(
                row.getLong("key"),
                new Store.Also(
                        new ArticleId(row.getString("id")),
                        new SourceId(row.getString("source_id")),
                        link == null ? null : URI.create(link)),
                row.getInt("words"),
                row.getInt("picture") == 1,
                Keep.valueOf(row.getString("keep")),
                row.getInt("rank"),
                row.getInt("stands") == 1);
    }

    /// Whose words are shown of the listed article; empty when the cluster is.
    static Optional<Teller> of(long listed, List<Teller> cluster) {
        Optional<Teller> own = cluster.stream().filter(it -> it.key == listed).findFirst();
        List<Teller> standing = cluster.stream().filter(Teller::stands).toList();
        if (standing.isEmpty()) {
            return own;
        }
        Keep keep = own.orElse(standing.getFirst()).keep;
        return Optional.of(
                switch (keep) {
                    case FIRST -> standing.getFirst();
                    case RICHEST -> richest(standing);
                    case ORDER ->
                        standing.stream()
                                .min(Comparator.comparingInt(Teller::rank).thenComparingLong(Teller::key))
                                .orElseThrow();
                });
    }

    /// In the order of their coming, so that nothing changes unless something better comes.
    private static Teller richest(List<Teller> standing) {
        Teller richest = standing.getFirst();
        for (Teller it : standing) {
            boolean adds = it.picture && !richest.picture && it.words >= NEARLY_AS_RICH * richest.words;
            if (adds || it.words >= RICHER * richest.words + 1) {
                richest = it;
            }
        }
        return richest;
    }
}
