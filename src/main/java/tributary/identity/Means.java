package tributary.identity;

import tributary.article.ArticleId;

/// By what the items of a source are told apart: a rule, and what their texts say where the rule's marks fail.
public record Means(Rule rule, Resemblance texts) {
    /// A rule where nothing is known of texts: a guid is believed.
    public static Means of(Rule rule) {
        return new Means(rule, new Resemblance() {
            @Override
            public boolean isOf(int place, ArticleId known) {
                return true;
            }

            @Override
            public boolean areOne(int place, int other) {
                return true;
            }
        });
    }
}
