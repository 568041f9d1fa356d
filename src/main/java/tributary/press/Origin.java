package tributary.press;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The source of an article as readers may see it: its title, the site it belongs to, the feed's address.
public record Origin(
        String id,
        String title,
        @Nullable URI site,
        @Nullable URI feed) {}
