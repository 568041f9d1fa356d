package tributary.identity;

import org.jspecify.annotations.Nullable;
import tributary.article.Traces;

/// A mark by which an article may be known again; it answers null where the traces lack it.
enum Mark {
    GUID,
    GUID_ELSEWHERE,
    LINK,
    LINK_ELSEWHERE,
    TITLE,
    CONTENT;

    @Nullable
    String of(Traces it) {
        return switch (this) {
            case GUID -> it.guid() == null ? null : filled(it.guid());
            case GUID_ELSEWHERE -> it.guid() == null ? null : path(it.guid().strip());
            case LINK -> it.link() == null ? null : Page.key(it.link());
            case LINK_ELSEWHERE -> it.link() == null ? null : path(it.link());
            case TITLE -> filled(it.title());
            case CONTENT -> it.fingerprint();
        };
    }

    /// White space around a mark is the document's, not the mark's.
    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// The part of an address that survives a move of its host; a front page has none to speak of.
    static @Nullable String path(String address) {
        return Page.isHome(address) ? null : Page.withoutHost(address);
    }
}
