package tributary.html;

import java.util.List;
import java.util.Map;

/// What a person says of the pages of a site: where the text, the title, the authors and the date stand, what is no
/// part of the text, where its next page and its version on one page are, and texts to be replaced before anything
/// is read. With `guesses`, the text is found as on any page where none of `body` does.
public record Recipe(
        List<Select> body,
        List<Select> title,
        List<Select> author,
        List<Select> date,
        List<Select> remove,
        List<Select> nextPage,
        List<Select> singlePage,
        List<Replacement> replacements,
        Shaping shaping,
        boolean guesses) {
    public static final Recipe NONE = of(List.of(), List.of(), List.of());

    public Recipe {
        body = List.copyOf(body);
        title = List.copyOf(title);
        author = List.copyOf(author);
        date = List.copyOf(date);
        remove = List.copyOf(remove);
        nextPage = List.copyOf(nextPage);
        singlePage = List.copyOf(singlePage);
        replacements = List.copyOf(replacements);
    }

    /// Where the text stands, what of it is left out, and where it goes on.
    public static Recipe of(List<Select> body, List<Select> remove, List<Select> nextPage) {
        return new Recipe(
                body, List.of(), List.of(), List.of(), remove, nextPage, List.of(), List.of(), Shaping.NONE, true);
    }

    /// What is changed in a page before it is read: elements that get another one around them, those of which only
    /// the inside stays, and attributes that hold the address of a picture. A link of `conditions` counts only
    /// where the page has what stands behind it.
    public record Shaping(
            List<Wrapping> wrapped, List<Select> dissolved, List<String> lazy, Map<Select, Select> conditions) {
        public static final Shaping NONE = new Shaping(List.of(), List.of(), List.of(), Map.of());

        public Shaping {
            wrapped = List.copyOf(wrapped);
            dissolved = List.copyOf(dissolved);
            lazy = List.copyOf(lazy);
            conditions = Map.copyOf(conditions);
        }
    }

    /// Elements, and the name of the one that comes around each of them.
    public record Wrapping(Select what, String tag) {}

    /// A text of the page, and what takes its place.
    public record Replacement(String from, String to) {}
}
