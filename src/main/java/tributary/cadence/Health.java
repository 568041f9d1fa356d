package tributary.cadence;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tributary.store.Ledger.SourceState;
import tributary.store.Memory;

/// How a source is: in one word, what happened last in one line for people, and what comes next and why.
public record Health(State state, String words, String next) {
    /// Printed in lower case.
    public enum State {
        OK,
        WAITING,
        FAILING,
        GONE,
        OFF
    }

    /// Judges a source by what is remembered of it; null: nothing is.
    public static Health of(@Nullable SourceState state, boolean enabled, Instant now) {
        if (!enabled) {
            return new Health(State.OFF, "switched off in feeds.yaml", "");
        }
        Memory memory = state == null ? Memory.NONE : state.memory();
        boolean rests = rests(state, now);
        State how = state(memory, rests);
        String happened = memory.told().happened() != null
                ? memory.told().happened()
                : memory.course().lastError();
        String words = happened != null ? happened : memory.course().lastOutcome() == null ? "not visited yet" : "";
        return new Health(how, words, next(memory, how, rests));
    }

    /// The word alone, for counting many.
    public static State state(@Nullable SourceState state, boolean enabled, Instant now) {
        return enabled ? state(state == null ? Memory.NONE : state.memory(), rests(state, now)) : State.OFF;
    }

    private static boolean rests(@Nullable SourceState state, Instant now) {
        Instant until = state == null ? null : state.restsUntil();
        return until != null && until.isAfter(now);
    }

    private static State state(Memory memory, boolean rests) {
        Memory.Outcome last = memory.course().lastOutcome();
        if (last == null) {
            return State.WAITING;
        }
        return switch (last) {
            case FRESH, UNCHANGED, MOVED -> rests ? State.WAITING : State.OK;
            case GONE -> State.GONE;
            case THROTTLED -> State.WAITING;
            case FAILED, UNREADABLE -> State.FAILING;
        };
    }

    private static String next(Memory memory, State state, boolean rests) {
        Instant due = memory.course().nextDue();
        if (due == null) {
            return state == State.GONE
                    ? "not asked again until its entry in feeds.yaml is changed or somebody asks for a refresh"
                    : "never by itself";
        }
        String when = Words.moment(due);
        String origin = memory.standing().origin();
        if (rests && origin != null && state != State.GONE) {
            return "waits until " + when + " because " + Words.host(URI.create(origin)) + " asked for it";
        }
        String reason =
                memory.told().reason() == null ? "" : " " + memory.told().reason();
        return switch (state) {
            case WAITING ->
                memory.course().lastOutcome() == null ? "first asked at " + when : "waits until " + when + reason;
            case FAILING, GONE -> "asked again at " + when + reason;
            case OK -> "asked again at " + when + reason;
            case OFF -> "";
        };
    }
}
