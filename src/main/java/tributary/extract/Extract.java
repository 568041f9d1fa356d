package tributary.extract;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tributary.html.Cleaner;
import tributary.html.Decoder;
import tributary.html.Texts;

/// The article inside a web page: its text without what surrounds it, and what the page says of it.
public final class Extract {
    /// Characters of a page that are read.
    private static final int MAX_CHARS = 4 << 20;

    /// Elements within elements; deeper ones become siblings.
    private static final int MAX_DEPTH = 200;

    /// A declared text that is this much longer than what the page shows is the article: the page is drawn by script.
    private static final double MUCH = 2;

    private Extract() {}

    /// Reads a page. What is no page, or a page without an article, gives what little there is; nothing throws.
    public static Extracted page(Page page) {
        String source =
                Texts.cut(Decoder.decode(page.body(), page.contentType()).text(), MAX_CHARS);
        Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(source, "");
        var linked = Linked.of(document);
        var metadata = Metadata.of(document, page, linked);
        var boxes = Boxes.of(document.body());
        boolean isThread = metadata.isThread();
        var pruning = new Pruning(boxes, isThread);
        pruning.byName();
        String declared = linked.text("articleBody").orElse("");
        Box chosen = Agreement.of(boxes, declared).orElseGet(() -> Choice.of(boxes));
        pruning.byLinks(chosen);
        if (!isThread) {
            new Trimming(boxes, chosen).cutAnswers();
        }
        var lines = new Lines(boxes, chosen);
        boolean[] kept = Verdict.of(lines, new Signs(lines, about(metadata, declared)));
        String text = lines.text(kept);
        if (declared.length() > text.length() * MUCH) {
            return found(metadata, Cleaner.clean(declared, metadata.base()), Texts.paragraphs(declared));
        }
        lines.keep(kept);
        return found(metadata, Cleaner.clean(new Writing(boxes).html(chosen), metadata.base()), text);
    }

    private static Signs.About about(Metadata metadata, String declared) {
        return new Signs.About(
                metadata.title(), metadata.description(), metadata.site(), metadata.authors(), Texts.plain(declared));
    }

    private static Extracted found(Metadata metadata, String html, String text) {
        return new Extracted(
                metadata.title(),
                metadata.authors(),
                metadata.published(),
                metadata.image(),
                metadata.language(),
                html,
                text);
    }
}
