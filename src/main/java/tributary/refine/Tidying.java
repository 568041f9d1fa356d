package tributary.refine;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.Image;
import tributary.clean.Cleaner;
import tributary.gist.Blocks;
import tributary.plan.Source;

/// Takes out of articles what turned out to recur only after they were made: blocks of their texts, and the picture
/// that leads them.
public final class Tidying {
    private final Refrain refrain;
    private final Source.Texts texts;

    /// Of a source whose texts are wanted so, and repeat this.
    public Tidying(Refrain refrain, Source.Texts texts) {
        this.refrain = refrain;
        this.texts = texts;
    }

    /// The article without what recurs; empty where it has none of that.
    public Optional<Made> of(Article article) {
        Blocks.Rest rest = refrain.without(article.content(), article.link());
        boolean ledWrongly = ledWrongly(article.image());
        if (rest.removed().isEmpty() && !ledWrongly) {
            return Optional.empty();
        }
        Cleaner.Cleaned content =
                Cleaner.cleaned(rest.html(), article.link(), texts.images().pictures());
        Image image = ledWrongly ? another(article, content) : article.image();
        boolean same = content.html().equals(article.content()) && Objects.equals(image, article.image());
        return same
                ? Optional.empty()
                : Optional.of(new Made(tidy(article, content.html(), image), rest.removed(), Set.of()));
    }

    private boolean ledWrongly(@Nullable Image image) {
        return image != null
                && !image.link().equals(texts.images().placeholder())
                && refrain.recurs(image.link().toString());
    }

    private @Nullable Image another(Article article, Cleaner.Cleaned content) {
        var named = new Lead.Named(null, null, refrain::recurs);
        return Lead.of(named, article.enclosures(), content.pictures(), texts.images())
                .orElse(null);
    }

    /// A summary that was only the opening of the text is the new one.
    private static Article tidy(Article article, String content, @Nullable Image image) {
        boolean isOpening = article.summary().equals(Words.summary(null, Words.opening(article.content())));
        String summary = isOpening ? Words.summary(null, Words.opening(content)) : article.summary();
        return article.told(summary, content, image);
    }
}
