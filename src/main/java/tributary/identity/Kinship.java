package tributary.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Traces;

/// Pairs the items of a document with known articles, one to one, by the strongest mark first: what a stronger mark
/// has paired, a weaker one cannot take away.
final class Kinship {
    /// Candidates looked at under one key; more of them mean that the mark says little.
    private static final int CANDIDATES = 64;

    /// Articles that keep their place on another site before we take it that all of it has moved.
    private static final int ARTICLES_OF_A_MOVE = 2;

    private final Trust trust;
    private final Resemblance texts;
    private final Set<ArticleId> taken = new HashSet<>();

    /// How many paired articles went from one site to another and kept their place there.
    private final Map<String, Integer> moves = new HashMap<>();

    private Kinship(Trust trust, Resemblance texts) {
        this.trust = trust;
        this.texts = texts;
    }

    static void pair(List<Item> items, List<Known> known, Trust trust, Resemblance texts) {
        var kinship = new Kinship(trust, texts);
        for (Round round : kinship.rounds()) {
            kinship.play(round, items, known);
        }
    }

    /// A mark, and what else must hold for it to be believed: of the other marks, then of the texts.
    private record Round(Key key, Test test, Last last) {
        private Round(Key key, Test test) {
            this(key, test, (_, _) -> true);
        }
    }

    private interface Last {
        boolean holds(Item item, Known known);
    }

    private interface Key {
        @Nullable
        String of(Traces traces);
    }

    private interface Test {
        boolean holds(Traces item, Traces known);
    }

    private List<Round> rounds() {
        return List.of(
                new Round(trust::guid, (item, known) -> samePlace(item, known) || sameTitle(item, known)),
                new Round(this::page, Kinship::mayBeSameDay),
                new Round(trust::guid, Kinship::isNotReused, this::tellsTheSame),
                new Round(
                        it -> trust.guid(it) == null ? null : Mark.GUID_ELSEWHERE.of(it),
                        (item, known) -> sameTitle(item, known) || sameDay(item, known),
                        this::tellsTheSame),
                new Round(it -> trust.link(it) == null ? null : Mark.LINK.of(it), this::linkHolds),
                new Round(
                        it -> trust.link(it) == null ? null : Mark.LINK_ELSEWHERE.of(it),
                        (item, known) -> sameTitle(item, known) || sameDay(item, known)),
                new Round(it -> Mark.TITLE.of(it) + '\n' + it.fingerprint(), this::contentHolds),
                new Round(it -> trust.link(it) == null ? null : Mark.LINK_ELSEWHERE.of(it), this::hasMoved),
                new Round(
                        it -> it.link() == null || Mark.TITLE.of(it) == null ? null : it.link() + '\n' + it.title(),
                        (item, known) -> mayBeSameDay(item, known) && (isBare(item) || sameDay(item, known))),
                new Round(
                        it -> it.link() == null && trust.guid(it) == null ? Mark.TITLE.of(it) : null,
                        Kinship::mayBeSameDay));
    }

    private void play(Round round, List<Item> items, List<Known> known) {
        var byKey = new HashMap<String, Deque<Known>>();
        for (Known it : known) {
            String key = taken.contains(it.id()) ? null : round.key.of(it.traces());
            if (key != null) {
                byKey.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(it);
            }
        }
        for (Item item : items) {
            String key = item.id() == null && !byKey.isEmpty() ? round.key.of(item.traces()) : null;
            if (key != null) {
                take(item, round, byKey.getOrDefault(key, new ArrayDeque<>()));
            }
        }
    }

    private void take(Item item, Round round, Deque<Known> candidates) {
        int seen = 0;
        for (var each = candidates.iterator(); each.hasNext() && seen < CANDIDATES; seen++) {
            Known candidate = each.next();
            if (taken.contains(candidate.id())) {
                each.remove();
                seen--;
            } else if (round.test.holds(item.traces(), candidate.traces()) && round.last.holds(item, candidate)) {
                item.is(candidate.id());
                taken.add(candidate.id());
                if (Objects.equals(Mark.LINK_ELSEWHERE.of(item.traces()), Mark.LINK_ELSEWHERE.of(candidate.traces()))) {
                    moves.merge(move(item.traces(), candidate.traces()), 1, Integer::sum);
                }
                return;
            }
        }
    }

    /// Link and title: whose they are is known whatever guid they come under, for some publishers number the places
    /// of a document.
    private @Nullable String page(Traces it) {
        String title = Mark.TITLE.of(it);
        return trust.link(it) == null || title == null ? null : Mark.LINK.of(it) + '\n' + title;
    }

    /// A guid that comes back with another link, another title and another day names another article: a publisher
    /// counts from one again, or calls every issue `latest`.
    private static boolean isNotReused(Traces item, Traces known) {
        return !isContradicted(item, known) || mayBeSameDay(item, known);
    }

    /// On one day such a guid is believed where the article's headline was written anew, and its address after it: then
    /// the address keeps its number, or the text tells the same.
    private boolean tellsTheSame(Item item, Known known) {
        return !isContradicted(item.traces(), known.traces())
                || item.places().stream().anyMatch(place -> texts.isOf(place, known.id()));
    }

    /// True when link and title say that these are two articles.
    static boolean isContradicted(Traces one, Traces other) {
        return Mark.LINK_ELSEWHERE.of(one) != null
                && Mark.LINK_ELSEWHERE.of(other) != null
                && !samePlace(one, other)
                && !sameTitle(one, other)
                && !Page.haveOneNumber(one.link(), other.link());
    }

    /// Where both have a guid and the guids differ, the link alone may be a page whose content changes daily.
    private boolean linkHolds(Traces item, Traces known) {
        return trust.guid(item) == null || trust.guid(known) == null || sameTitle(item, known) || sameDay(item, known);
    }

    /// True when others went the same way: then their whole site has moved, whatever else was edited meanwhile.
    private boolean hasMoved(Traces item, Traces known) {
        return moves.getOrDefault(move(item, known), 0) >= ARTICLES_OF_A_MOVE;
    }

    private static String move(Traces item, Traces known) {
        String from = known.link() == null ? "" : Page.site(known.link());
        return from + ' ' + (item.link() == null ? "" : Page.site(item.link()));
    }

    /// The same content is the same article under its old link, or on its old day; without guid and link, always.
    private boolean contentHolds(Traces item, Traces known) {
        boolean sameLink = Objects.equals(item.link(), known.link());
        return sameDay(item, known)
                || (sameLink && mayBeSameDay(item, known))
                || (isBare(item) && (sameLink || item.link() == null));
    }

    private boolean isBare(Traces item) {
        return trust.guid(item) == null;
    }

    private static boolean samePlace(Traces item, Traces known) {
        String here = Mark.LINK_ELSEWHERE.of(item);
        return here != null && here.equals(Mark.LINK_ELSEWHERE.of(known));
    }

    private static boolean sameTitle(Traces item, Traces known) {
        return !item.title().isBlank()
                && item.title().strip().equals(known.title().strip());
    }

    private static boolean sameDay(Traces item, Traces known) {
        return item.day() != null && item.day().equals(known.day());
    }

    private static boolean mayBeSameDay(Traces item, Traces known) {
        return item.day() == null || known.day() == null || item.day().equals(known.day());
    }
}
