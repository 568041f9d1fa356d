package tributary.article;

/// Names a source for ever: the `id:` of its configuration, or else its URL without secrets.
///
/// It never depends on the source's place in the tree, so a moved source keeps its history.
public record SourceId(String value) implements Comparable<SourceId> {
    /// Longer identities are refused by the configuration.
    public static final int MAX_LENGTH = 2048;

    public SourceId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a source id has 1 to " + MAX_LENGTH + " characters: " + value);
        }
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
