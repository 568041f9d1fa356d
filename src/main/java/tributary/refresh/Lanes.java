package tributary.refresh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SequencedMap;

/// Wishes that wait, a lane for each origin, and how many of each origin are under way: the lanes take turns, so that a
/// slow origin with many wishes never takes the places of the others. Not safe for threads: [Dispatcher] guards it.
///
/// The empty lane has no limits.
final class Lanes<J> {
    private final SequencedMap<String, Queue<J>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> underWay = new HashMap<>();

    /// Adds a wish to the end of its lane.
    void add(String lane, J wish) {
        waiting.computeIfAbsent(lane, _ -> new ArrayDeque<>()).add(wish);
    }

    /// Takes out wishes that may start now, the lanes in turn. Whoever starts one says so with [#begin].
    List<J> next(int atMost, int perLane) {
        var taken = new ArrayList<J>();
        var visited = new HashMap<String, Integer>();
        boolean more = true;
        while (more && taken.size() < atMost) {
            more = false;
            for (String lane : List.copyOf(waiting.keySet())) {
                int busy = underWay.getOrDefault(lane, 0) + visited.getOrDefault(lane, 0);
                if (taken.size() < atMost && (lane.isEmpty() || busy < perLane)) {
                    Queue<J> its = Objects.requireNonNull(waiting.remove(lane));
                    taken.add(its.remove());
                    visited.merge(lane, 1, Integer::sum);
                    if (!its.isEmpty()) {
                        waiting.put(lane, its); // at the end of the line
                        more = true;
                    }
                }
            }
        }
        return taken;
    }

    void begin(String lane) {
        underWay.merge(lane, 1, Integer::sum);
    }

    void end(String lane) {
        underWay.computeIfPresent(lane, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Empties the lanes and answers what never started.
    Collection<J> clear() {
        var left = waiting.values().stream().flatMap(Queue::stream).toList();
        waiting.clear();
        return left;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
