package tributary.listing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.sqlite.Session;

/// Lists clusters of copies anew: a place shows one article of each cluster that has a member standing there.
///
/// What a place shows of a cluster it goes on showing as long as any member stands there, so that no reader gets the
/// same under another name; else it is the first of those that stand there. A member of a source whose copies are shown
/// once in the whole tree stands in categories only where it is the first of all.
public final class Relisting {
    private final Session session;
    private final Map<Long, Map<Long, Boolean>> standing = new HashMap<>();
    private final Set<Long> changed = new HashSet<>();

    public Relisting(Session session) {
        this.session = session;
    }

    private record Member(long key, long published, long source, boolean onceInTree, boolean configured) {}

    /// The places whose list is another one now.
    public Set<Long> changed() {
        return changed;
    }

    /// Lists all clusters that have an article of the source, also in places where it no longer stands.
    void source(long source, Collection<Long> places) {
        session.numbers(
                        "select distinct i.lead from article a join identity i on i.key = a.key where a.source = ?",
                        source)
                .forEach(lead -> cluster(lead, places));
    }

    /// Lists one cluster, also in `more` places than those where its members stand.
    public void cluster(long lead, Collection<Long> more) {
        List<Member> members = session.list(
                """
                select i.key, a.published, a.source, s.fold_once, s.configured from identity i
                join article a on a.key = i.key join source s on s.key = a.source
                where i.lead = ? order by i.key""",
                row -> new Member(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4) == 1, row.getInt(5) == 1),
                lead);
        if (members.isEmpty()) {
            return;
        }
        Member home = members.stream().filter(Member::configured).findFirst().orElse(members.getFirst());
        var places = new HashSet<>(more);
        members.forEach(it -> places.addAll(standing(it).keySet()));
        places.forEach(place -> list(place, members, home));
    }

    private void list(long place, List<Member> members, Member home) {
        Member first = members.stream()
                .filter(it -> stands(it, place, home))
                .findFirst()
                .orElse(null);
        boolean listed = false;
        for (Member it : members) {
            if (isListed(place, it)) {
                if (listed || first == null) {
                    Listings.remove(session, place, it.published(), it.key());
                    changed.add(place);
                } else {
                    listed = true;
                }
            }
        }
        if (first != null && !listed) {
            Listings.add(session, first.key(), first.published(), List.of(place));
            changed.add(place);
        }
    }

    private boolean stands(Member it, long place, Member home) {
        @Nullable Boolean leaf = standing(it).get(place);
        return leaf != null && (leaf || !it.onceInTree() || it.equals(home));
    }

    private boolean isListed(long place, Member it) {
        return session.first(
                        "select 1 from listing where place = ? and published = ? and article = ?",
                        row -> true,
                        place,
                        it.published(),
                        it.key())
                .isPresent();
    }

    /// The places of a member's source; true for its leaves.
    private Map<Long, Boolean> standing(Member it) {
        return standing.computeIfAbsent(it.source(), source -> {
            var places = new HashMap<Long, Boolean>();
            session.list(
                    "select place, leaf from placement where source = ?",
                    row -> places.put(row.getLong(1), row.getInt(2) == 1),
                    source);
            return places;
        });
    }
}
