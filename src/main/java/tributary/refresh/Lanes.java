package tributary.refresh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Who may start now: at most `total` jobs at once, and at most `perLane` of one origin, so that a slow origin with
/// many sources never takes the places of the others. Not safe for threads: [Dispatcher] guards it.
final class Lanes<J> {
    private final Map<String, Lane<J>> lanes = new HashMap<>();
    private final Queue<Entry<J>> ready = new ArrayDeque<>();
    private int running;
    private int waiting;

    private static final class Lane<J> {
        final Queue<J> queue = new ArrayDeque<>();
        int taken;
    }

    private record Entry<J>(String lane, J job) {}

    /// Adds a job to the end of its lane.
    void add(String lane, J job) {
        lanes.computeIfAbsent(lane, _ -> new Lane<>()).queue.add(job);
        waiting++;
    }

    /// Takes out the jobs that may start now.
    List<J> start(String lane, int perLane, int total) {
        Lane<J> its = lanes.get(lane);
        while (its != null && its.taken < perLane && !its.queue.isEmpty()) {
            its.taken++;
            ready.add(new Entry<>(lane, its.queue.remove()));
        }
        var started = new ArrayList<J>();
        while (running < total && !ready.isEmpty()) {
            running++;
            waiting--;
            started.add(ready.remove().job());
        }
        return started;
    }

    /// A job of this lane has ended.
    void end(String lane) {
        running--;
        leave(lane);
    }

    private void leave(String lane) {
        Lane<J> its = lanes.get(lane);
        if (its != null) {
            its.taken--;
            if (its.taken == 0 && its.queue.isEmpty()) {
                lanes.remove(lane);
            }
        }
    }

    /// Empties the lanes and answers the jobs that never started.
    List<J> clear() {
        var left = new ArrayList<J>();
        ready.forEach(entry -> {
            left.add(entry.job());
            leave(entry.lane());
        });
        ready.clear();
        lanes.values().forEach(lane -> {
            left.addAll(lane.queue);
            lane.queue.clear();
        });
        waiting = 0;
        return left;
    }

    int running() {
        return running;
    }

    int waiting() {
        return waiting;
    }
}
