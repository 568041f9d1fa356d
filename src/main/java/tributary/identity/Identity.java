package tributary.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Traces;

/// Which articles the items of a document are: known, changed or new.
///
/// The guid decides, else the link, else the content; a mark that fails to tell the items of this source apart is
/// passed over (see `Trust`). An article once met is found again when its publisher changes its guid, moves to another
/// host or scheme, edits or re-dates it, as long as enough of its other marks stay (see `Kinship`).
public final class Identity {
    private Identity() {}

    /// One match for each item of the document, in its order.
    ///
    /// Items of one document that are the same article get the same id: the one whose content we already
    /// have speaks for it, else the first; the others are [Match.Known]. `known` holds what we have of the
    /// source that shares an alias with an item, for one article the oldest row first.
    public static List<Match> of(SourceId source, List<Traces> document, List<Known> known) {
        return of(source, document, known, Means.of(Rule.AUTO));
    }

    /// The same under a rule: what it names decides alone, and items of which it says nothing are told apart by all
    /// marks, as ever, and by their texts where a guid is contradicted.
    public static List<Match> of(SourceId source, List<Traces> document, List<Known> known, Means means) {
        Rule rule = means.rule();
        var trust = new Trust(document, known, means.texts());
        var items = new ArrayList<>(Item.ruled(document, rule));
        Set<ArticleId> ruled = pairByRule(items, known, rule);
        var others = Item.group(document, trust, rule);
        var free = known.stream().filter(it -> !ruled.contains(it.id())).toList();
        Kinship.pair(others, free, trust, means.texts());
        items.addAll(others);
        var taken = new HashSet<ArticleId>();
        known.forEach(it -> taken.add(it.id()));
        var rows = new HashMap<ArticleId, List<Traces>>();
        known.forEach(
                it -> rows.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(it.traces()));
        var matches = new Match[document.size()];
        for (Item item : items) {
            ArticleId id = item.id();
            if (id == null) {
                String named = rule.key(item.traces());
                String key = named == null ? item.key(trust) : named;
                answer(item, item.places().getFirst(), new Match.New(unused(source, key, taken)), matches);
            } else {
                answerKnown(item, id, rows.getOrDefault(id, List.of()), matches);
            }
        }
        return List.of(matches);
    }

    /// An address without scheme and host, as it survives a move of its site; empty for a front page, and for what is
    /// no address. Whoever keeps it beside guid, link, title with day and fingerprint finds, with the marks of a
    /// new item, every article that [#of] needs to hear of.
    public static Optional<String> place(@Nullable String address) {
        return Optional.ofNullable(address).map(String::strip).map(Mark::path);
    }

    /// An address in the same place of another site: what is known of an article that was found by place alone.
    public static String elsewhere(String place) {
        return Page.ELSEWHERE + place;
    }

    /// What is wrong with the marks of a document, for the health page; empty when nothing is.
    public static List<String> doubts(List<Traces> document) {
        return new Trust(document, List.of(), Means.of(Rule.AUTO).texts())
                .badGuids().stream()
                        .sorted()
                        .map(guid -> "several items share the guid '" + guid + "': told apart by link or content")
                        .toList();
    }

    /// Articles under one key are one: where there are several, from before there was the rule, the oldest stands.
    private static Set<ArticleId> pairByRule(List<Item> items, List<Known> known, Rule rule) {
        var byKey = new HashMap<String, ArticleId>();
        for (Known it : known) {
            String key = rule.key(it.traces());
            if (key != null) {
                byKey.putIfAbsent(key, it.id());
            }
        }
        var taken = new HashSet<ArticleId>();
        for (Item item : items) {
            ArticleId id = byKey.get(rule.key(item.traces()));
            if (id != null && taken.add(id)) {
                item.is(id);
            }
        }
        return taken;
    }

    private static void answerKnown(Item item, ArticleId id, List<Traces> rows, Match[] matches) {
        String now = rows.getLast().fingerprint();
        for (int place : item.places()) {
            if (item.at(place).fingerprint().equals(now)) {
                answer(item, place, named(id, rows, item.at(place)), matches);
                return;
            }
        }
        answer(item, item.places().getFirst(), new Match.Changed(id), matches);
    }

    private static Match named(ArticleId id, List<Traces> rows, Traces item) {
        if (rows.stream().noneMatch(row -> sameLink(row, item))) {
            return new Match.Changed(id);
        }
        boolean known = rows.stream().anyMatch(row -> sameGuid(row, item))
                && rows.stream()
                        .anyMatch(row -> item.day() == null || item.day().equals(row.day()));
        return known ? new Match.Known(id) : new Match.Renamed(id);
    }

    /// A link that we had before is no change: some publishers alternate between two.
    private static boolean sameLink(Traces row, Traces item) {
        return item.link() == null || item.link().equals(row.link());
    }

    private static boolean sameGuid(Traces row, Traces item) {
        return item.guid() == null
                || item.guid().isBlank()
                || (row.guid() != null && item.guid().strip().equals(row.guid().strip()));
    }

    private static void answer(Item item, int speaker, Match match, Match[] matches) {
        ArticleId id = switch (match) {
            case Match.New it -> it.id();
            case Match.Known it -> it.id();
            case Match.Renamed it -> it.id();
            case Match.Changed it -> it.id();
        };
        item.places().forEach(place -> matches[place] = new Match.Known(id));
        matches[speaker] = match;
    }

    /// An id that no other article of the source has, though several came under one key.
    private static ArticleId unused(SourceId source, String key, Set<ArticleId> taken) {
        ArticleId id = ArticleId.of(source, key);
        for (int n = 2; !taken.add(id); n++) {
            id = ArticleId.of(source, key + '\n' + n);
        }
        return id;
    }
}
