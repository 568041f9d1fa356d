package tributary.refine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;

/// When an item was published and updated, as far as its publisher can be believed.
final class Moments {
    /// Nothing was published on the web before there was one: earlier dates are some clock's zero.
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /// A date farther ahead than this marks nothing: it is some clock's end.
    static final Duration FARTHEST = Duration.ofDays(366);

    private Moments() {}

    /// A date that lies in the past, but not absurdly far; one in the future as the source says.
    static Optional<Instant> sane(@Nullable Instant date, Context context) {
        if (date == null || date.isBefore(EARLIEST)) {
            return Optional.empty();
        }
        if (!date.isAfter(context.now())) {
            return Optional.of(date);
        }
        return switch (context.futureDates()) {
            case KEEP -> Optional.of(date);
            case CLAMP -> Optional.of(context.now());
            case FIRST_SEEN, DROP -> Optional.empty();
        };
    }

    /// The date as a mark to know the item by, which stays the same at every visit. It may lie ahead: that nobody
    /// believes it before it has come must not change what the item is known by.
    static Optional<Instant> lasting(@Nullable Instant date, Context context) {
        return Optional.ofNullable(date)
                .filter(it ->
                        !it.isBefore(EARLIEST) && !it.isAfter(context.now().plus(FARTHEST)));
    }

    /// The date that an item states for itself: when it was published, else when it was updated.
    static @Nullable Instant stated(Draft draft) {
        return draft.published() == null ? draft.updated() : draft.published();
    }

    /// The published date; where only an update is dated, that; where neither can be believed, the first sight.
    static Instant published(Draft draft, Context context) {
        return sane(stated(draft), context).orElse(context.now());
    }

    /// The updated date of an item seen for the first time; never before it was published.
    static Instant updated(Draft draft, Instant published, Context context) {
        return sane(draft.updated(), context)
                .filter(it -> it.isAfter(published))
                .orElse(published);
    }

    /// The updated date of an item whose content changed: the stated one only if it lies after the last visit, for
    /// before that the content was still the old one.
    static Instant edited(Draft draft, Context context) {
        @Nullable Instant lastRead = context.lastRead();
        return sane(draft.updated(), context)
                .filter(it -> lastRead != null && it.isAfter(lastRead))
                .orElse(context.now());
    }
}
