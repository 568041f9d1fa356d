package tributary.cadence;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tributary.draft.Reading;
import tributary.fetch.Answer;
import tributary.fetch.Reply;
import tributary.plan.Source;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.store.Memory;

/// What happened, and what comes next, in one line for people.
public final class Words {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static final String DOWNGRADED =
            "its https address leads to one without: on the way others can read and change what it sends";

    /// Of the feeds that a page names, so many are told.
    private static final int MOST_NAMED = 5;

    private Words() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String throttled(Answer answer, Harvest.When when) {
        String until = when.plan().notBefore() == null
                ? ""
                : "; waits until " + moment(when.plan().notBefore());
        String most = Hints.asksTooMuch(answer, when.now()) ? ", not as long as it asked: 7 days are the most" : "";
        return host(answer.uri()) + " asked to be left alone (" + answer.status() + ")" + until + most;
    }

    static String gone(Answer answer, Harvest.When when) {
        return when.plan().next() == null
                ? host(answer.uri()) + " says the feed is gone for good (410); it is not asked again"
                : host(answer.uri()) + " says the feed is gone (410); asked once more to be sure";
    }

    static String unreadable(Reading.Unreadable reading) {
        List<String> feeds = reading.links();
        if (feeds.isEmpty()) {
            return reading.reason();
        }
        String more = feeds.size() > MOST_NAMED ? " and " + (feeds.size() - MOST_NAMED) + " more" : "";
        return reading.reason() + ": " + String.join(", ", feeds.subList(0, Math.min(feeds.size(), MOST_NAMED))) + more;
    }

    /// A failure with its cause, where the status alone does not tell people what to do. `knocked` is whether the
    /// request carried credentials or other headers of the source's own.
    public static String failed(Reply.Failed failed, boolean knocked) {
        Answer answer = failed.answer();
        if (answer == null) {
            return failed.reason();
        }
        String host = host(answer.uri());
        return switch (answer.status()) {
            case 401 ->
                knocked
                        ? host + " does not accept the credentials of this source (401 Unauthorized)"
                        : host + " asks for a login and none is configured (401 Unauthorized)";
            case 403 ->
                Challenges.by(answer)
                        .map(guard ->
                                host + " lets only browsers in: " + guard + " answered with a bot challenge (403)")
                        .orElse(host + " forbids us to read this (403 Forbidden)");
            default -> failed.reason();
        };
    }

    /// Why the next visit is when it is, as the end of a sentence; empty when there is nothing to tell.
    static String reason(Cadence.Plan plan, Finding finding) {
        String who = host(answer(finding));
        return switch (plan.why()) {
            case INTERVAL, NEVER -> "";
            case RHYTHM -> "by how often it posts";
            case CRON -> "by its cron expression";
            case FRESH -> "because " + who + " says its answer stays good for a while";
            case TTL -> "because the feed asks to be read no more often";
            case HOURS -> "because the feed asks to be left alone until then";
            case ALL_HOURS ->
                "because the feed asks to be left alone at all hours, so it is read at the longest interval";
            case ASKED -> "because " + who + " asked for it";
            case BACKOFF ->
                plan.failures() == 1 ? "after a failure" : "after " + plan.failures() + " failures in a row";
            case CONFIRM -> "to be sure that it is gone";
        };
    }

    /// What a visit brought, when it went well.
    static String brought(Finding finding, Harvest.Crop crop) {
        if (!(finding instanceof Finding.News news)) {
            return "nothing new";
        }
        int entries = news.feed().drafts().size();
        long fresh = crop.items().stream().filter(Commit.Item::isNew).count();
        long changed = crop.items().size() - fresh;
        return entries + (entries == 1 ? " entry: " : " entries: ") + fresh + " new, " + changed + " changed";
    }

    static String adopted(URI target) {
        return "moved for good to " + host(target) + ", which is asked from now on";
    }

    /// A visit as a pass reports it.
    public static Visited visited(Source source, Commit commit, Finding finding, Committed committed) {
        Memory memory = commit.memory();
        Memory.Outcome outcome = Objects.requireNonNull(memory.course().lastOutcome(), "a visit has an outcome");
        int seen = finding instanceof Finding.News news ? news.feed().drafts().size() : 0;
        String words = memory.told().happened() == null ? "" : memory.told().happened();
        return new Visited(source.id(), outcome, words, memory.course().nextDue(), seen, committed);
    }

    /// A source that was not asked, because its origin wants to be left alone.
    public static Visited resting(Source source, String origin, Instant until) {
        String words = "not asked: " + host(URI.create(origin)) + " wants to be left alone until " + moment(until);
        return new Visited(source.id(), Memory.Outcome.THROTTLED, words, until, 0, Committed.NOTHING);
    }

    public static String host(@Nullable Answer answer) {
        return answer == null ? "the publisher" : host(answer.uri());
    }

    public static String host(URI uri) {
        String host = uri.getHost();
        return host == null ? Objects.requireNonNullElse(uri.getRawAuthority(), "the publisher") : host;
    }

    static @Nullable Answer answer(Finding finding) {
        return switch (finding) {
            case Finding.News news -> news.answer();
            case Finding.Same same -> same.answer();
            case Finding.Throttled throttled -> throttled.answer();
            case Finding.Gone gone -> gone.answer();
            case Finding.Failed failed -> failed.reply().answer();
            case Finding.Unreadable unreadable -> unreadable.answer();
        };
    }
}
