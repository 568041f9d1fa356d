package tributary.plan;

/// How articles are republished: how much of them, what stands before their titles (`{site}` and `{feed}` are
/// filled in for each), and what becomes of copies.
public record Styling(Mode mode, String titlePrefix, Dedupe dedupe) {
    /// As they are.
    public static final Styling PLAIN = new Styling(Mode.FULLTEXT, "", Dedupe.USUAL);

    /// With what usually becomes of copies.
    public Styling(Mode mode, String titlePrefix) {
        this(mode, titlePrefix, Dedupe.USUAL);
    }
}
