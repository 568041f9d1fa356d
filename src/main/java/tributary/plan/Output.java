package tributary.plan;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.filter.Query;

/// Something that is published beside the categories: a feed of what a query finds, or a folder that is kept up to
/// date. The one named `all` restyles the feed of everything. What is null is as usual.
public record Output(
        String name,
        @Nullable String title,
        @Nullable Query query,
        @Nullable Integer limit,
        @Nullable Mode mode,
        @Nullable String titlePrefix,
        @Nullable Secret key,
        @Nullable Export export) {
    public static final String ALL = "all";

    /// A folder of files: for whom, where, and how often it is looked whether something changed.
    public record Export(Flavour flavour, Path dir, Duration every) {}

    /// Where it is served; a folder is not.
    public CategoryPath path() {
        return name.equals(ALL) ? CategoryPath.ALL : CategoryPath.of(name);
    }

    /// The place outside of which there is nothing for it.
    public CategoryPath scope() {
        return query != null && query.scope().size() == 1
                ? query.scope().iterator().next()
                : CategoryPath.ALL;
    }
}
