package tributary.refine;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tributary.article.Article;
import tributary.article.Image;
import tributary.extract.Extracted;
import tributary.plan.Source;

/// Gives an article that the feed cuts the text of its page.
public final class Completing {
    private final Refrain refrain;
    private final Source.Texts texts;

    /// Of a source whose texts are wanted so, and repeat this.
    public Completing(Refrain refrain, Source.Texts texts) {
        this.refrain = refrain;
        this.texts = texts;
    }

    /// The article with what the page tells; empty where that is another story, or no more of this one.
    public Optional<Made> of(Article article, Extracted page) {
        boolean always = texts.fullText() == Source.FullText.ALWAYS;
        return Wanting.isMore(article.title(), article.content(), page, always)
                ? Optional.of(made(article, page))
                : Optional.empty();
    }

    private Made made(Article article, Extracted page) {
        URI link = article.link();
        Trimmed text = Trimmed.of(page.html(), link, texts.images().pictures(), refrain, page.image());
        List<String> authors = article.authors().isEmpty() ? Words.authors(page.authors()) : article.authors();
        var named = new Lead.Named(null, page.image(), refrain::recurs);
        Image led = article.image();
        boolean isPicked = led != null && !led.link().equals(texts.images().placeholder());
        Image image = isPicked
                ? led
                : Lead.of(named, List.of(), text.content().pictures(), texts.images())
                        .orElse(null);
        var whole = new Article(
                article.id(),
                article.source(),
                article.story(),
                link,
                article.linkAsPublished(),
                article.title(),
                authors,
                article.published(),
                article.updated(),
                article.firstSeen(),
                article.summary().isBlank() ? text.summary(null) : article.summary(),
                text.content().html(),
                image,
                article.enclosures(),
                article.tags(),
                article.language() == null ? Tongue.of(page.language(), null).orElse(null) : article.language(),
                article.revision());
        return new Made(whole, text.removed(), text.marks());
    }
}
