package tributary.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Traces;

/// One article of a document, with every place at which the document lists it, and the known article it turned out to
/// be.
final class Item {
    private final List<Traces> document;
    private final List<Integer> places = new ArrayList<>();
    private @Nullable ArticleId id;

    private Item(List<Traces> document) {
        this.document = document;
    }

    /// The articles of a document that a rule tells apart.
    static List<Item> ruled(List<Traces> document, Rule rule) {
        var byKey = new LinkedHashMap<String, Item>();
        for (int place = 0; place < document.size(); place++) {
            String key = rule.key(document.get(place));
            if (key != null) {
                byKey.computeIfAbsent(key, _ -> new Item(document)).places.add(place);
            }
        }
        return List.copyOf(byKey.values());
    }

    /// The other articles of a document: items with one trusted guid are one, and items alike in everything but the
    /// guid.
    static List<Item> group(List<Traces> document, Trust trust, Rule rule) {
        var items = new ArrayList<Item>();
        var byName = new HashMap<String, Item>();
        for (int place = 0; place < document.size(); place++) {
            Traces it = document.get(place);
            if (rule.key(it) != null) {
                continue;
            }
            String name = name(it, trust);
            String all = "all\n" + it.link() + '\n' + it.day() + '\n' + it.title() + '\n' + it.fingerprint();
            Item item = byName.getOrDefault(name, byName.get(all));
            if (item == null) {
                item = new Item(document);
                items.add(item);
            }
            byName.putIfAbsent(name, item);
            byName.putIfAbsent(all, item);
            item.places.add(place);
        }
        return items;
    }

    private static String name(Traces it, Trust trust) {
        String guid = trust.guid(it);
        if (guid != null) {
            return "guid\n" + guid;
        }
        String link = trust.link(it);
        return link != null
                ? "link\n" + link
                : "content\n" + it.link() + '\n' + it.day() + '\n' + it.title() + '\n' + it.fingerprint();
    }

    /// What a new article is named after.
    String key(Trust trust) {
        Traces it = traces();
        String guid = trust.guid(it);
        if (guid != null) {
            return guid;
        }
        String link = trust.link(it);
        return link != null ? link : it.title() + '\n' + it.fingerprint();
    }

    Traces traces() {
        return at(places.getFirst());
    }

    Traces at(int place) {
        return document.get(place);
    }

    List<Integer> places() {
        return places;
    }

    @Nullable
    ArticleId id() {
        return id;
    }

    void is(ArticleId known) {
        id = known;
    }
}
