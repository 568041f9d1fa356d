package tributary.store;

import org.jspecify.annotations.Nullable;

/// How many articles of a source wait for their pages, how many go without for good, how many were passed over since
/// pages of the source tell no more, and why the last page could not be had (null: none failed).
public record Waiting(
        int pages, int without, int passed, @Nullable String reason) {}
