package tributary.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.charset.Decoder;
import tributary.clean.Cleaner;
import tributary.html.Grammar;
import tributary.html.Links;
import tributary.html.Recipe;
import tributary.html.Select;
import tributary.html.Texts;
import tributary.page.Page;

/// Reads the pages of an article: as a person says that pages of their site are read, else as any page.
public final class Sheets {
    private static final int MAX_CHARS = 4 << 20;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_AUTHORS = 10;
    private static final String UTF_8 = "text/html; charset=utf-8";

    private Sheets() {}

    /// Reads a page, the first of its article or a later one; nothing throws.
    public static Sheet of(Page page, Recipe recipe, int number) {
        String source = source(page, recipe);
        Document document = Grammar.parser(MAX_DEPTH).parseInput(source, "");
        Shape.shape(document, recipe.shaping());
        URI next = address(document, page, recipe.nextPage(), recipe.shaping())
                .or(() -> page.uri() == null ? Optional.empty() : Sequel.of(document, page.uri(), number + 1))
                .orElse(null);
        URI single =
                address(document, page, recipe.singlePage(), recipe.shaping()).orElse(null);
        if (recipe.equals(Recipe.NONE)) {
            return new Sheet(Extract.page(page), next, single);
        }
        recipe.remove().forEach(it -> it.in(document).forEach(Element::remove));
        byte[] left = document.outerHtml().getBytes(StandardCharsets.UTF_8);
        var guessed = Extract.page(new Page(left, page.uri(), UTF_8, page.title(), page.summary()));
        return new Sheet(told(document, guessed, recipe, page.uri()), next, single);
    }

    private static String source(Page page, Recipe recipe) {
        String source =
                Texts.cut(Decoder.decode(page.body(), page.contentType()).text(), MAX_CHARS);
        for (Recipe.Replacement it : recipe.replacements()) {
            source = Texts.cut(source.replace(it.from(), it.to()), MAX_CHARS);
        }
        return source;
    }

    private static Extracted told(Document document, Extracted guessed, Recipe recipe, @Nullable URI base) {
        String body = body(document, recipe.body());
        boolean isFound = !body.isBlank();
        String html = isFound ? Cleaner.clean(body, base) : recipe.guesses() ? guessed.html() : "";
        return new Extracted(
                first(document, recipe.title()).orElse(guessed.title()),
                authors(document, recipe.author(), guessed.authors()),
                first(document, recipe.date()).orElse(guessed.published()),
                guessed.image(),
                guessed.language(),
                html,
                isFound ? Texts.paragraphs(html) : recipe.guesses() ? guessed.text() : "",
                isFound);
    }

    /// All that the first choice finds which finds some text.
    private static String body(Document document, List<Select> choices) {
        document.outputSettings().prettyPrint(false);
        for (Select choice : choices) {
            List<Element> found = choice.in(document);
            if (found.stream().anyMatch(it -> it.hasText() || it.selectFirst("img, video, audio") != null)) {
                var html = new StringBuilder();
                found.stream()
                        .filter(it -> it.parents().stream().noneMatch(found::contains))
                        .forEach(it -> html.append(it.outerHtml()));
                return html.toString();
            }
        }
        return "";
    }

    private static Optional<String> first(Document document, List<Select> choices) {
        return choices.stream().flatMap(it -> it.text(document).stream()).findFirst();
    }

    private static List<String> authors(Document document, List<Select> choices, List<String> guessed) {
        var authors = new ArrayList<String>();
        for (Select choice : choices) {
            choice.text(document).filter(it -> !authors.contains(it)).ifPresent(authors::add);
        }
        return authors.isEmpty() ? guessed : authors.subList(0, Math.min(authors.size(), MAX_AUTHORS));
    }

    private static Optional<URI> address(Document document, Page page, List<Select> choices, Recipe.Shaping shaping) {
        String base = page.uri() == null ? null : page.uri().toString();
        return choices.stream()
                .filter(it -> Shape.holds(document, shaping.conditions().get(it)))
                .flatMap(it -> it.address(document).stream())
                .flatMap(it -> Links.absolute(base, it).stream())
                .flatMap(it -> uri(it).stream())
                .findFirst();
    }

    static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
