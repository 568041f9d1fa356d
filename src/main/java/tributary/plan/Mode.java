package tributary.plan;

/// How much of an article we republish.
public enum Mode {
    /// The whole text.
    FULLTEXT,
    /// The title, the summary and the way to the original.
    SUMMARY
}
