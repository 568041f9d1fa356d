package tributary.store;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.story.Folding;

/// A source as the configuration has it: whether it is visited, every place (leaf path) where it stands, and what
/// becomes of its copies.
///
/// `address` is a digest of what is fetched and how (URL, headers): when it changes, the validators are forgotten.
/// `terms` is a digest of all that the configuration says of the source: a source that is gone is asked again when it
/// changes.
public record Placement(
        SourceId source,
        boolean enabled,
        String address,
        String terms,
        Limits limits,
        List<CategoryPath> places,
        Copying copying) {
    public Placement {
        places = List.copyOf(places);
    }

    /// A source whose copies are treated as usual.
    public Placement(
            SourceId source, boolean enabled, String address, String terms, Limits limits, List<CategoryPath> places) {
        this(source, enabled, address, terms, limits, places, Copying.USUAL);
    }

    /// `lane` is the origin whose places the source takes (null: nobody's, as for a file); `pause` is how long a claim
    /// alone keeps it quiet.
    public record Limits(@Nullable String lane, Duration pause) {}

    /// The rule that its articles are judged by, whether a copy is shown once in the whole tree only, whose words are
    /// shown where its article came first, and which source of the file it is.
    public record Copying(Folding folding, boolean onceInTree, Keep keep, int rank) {
        public static final Copying USUAL =
                new Copying(new Folding(Folding.USUAL.by(), 7 * 24), false, Keep.RICHEST, 0);
    }

    /// Whose words are shown of an article that several sources have: of the one that says most, of the first, or of
    /// the source that stands highest in the file.
    public enum Keep {
        RICHEST,
        FIRST,
        ORDER
    }
}
