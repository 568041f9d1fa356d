package tributary.refine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.wire.Draft;

/// When an item was published and updated, as far as its publisher can be believed.
final class Moments {
    /// Nothing was published on the web before there was one: earlier dates are some clock's zero.
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private Moments() {}

    /// A date that lies in the past, but not absurdly far.
    static Optional<Instant> sane(@Nullable Instant date, Instant now) {
        return Optional.ofNullable(date).filter(it -> !it.isBefore(EARLIEST) && !it.isAfter(now));
    }

    /// The published date; where only an update is dated, that; where neither can be believed, the first sight.
    static Instant published(Draft draft, Instant now) {
        @Nullable Instant stated = draft.published() == null ? draft.updated() : draft.published();
        return sane(stated, now).orElse(now);
    }

    /// The updated date of an item seen for the first time; never before it was published.
    static Instant updated(Draft draft, Instant published, Instant now) {
        return sane(draft.updated(), now).filter(it -> it.isAfter(published)).orElse(published);
    }

    /// The updated date of an item whose content changed: the stated one only if it lies after the last visit, for
    /// before that the content was still the old one.
    static Instant edited(Draft draft, Context context) {
        @Nullable Instant lastRead = context.lastRead();
        return sane(draft.updated(), context.now())
                .filter(it -> lastRead != null && it.isAfter(lastRead))
                .orElse(context.now());
    }
}
