package tributary.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.press.Entry;
import tributary.press.View;

/// A part of the list of a place, newest first, and the ways to its neighbours.
///
/// A neighbour is named by the moment at which this part ends, so what arrives meanwhile moves nothing: going on never
/// shows an article twice and never misses one. Where several are from that very moment, those that were shown are
/// counted.
public record Stretch(List<Entry> entries, View view) {
    /// `found` is as it was asked for, and one more where there are more.
    public static Stretch of(List<Entry> found, Parameters asked, int limit) {
        boolean more = found.size() > limit;
        List<Entry> kept = more ? found.subList(0, limit) : found;
        boolean upwards = asked.after() != null;
        List<Entry> shown = upwards ? kept.reversed() : kept;
        boolean middle = upwards ? more : asked.wanted().before() != null || asked.offset() > 0;
        boolean turns = !shown.isEmpty() && !(asked.wanted().oldestFirst() && !upwards);
        return new Stretch(
                shown,
                new View(
                        asked.wanted().words(),
                        turns && middle ? newer(asked, shown) : null,
                        turns && (upwards || more) ? older(asked, shown) : null));
    }

    private static String newer(Parameters asked, List<Entry> shown) {
        Instant first = shown.getFirst().article().published();
        return asked.turned("after", first, same(first, shown, asked.after(), asked.offset()));
    }

    private static String older(Parameters asked, List<Entry> shown) {
        Instant last = shown.getLast().article().published();
        Instant before = asked.wanted().before();
        Instant began = before == null ? null : before.minusMillis(1);
        return asked.turned("before", last.plusMillis(1), same(last, shown, began, asked.offset()));
    }

    /// How many of that moment are behind: those here, and where this part began at it, those before it too.
    private static int same(Instant moment, List<Entry> shown, @Nullable Instant began, int offset) {
        int here = (int) shown.stream()
                .filter(it -> it.article().published().equals(moment))
                .count();
        return here + (moment.equals(began) ? offset : 0);
    }
}
