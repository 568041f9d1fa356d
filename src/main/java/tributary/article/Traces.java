package tributary.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an item is known again by: the marks that its publisher gave it, and one made from its content.
///
/// `guid` is raw as published; `link` is canonical; `title` is plain text; `day` is the published day in UTC;
/// `fingerprint` changes when the content does (32 hex digits).
public record Traces(
        @Nullable String guid,
        @Nullable String link,
        String title,
        @Nullable LocalDate day,
        String fingerprint) {}
