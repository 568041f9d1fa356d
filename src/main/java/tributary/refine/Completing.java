package tributary.refine;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tributary.article.Article;
import tributary.article.Doubt;
import tributary.article.Image;
import tributary.extract.Extracted;
import tributary.gist.Blocks;
import tributary.gist.Wall;
import tributary.html.Texts;
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

    /// What a page is for an article: its text; nothing, for this reason; or something else, which may be a notice that
    /// stands there for a while, such as one that asks whether its reader is human.
    public sealed interface Told {
        record Whole(Made made) implements Told {}

        record Nothing(String reason) implements Told {}

        record Other(String reason) implements Told {}
    }

    /// What the page tells, up to where it asks its reader to pay, of an article that may lack something for this
    /// reason.
    public Told of(Article article, Doubt doubt, Extracted page) {
        Blocks.Rest story = Wall.without(page.html(), page.text());
        boolean isWalled = !story.removed().isEmpty();
        String text = isWalled ? Texts.plain(story.html()) : page.text();
        boolean always = texts.fullText() == Source.FullText.ALWAYS && !isWalled;
        boolean isLonger = (doubt.isEvident() || always)
                ? Wanting.isLonger(article.content(), text, always)
                : Wanting.isMuchLonger(article.content(), text);
        if (!isLonger) {
            return new Told.Nothing(
                    isWalled ? "its page asks to log in or to subscribe first" : "its page tells no more");
        }
        boolean isTold = page.named() || Wanting.tellsSame(article.title(), article.content(), page.title(), text);
        return isTold ? new Told.Whole(made(article, page, story)) : new Told.Other("its page tells something else");
    }

    private Made made(Article article, Extracted page, Blocks.Rest story) {
        URI link = article.link();
        Trimmed text = Trimmed.of(story.html(), link, texts, refrain, page.image());
        List<String> authors = article.authors().isEmpty() ? Words.authors(page.authors()) : article.authors();
        var named = new Lead.Named(null, page.image(), refrain::recurs);
        Image led = article.image();
        boolean isPicked = led != null && !led.link().equals(texts.images().placeholder());
        Image image = isPicked
                ? led
                : Lead.of(named, List.of(), text.content().pictures(), texts.images())
                        .orElse(null);
        String summary = article.summary().isBlank() ? text.summary(null) : article.summary();
        String language =
                article.language() == null ? Tongue.of(page.language(), null).orElse(null) : article.language();
        Article whole = article.told(summary, text.content().html(), image)
                .withAuthors(authors)
                .withLanguage(language);
        var removed = Stream.of(text.removed(), story.removed()).flatMap(List::stream);
        return new Made(whole, removed.toList(), unheard(text, article));
    }

    /// The marks of a page without those that the text of the feed has taught already: that is the same article.
    private static Set<Long> unheard(Trimmed text, Article article) {
        var marks = new HashSet<>(text.marks());
        String led = article.image() == null ? null : article.image().link().toString();
        marks.removeAll(Refrain.marks(article.content(), article.link(), led));
        return marks;
    }
}
