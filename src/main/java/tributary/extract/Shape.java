package tributary.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.html.Recipe;
import tributary.html.Select;

/// Brings a page into the shape in which a person wants it read.
final class Shape {
    private Shape() {}

    static void shape(Document page, Recipe.Shaping shaping) {
        for (String attribute : shaping.lazy()) {
            page.getElementsByAttribute(attribute).forEach(it -> it.attr("data-src", it.attr(attribute)));
        }
        for (Recipe.Wrapping wrapping : shaping.wrapped()) {
            inside(page, wrapping.what()).forEach(it -> it.wrap("<" + wrapping.tag() + "></" + wrapping.tag() + ">"));
        }
        for (Select dissolved : shaping.dissolved()) {
            inside(page, dissolved).forEach(Element::unwrap);
        }
    }

    /// Whether the page has what a condition asks for (null: nothing).
    static boolean holds(Document page, @Nullable Select condition) {
        return condition == null || !condition.in(page).isEmpty();
    }

    /// What is chosen within the body: the page itself keeps its frame.
    private static Iterable<Element> inside(Document page, Select select) {
        return select.in(page).stream()
                .filter(it -> it.parents().contains(page.body()))
                .toList();
    }
}
