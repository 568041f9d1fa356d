package tributary.store;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// A source as the configuration has it: whether it is visited, and every place (leaf path) where it stands.
///
/// `address` is a digest of what is fetched and how (URL, headers): when it changes, the validators are forgotten.
/// `terms` is a digest of all that the configuration says of the source: a source that is gone is asked again when it
/// changes.
public record Placement(
        SourceId source, boolean enabled, String address, String terms, Limits limits, List<CategoryPath> places) {
    public Placement {
        places = List.copyOf(places);
    }

    /// `lane` is the origin whose places the source takes (null: nobody's, as for a file); `pause` is how long a claim
    /// alone keeps it quiet.
    public record Limits(@Nullable String lane, Duration pause) {}
}
