package tributary.article;

/// The event that several articles report; it bears the name of the first article that reported it.
public record Story(ArticleId first) {
    @Override
    public String toString() {
        return first.value();
    }
}
