package tributary.refresh;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import tributary.config.Source;
import tributary.fetch.Answer;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.store.Memory;
import tributary.wire.Reading;

/// What happened, in one line for people.
final class Words {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    static String throttled(Answer answer, Harvest.When when) {
        String until = when.plan().notBefore() == null
                ? ""
                : "; waits until " + MOMENT.format(when.plan().notBefore());
        return host(answer) + " asked to be left alone (" + answer.status() + ")" + until;
    }

    static String gone(Answer answer, Harvest.When when) {
        return when.plan().next() == null
                ? host(answer) + " says the feed is gone for good (410); it is not asked again"
                : host(answer) + " says the feed is gone (410); asked once more to be sure";
    }

    static String unreadable(Reading.Unreadable reading) {
        return reading.links().isEmpty()
                ? reading.reason()
                : reading.reason() + ": " + reading.links().getFirst();
    }

    /// A visit as a pass reports it.
    static Visited visited(Source source, Commit commit, Finding finding, Committed committed) {
        Memory memory = commit.memory();
        Memory.Outcome outcome = Objects.requireNonNull(memory.lastOutcome(), "a visit has an outcome");
        int seen = finding instanceof Finding.News news ? news.feed().drafts().size() : 0;
        String words = memory.lastError() != null ? memory.lastError() : brought(outcome, seen, committed);
        return new Visited(source.id(), outcome, words, seen, committed);
    }

    private static String brought(Memory.Outcome outcome, int seen, Committed committed) {
        if (outcome == Memory.Outcome.UNCHANGED) {
            return "nothing new";
        }
        return seen + " entries: " + committed.fresh() + " new, " + committed.updated() + " updated, "
                + committed.copies() + " copies";
    }

    private static String host(Answer answer) {
        String host = answer.uri().getHost();
        return host == null ? "the publisher" : host;
    }
}
