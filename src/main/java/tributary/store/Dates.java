package tributary.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The part of the store that knows which version of each document we serve, and since when.
public interface Dates {
    /// The last noted version of a document.
    Optional<Dated> dated(String document);

    /// Notes the versions of documents. Of those that are [queried][Dated#isQueried] the oldest may be forgotten.
    void date(Map<String, Dated> documents);

    /// Since when the youngest forgotten version was the one; `Instant.EPOCH` when none was forgotten.
    Instant forgotten();
}
