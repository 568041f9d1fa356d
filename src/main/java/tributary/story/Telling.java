package tributary.story;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.compare.Common;
import tributary.compare.Guards;
import tributary.compare.Overlap;
import tributary.sketch.Plain;
import tributary.sketch.Sketch;

/// One source's telling of a story: what is compared to find copies. `link` is canonical.
public record Telling(
        ArticleId id, SourceId source, @Nullable URI link, Sketch sketch) {
    /// Titles of which the shorter one's word pairs are shared to this part, or texts, tell the same.
    private static final double HALF = 0.5;

    /// Shingles seen in both: fewer are a chance.
    private static final int EVIDENCE = 5;

    /// True when two tellings of one source may be one article, edited: titles or texts have much in common.
    public boolean isEditOf(Telling other) {
        Overlap texts = Overlap.of(sketch, other.sketch, Common.NOTHING);
        boolean titles = Overlap.contained(sketch.pairs, other.sketch.pairs) >= HALF
                && !Guards.differByMark(sketch, other.sketch);
        return titles || (texts.share() >= HALF && texts.evidence() >= EVIDENCE);
    }

    /// The telling of an article: its text is its content, or its summary where that says more.
    public static Telling of(Article article) {
        String content = Plain.of(article.content());
        String text = content.length() >= article.summary().length() ? content : article.summary();
        return new Telling(
                article.id(), article.source(), article.link(), Sketch.of(article.title(), text, article.published()));
    }
}
