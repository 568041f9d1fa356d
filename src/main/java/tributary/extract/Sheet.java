package tributary.extract;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What stands on one page of an article, where the article goes on (null: nowhere), and where it stands on one page
/// (null: nobody says).
public record Sheet(
        Extracted extracted, @Nullable URI next, @Nullable URI single) {}
