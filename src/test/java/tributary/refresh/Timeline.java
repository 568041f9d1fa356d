package tributary.refresh;

import java.util.PriorityQueue;

/// Simulated time: what is to happen, in order. What happens at one moment happens in the order it was planned.
final class Timeline {
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long planned;

    private record Event(long at, long number, Runnable step) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
        }
    }

    /// Milliseconds that nobody can set.
    long now() {
        return now;
    }

    void in(long millis, Runnable step) {
        events.add(new Event(now + millis, planned++, step));
    }

    void runUntil(long end) {
        for (Event next = events.peek(); next != null && next.at <= end; next = events.peek()) {
            events.remove();
            now = next.at;
            next.step.run();
        }
        now = end;
    }
}
