package tributary.aftermath;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.article.Doubt;
import tributary.cadence.Roads;
import tributary.extract.Extracted;
import tributary.extract.Sheet;
import tributary.plan.Source;
import tributary.refine.Completing;
import tributary.refine.Made;
import tributary.refine.Tidying;
import tributary.store.Awaited;
import tributary.store.Completed;
import tributary.store.TextLedger;
import tributary.time.Timepiece;
import tributary.visit.Gear;
import tributary.visit.Repeats;

/// What follows a visit to one source: the pages of cut articles are read, then articles that are kept are rid of what
/// turned out to recur.
///
/// A visit is followed by at most [#MOST] pages, one after another; the rest waits for later visits. What cannot be had
/// is tried again a few times, and the text of the feed stands.
final class Aftermath {
    /// Pages after one visit.
    static final int MOST = 20;

    /// No page is asked for later than this after the first of its source.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /// When a page that could not be had is asked for again, after each failure; then never.
    private static final List<Duration> AGAIN = List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    /// Articles of a source that are looked through for what recurs, and so many at once.
    private static final int MOST_KEPT = 200;

    private static final int STEP = 20;

    /// So many characters of changed articles are held at once; what is older stays as it is.
    private static final int MOST_CHANGED = 16 << 20;

    private final TextLedger ledger;
    private final Timepiece timepiece;
    private final Silence silence;
    private final Consumer<Set<CategoryPath>> touched;
    private boolean completed;

    Aftermath(TextLedger ledger, Timepiece timepiece, Silence silence, Consumer<Set<CategoryPath>> touched) {
        this.ledger = ledger;
        this.timepiece = timepiece;
        this.silence = silence;
        this.touched = touched;
    }

    /// Does all of it for a source, which was read for the first time or again. Of a new one nothing is left out,
    /// unless pages taught what it repeats.
    void follow(Gear gear, Source source, boolean isFirst) throws InterruptedException {
        if (source.habits().texts().fullText() != Source.FullText.NONE) {
            pages(gear, source);
        }
        if (completed || !isFirst) {
            sweep(source);
        }
    }

    private void pages(Gear gear, Source source) throws InterruptedException {
        Instant end = timepiece.now().plus(LONGEST);
        boolean learns = source.habits().texts().fullText() == Source.FullText.AUTO;
        boolean shares = source.throttle() == Source.Throttle.ORIGIN;
        var pages = new Pages(gear, source, timepiece);
        var over = EnumSet.noneOf(Doubt.class);
        for (Awaited awaited : probed(source, learns)) {
            Instant now = timepiece.now();
            Doubt doubt = awaited.doubt();
            if (over.contains(doubt)) {
                continue;
            }
            if (learns && !ledger.worth(source.id(), doubt).asks(now)) {
                over.add(doubt);
                ledger.passOver(source.id(), doubt, noMore(doubt), now);
                continue;
            }
            String origin = Roads.origin(awaited.page());
            Optional<Instant> rests = silence.until(origin, now);
            if (rests.isPresent()) {
                ledger.restPages(source.id(), rests.get());
                return;
            }
            if (now.isAfter(end)) {
                return;
            }
            Pages.Got got = pages.fetch(awaited.page(), awaited.article(), isLast(awaited));
            silence.heard(origin, got, shares, timepiece.now());
            take(source, awaited, got);
        }
    }

    /// The pages that are due, those first by which it is found out whether others are worth asking for.
    private List<Awaited> probed(Source source, boolean learns) {
        List<Awaited> due = ledger.awaited(source.id(), timepiece.now(), MOST);
        return learns ? Probes.first(due, it -> ledger.worth(source.id(), it).isOpen()) : due;
    }

    private void take(Source source, Awaited awaited, Pages.Got got) {
        switch (got) {
            case Pages.Got.Read(Sheet sheet) -> complete(source, awaited, sheet.extracted());
            case Pages.Got.Refused(String reason) ->
                ledger.missed(awaited.article().id(), reason, null);
            case Pages.Got.Failed(String reason) -> miss(awaited, reason);
            case Pages.Got.Busy busy ->
                ledger.missed(awaited.article().id(), busy.reason(), isLast(awaited) ? null : busy.until());
        }
    }

    private void miss(Awaited awaited, String reason) {
        Instant again = isLast(awaited) ? null : timepiece.now().plus(AGAIN.get(awaited.tries()));
        ledger.missed(awaited.article().id(), reason, again);
    }

    private static boolean isLast(Awaited awaited) {
        return awaited.tries() >= AGAIN.size();
    }

    private void complete(Source source, Awaited awaited, Extracted page) {
        Source.Texts texts = source.habits().texts();
        var completing = new Completing(Repeats.of(ledger.learnt(source.id()), source), texts);
        Completing.Told told = completing.of(awaited.article(), awaited.doubt(), page);
        if (texts.fullText() == Source.FullText.AUTO) {
            ledger.told(source.id(), awaited.doubt(), told instanceof Completing.Told.Whole, timepiece.now());
        }
        switch (told) {
            case Completing.Told.Whole(Made made) -> {
                completed = true;
                show(ledger.complete(completed(made)));
            }
            case Completing.Told.Nothing(String reason) ->
                ledger.forgo(awaited.article().id(), reason);
            case Completing.Told.Other(String reason)
            when isLast(awaited) || !awaited.doubt().isEvident() ->
                ledger.forgo(awaited.article().id(), reason);
            case Completing.Told.Other(String reason) -> miss(awaited, reason);
        }
    }

    private static String noMore(Doubt doubt) {
        String like = switch (doubt) {
            case SAID -> "for texts that say that they go on";
            case BROKEN -> "for texts that break off";
            case SHORT -> "for short texts";
            case NOTE -> "for short notes";
        };
        return "its page is not asked for: the last pages of this source told no more than its feed, " + like;
    }

    /// Takes out of the articles that are kept, the newest first, what surely recurs since they came.
    private void sweep(Source source) {
        Sweep sweep = Sweep.of(ledger.learnt(source.id()), source);
        if (!sweep.isDue()) {
            return;
        }
        var tidying = new Tidying(sweep.refrain(), source.habits().texts());
        var changed = new ArrayList<Completed>();
        int size = 0;
        for (int from = 0; from < MOST_KEPT && size < MOST_CHANGED; from += STEP) {
            List<Article> kept = ledger.kept(source.id(), from, STEP);
            for (Article article : kept) {
                Optional<Made> made = tidying.of(article);
                if (made.isPresent()) {
                    changed.add(completed(made.get()));
                    size += article.content().length();
                }
            }
            if (kept.size() < STEP) {
                break;
            }
        }
        show(ledger.sweep(source.id(), changed, sweep.marks(), timepiece.now()));
    }

    private Completed completed(Made made) {
        return new Completed(made.article(), made.removed(), made.marks(), timepiece.now());
    }

    private void show(Set<CategoryPath> changed) {
        if (!changed.isEmpty()) {
            touched.accept(changed);
        }
    }
}
