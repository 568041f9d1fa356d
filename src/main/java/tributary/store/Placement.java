package tributary.store;

import java.util.List;
import tributary.article.CategoryPath;
import tributary.article.SourceId;

/// A source as the configuration has it: whether it is visited, and every place (leaf path) where it stands.
///
/// `address` is a digest of what is fetched and how (URL, headers): when it changes, the validators are forgotten.
/// `terms` is a digest of all that the configuration says of the source: a source that is gone is asked again when it
/// changes.
public record Placement(SourceId source, boolean enabled, String address, String terms, List<CategoryPath> places) {
    public Placement {
        places = List.copyOf(places);
    }
}
