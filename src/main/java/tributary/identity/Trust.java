package tributary.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Traces;

/// Which guids and links of a source tell its articles apart. Publishers who give every item the same guid, or link
/// every item to their front page, lose our trust in that one mark, and the next one decides.
final class Trust {
    /// Two items under one guid are a publisher's double; from the third on the guid is a constant.
    private static final int ITEMS_OF_A_CONSTANT_GUID = 3;

    private final Set<String> badGuids = new HashSet<>();
    private final Set<String> badLinks = new HashSet<>();

    Trust(List<Traces> document, List<Known> known, Resemblance texts) {
        var placesOfGuid = new HashMap<String, Set<String>>();
        var titlesOfLink = new HashMap<String, Set<String>>();
        for (Traces it : document) {
            add(placesOfGuid, rawGuid(it), it.link() == null ? it.title() + '\n' + it.fingerprint() : it.link());
            add(titlesOfLink, it.link(), it.title());
        }
        collect(placesOfGuid, ITEMS_OF_A_CONSTANT_GUID, badGuids);
        twoArticles(document, texts, placesOfGuid);
        collect(titlesOfLink, 2, badLinks);
        var idsOfGuid = new HashMap<String, Set<ArticleId>>();
        var idsOfLink = new HashMap<String, Set<ArticleId>>();
        for (Known it : known) {
            add(idsOfGuid, rawGuid(it.traces()), it.id());
            add(idsOfLink, it.traces().link(), it.id());
        }
        collect(idsOfGuid, 2, badGuids);
        collect(idsOfLink, 2, badLinks);
    }

    /// Notes the guids under which two items are two articles by link, title and text.
    private void twoArticles(List<Traces> document, Resemblance texts, Map<String, Set<String>> placesOfGuid) {
        var firsts = new HashMap<String, Integer>();
        for (int place = 0; place < document.size(); place++) {
            String guid = rawGuid(document.get(place));
            if (guid == null
                    || badGuids.contains(guid)
                    || placesOfGuid.getOrDefault(guid, Set.of()).size() < 2) {
                continue;
            }
            Integer first = firsts.putIfAbsent(guid, place);
            if (first != null
                    && Kinship.isContradicted(document.get(first), document.get(place))
                    && !texts.areOne(first, place)) {
                badGuids.add(guid);
            }
        }
    }

    /// The guid where it means something.
    @Nullable
    String guid(Traces traces) {
        String guid = rawGuid(traces);
        return guid == null || badGuids.contains(guid) ? null : guid;
    }

    /// The link where it names one article.
    @Nullable
    String link(Traces traces) {
        String link = traces.link();
        return link == null || badLinks.contains(link) || Page.isHome(link) ? null : link;
    }

    /// The guids that stand for several articles.
    Set<String> badGuids() {
        return Set.copyOf(badGuids);
    }

    /// White space around a guid is the XML's, not the guid's.
    private static @Nullable String rawGuid(Traces traces) {
        return traces.guid() == null || traces.guid().isBlank()
                ? null
                : traces.guid().strip();
    }

    private static <T> void add(Map<String, Set<T>> map, @Nullable String key, T value) {
        if (key != null) {
            map.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
        }
    }

    private static <T> void collect(Map<String, Set<T>> map, int atLeast, Set<String> bad) {
        map.forEach((key, values) -> {
            if (values.size() >= atLeast) {
                bad.add(key);
            }
        });
    }
}
