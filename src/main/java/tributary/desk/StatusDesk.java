package tributary.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Parcel;
import tributary.answer.Qualities;
import tributary.catalogue.Grove;
import tributary.json.Json;
import tributary.pages.StatusPage;
import tributary.press.Format;
import tributary.press.Rendered;
import tributary.press.Site;
import tributary.press.StatusFeed;
import tributary.query.Pairs;
import tributary.query.Parameters;
import tributary.report.Inside;
import tributary.report.StatusReport;
import tributary.report.StatusText;
import tributary.shelf.Datebook;
import tributary.shelf.Draft;

/// Answers how everything is: for people, for programs, and as a feed.
final class StatusDesk {
    /// How many turns the feed shows.
    private static final int MOST_TURNS = 100;

    private final Inside inside;
    private final Datebook datebook;
    private final Supplier<Site> site;
    private final Groves groves;
    private final Door door;
    private final StatusText text;

    StatusDesk(Inside inside, Datebook datebook, Supplier<Site> site, Groves groves, Door door) {
        this.inside = inside;
        this.datebook = datebook;
        this.site = site;
        this.groves = groves;
        this.door = door;
        this.text = new StatusText(inside);
    }

    /// `/status`: the page for browsers, JSON for programs that ask for it.
    Answer status(Ask ask) {
        boolean json = Qualities.best(ask.header("accept")) == Format.JSON;
        return (json ? json(ask) : page(ask)).with("Vary", "Accept");
    }

    /// `/status.json`.
    Answer json(Ask ask) {
        return Answer.fresh(200, "application/json; charset=utf-8", text.held("json", this::json));
    }

    /// `/status.xml`.
    Answer feed(Ask ask) {
        Rendered feed = datebook.date(StatusFeed.NAME, Instant.EPOCH, () -> draft(turns(groves.grove())));
        Answer answer = Parcel.of(ask, feed, inside.clock().instant(), door.caching(ask, PlaceDesk.FEED));
        return answer.isGiven() ? answer.with("Content-Location", site.get().path(StatusFeed.NAME)) : answer;
    }

    private Draft draft(List<StatusFeed.Item> turns) {
        Instant newest = turns.isEmpty() ? inside.started() : turns.getFirst().at();
        return new Draft(newest, changed -> StatusFeed.print(site.get(), turns, changed));
    }

    private Answer page(Ask ask) {
        try {
            var pairs = Pairs.of(ask.query());
            String state = pairs.word("", StatusReport.STATES, "state");
            int page = pairs.number(1, Integer.MAX_VALUE, "page").orElse(1);
            byte[] html = text.held("page " + page + " " + state, () -> page(state, page));
            return Answer.page(200, html);
        } catch (Parameters.BadValue e) {
            return Refusal.badRequest(site.get(), ask, e);
        }
    }

    private byte[] json() {
        return (Json.write(new StatusReport(inside).json()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] page(String state, int page) {
        return StatusPage.write(site.get(), new StatusReport(inside).page(groves.grove(), state, page));
    }

    private List<StatusFeed.Item> turns(Grove grove) {
        return inside.store().turns(MOST_TURNS).stream()
                .map(turn -> new StatusFeed.Item(
                        turn.source().value(),
                        grove.origin(turn.source()).title(),
                        switch (turn.kind()) {
                            case BROKEN -> "cannot be read";
                            case RECOVERED -> "is well again";
                            case GONE -> "is gone";
                        },
                        StatusReport.lower(turn.kind()),
                        turn.words(),
                        turn.at()))
                .toList();
    }
}
