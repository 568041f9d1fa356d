package tributary.store;

import org.jspecify.annotations.Nullable;

/// How many articles of a source wait for their pages, how many go without for good, and why the last page could not be
/// had (null: none failed).
public record Waiting(int pages, int without, @Nullable String reason) {}
