package tributary.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tributary.page.Words;

/// The elements of a page that may say something of its article, found in one walk: what says it of itself in its head,
/// headings, and whatever is named after authors and dates.
public final class Clues {
    final List<Element> metas = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    public final List<Element> bases = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    public final List<Element> mainHeads = new ArrayList<>();
    public final List<Element> lesserHeads = new ArrayList<>();
    private final List<Element> titles = new ArrayList<>();

    /// What may name who wrote, in document order.
    public final List<Clue> who = new ArrayList<>();

    /// What may name when that was, in document order.
    public final List<Clue> when = new ArrayList<>();

    private final Words words;

    private Clues(Words words) {
        this.words = words;
    }

    public static Clues of(Document document, Words words) {
        var clues = new Clues(words);
        clues.walk(document, null);
        return clues;
    }

    /// What the window of the page is called: the `title` of its head; where `anywhere`, also one that stray marks
    /// before it have pushed out of the head.
    public String title(boolean anywhere) {
        return titles.stream()
                .filter(it -> anywhere || it.closest("head") != null)
                .findFirst()
                .map(Element::text)
                .orElse("");
    }

    /// The `href` of the first `link` of a kind; empty where there is none.
    public String link(String kind) {
        return links.stream()
                .filter(it -> it.attr("rel").strip().equalsIgnoreCase(kind))
                .map(it -> it.attr("href"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    public Stream<Element> who(Predicate<Clue> is) {
        return who.stream().filter(is).map(Clue::element);
    }

    public Stream<Element> when(Predicate<Clue> is) {
        return when.stream().filter(is).map(Clue::element);
    }

    private void walk(Element parent, @Nullable Clue around) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element) {
                walk(element, look(element, around));
            }
        }
    }

    /// Notes an element; gives back what stands around what it holds.
    private @Nullable Clue look(Element element, @Nullable Clue around) {
        String name = element.normalName();
        switch (name) {
            case "meta" -> metas.add(element);
            case "link" -> links.add(element);
            case "base" -> bases.add(element);
            case "script" -> scripts.add(element);
            case "title" -> title(element);
            case "h1" -> mainHeads.add(element);
            case "h2" -> lesserHeads.add(element);
            default -> {}
        }
        if (element.attributesSize() == 0) {
            return around;
        }
        int kinds = words.of(element);
        String property = element.attributes().get("itemprop");
        boolean isWho = Words.tellWho(kinds)
                || property.equalsIgnoreCase("author")
                || element.attributes().get("rel").contains("author");
        boolean isWhen = Words.tellWhen(kinds)
                || property.contains("datePublished")
                || name.equals("time")
                || name.equals("abbr");
        if (!isWho && !isWhen && around == null) {
            return around;
        }
        var clue = Clue.of(element, around);
        if (isWho || around != null) {
            who.add(clue);
        }
        if (isWhen) {
            when.add(clue);
        }
        return isWho ? clue : around;
    }

    /// Drawings have titles of their own.
    private void title(Element element) {
        if (element.tag().namespace().equals(Parser.NamespaceHtml)) {
            titles.add(element);
        }
    }
}
