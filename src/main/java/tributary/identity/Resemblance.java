package tributary.identity;

import tributary.article.ArticleId;

/// Whether items tell the same by their titles and texts. It is asked where all other marks contradict a guid.
public interface Resemblance {
    /// True when the item at a place of the document tells what a known article does.
    boolean isOf(int place, ArticleId known);

    /// True when two items of the document tell the same.
    boolean areOne(int place, int other);
}
