package tributary.identity;

import org.jspecify.annotations.Nullable;
import tributary.article.Traces;

/// By which marks the items of a source are told apart: by all of them, weighed (`AUTO`), or by those that people who
/// know the source have named.
public enum Rule {
    AUTO,
    GUID,
    LINK,
    LINK_AND_TITLE,
    LINK_AND_DAY;

    /// What an item with these traces is known by; null when the rule says nothing of it, and all marks are weighed.
    @Nullable
    String key(Traces it) {
        return switch (this) {
            case AUTO -> null;
            case GUID -> Mark.GUID.of(it);
            case LINK -> it.link();
            case LINK_AND_TITLE -> both(it.link(), Mark.TITLE.of(it));
            case LINK_AND_DAY -> both(it.link(), it.day());
        };
    }

    private static @Nullable String both(@Nullable String link, @Nullable Object more) {
        return link == null || more == null ? null : link + '\n' + more;
    }
}
