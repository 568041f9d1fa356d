package tributary.store;

import java.time.Instant;

/// One pass over many sources and what came of it. `seen` counts entries read, `fresh`, `unchanged` and `failed` count
/// sources, `created`, `updated` and `copies` articles.
public record Pass(
        long id,
        Instant started,
        Instant finished,
        int sources,
        int fresh,
        int unchanged,
        int failed,
        int seen,
        int created,
        int updated,
        int copies) {}
