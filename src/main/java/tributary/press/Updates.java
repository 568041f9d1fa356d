package tributary.press;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import tributary.markup.Times;

/// The `updated` of entries, told apart to the microsecond.
///
/// Readers that sort or compare by date mix up entries of one second, and validators warn of them. So the fraction is
/// made from the entry's id: the same for ever, in every feed, and next to never shared.
final class Updates {
    private static final int MICROS = 1_000_000;

    private final Instant listed;
    private final Set<Instant> taken = new HashSet<>();

    Updates(Instant listed) {
        this.listed = listed;
    }

    String of(Entry entry) {
        long fraction = Math.floorMod(entry.article().id().value().hashCode(), MICROS);
        Instant second = entry.updated(listed).truncatedTo(ChronoUnit.SECONDS);
        Instant updated = second.plus(fraction, ChronoUnit.MICROS);
        while (!taken.add(updated)) {
            updated = updated.plus(1, ChronoUnit.MICROS);
        }
        return Times.micros(updated);
    }
}
