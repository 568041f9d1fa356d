package tributary.cadence;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Reply;

/// What a visit met: what came back, what it turned out to be, and the feed that a page led to (null: none did).
public record Met(Reply reply, Finding finding, @Nullable URI found) {}
