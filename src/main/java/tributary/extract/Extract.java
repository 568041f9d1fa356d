package tributary.extract;

import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tributary.charset.Decoder;
import tributary.clean.Cleaner;
import tributary.declared.Clues;
import tributary.declared.Linked;
import tributary.html.Escape;
import tributary.html.Grammar;
import tributary.html.Texts;
import tributary.lines.Lines;
import tributary.lines.Signs;
import tributary.lines.Trimming;
import tributary.lines.Verdict;
import tributary.metadata.Images;
import tributary.metadata.Metadata;
import tributary.page.Box;
import tributary.page.Boxes;
import tributary.page.Page;
import tributary.page.Pruning;
import tributary.page.Words;

/// The article inside a web page: its text without what surrounds it, and what the page says of it.
public final class Extract {
    /// Characters of a page that are read.
    private static final int MAX_CHARS = 4 << 20;

    /// Tags of a page that are read; a parser may make a dozen elements of each.
    private static final int MAX_TAGS = 100_000;

    /// Elements within elements; deeper ones become siblings.
    private static final int MAX_DEPTH = 200;

    /// A declared text that is this much longer than what the page shows is the article: the page is drawn by script.
    private static final double MUCH = 2;

    private Extract() {}

    /// Reads a page. What is no page, or a page without an article, gives what little there is; nothing throws.
    public static Extracted page(Page page) {
        Read read = read(page);
        boolean[] kept = Verdict.of(read.lines, read.signs);
        String text = read.lines.text(kept);
        if (read.declared.length() > text.length() * MUCH) {
            return found(read, Cleaner.cleaned(read.declared, read.metadata.base()), Texts.paragraphs(read.declared));
        }
        read.lines.keep(kept);
        var written = Cleaner.cleaned(new Writing(read.boxes).html(read.chosen), read.metadata.base());
        boolean isCut =
                written.html().length() < text.length() / 2; // by the limits of cleaning: empty elements fill them
        return found(read, isCut ? Cleaner.cleaned(paragraphs(text), null) : written, text);
    }

    private static String paragraphs(String text) {
        return text.lines().map(it -> "<p>" + Escape.text(it) + "</p>").collect(Collectors.joining());
    }

    /// A page that was read up to the lines of the chosen box, before a verdict on them.
    record Read(Metadata metadata, Boxes boxes, Box chosen, String declared, Lines lines, Signs signs) {}

    static Read read(Page page) {
        String source = bounded(Decoder.decode(page.body(), page.contentType()).text());
        Document document = Grammar.parser(MAX_DEPTH).parseInput(source, "");
        var words = new Words();
        var clues = Clues.of(document, words);
        var linked = Linked.of(clues);
        var metadata = Metadata.of(document, clues, page, linked);
        var boxes = Boxes.of(document.body(), words);
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
        return new Read(metadata, boxes, chosen, declared, lines, new Signs(lines, about(metadata, declared)));
    }

    private static String bounded(String page) {
        String text = Texts.cut(page, MAX_CHARS);
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    private static Signs.About about(Metadata metadata, String declared) {
        return new Signs.About(
                metadata.title(), metadata.description(), metadata.site(), metadata.authors(), Texts.plain(declared));
    }

    private static Extracted found(Read read, Cleaner.Cleaned cleaned, String text) {
        Metadata metadata = read.metadata;
        return new Extracted(
                metadata.title(),
                metadata.authors(),
                metadata.published(),
                image(read, cleaned),
                metadata.language(),
                cleaned.html(),
                text,
                false);
    }

    /// What the page names, else the first picture that could stand for the article in its text, or above that.
    private static @Nullable String image(Read read, Cleaner.Cleaned cleaned) {
        if (read.metadata.image() != null) {
            return read.metadata.image();
        }
        String shown = Images.ofText(cleaned.pictures());
        return shown != null
                ? shown
                : Images.ofText(Cleaner.cleaned(new Writing(read.boxes).before(read.chosen), read.metadata.base())
                        .pictures());
    }
}
