package tributary.refresh;

import java.time.Instant;
import tributary.store.Memory;

/// How a source is, in one word and in one sentence for people.
public record Health(State state, String words) {
    /// Printed in lower case.
    public enum State {
        OK,
        WAITING,
        FAILING,
        GONE,
        OFF
    }

    /// Judges a source by what is remembered of it.
    public static Health of(Memory memory, boolean enabled, Instant now) {
        if (!enabled) {
            return new Health(State.OFF, "switched off in feeds.yaml");
        }
        Memory.Outcome last = memory.lastOutcome();
        if (last == null) {
            return new Health(State.WAITING, "not visited yet");
        }
        String error = memory.lastError() == null ? "" : memory.lastError();
        Instant wait = memory.notBefore();
        return switch (last) {
            case FRESH, UNCHANGED, MOVED -> new Health(State.OK, error);
            case GONE -> new Health(State.GONE, error);
            case THROTTLED ->
                wait != null && wait.isAfter(now) ? new Health(State.WAITING, error) : new Health(State.FAILING, error);
            case FAILED, UNREADABLE -> new Health(State.FAILING, error);
        };
    }
}
