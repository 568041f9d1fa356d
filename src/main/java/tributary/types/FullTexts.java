package tributary.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.html.Recipe;
import tributary.html.Select;
import tributary.plan.Source;
import tributary.yaml.Desk;
import tributary.yaml.Filled;
import tributary.yaml.Mistakes;
import tributary.yaml.Nearest;
import tributary.yaml.Type;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The type of `full_text`: a word, or a mapping that says where the text stands on its pages.
public record FullTexts() implements Type<FullTexts.Said> {
    private static final List<String> WORDS = List.of("none", "auto", "always");
    private static final List<String> KEYS = List.of("body", "remove", "next_page");
    private static final String SELECTOR = "a CSS selector";

    /// Which articles are completed, and how their pages are read (null: as any page).
    public record Said(Source.FullText fullText, @Nullable Recipe recipe) {}

    @Override
    public String expected() {
        return "none, auto, always, or a mapping of body, remove, next_page";
    }

    @Override
    public @Nullable Said read(Value value, Desk desk) {
        if (value instanceof Value.Mapping mapping) {
            return new Said(Source.FullText.ALWAYS, recipe(mapping, desk));
        }
        Filled filled = desk.text(value, expected());
        if (filled == null) {
            return null;
        }
        String word = filled.text().strip();
        if (!WORDS.contains(word)) {
            desk.mistakes().add(value.place(), Mistakes.quoted(filled.written()), expected(), Nearest.to(word, WORDS));
            return null;
        }
        return new Said(Source.FullText.valueOf(word.toUpperCase(Locale.ROOT)), null);
    }

    private static Recipe recipe(Value.Mapping mapping, Desk desk) {
        List<Select> body = List.of();
        List<Select> remove = List.of();
        List<Select> nextPage = List.of();
        for (Value.Entry entry : mapping.entries()) {
            switch (entry.name()) {
                case "body" -> body = selectors(entry.value(), desk);
                case "remove" -> remove = selectors(entry.value(), desk);
                case "next_page" -> nextPage = selectors(entry.value(), desk);
                default ->
                    desk.mistakes()
                            .add(
                                    entry.key().place(),
                                    Mistakes.quoted(entry.name()),
                                    "a key of full_text: " + String.join(", ", KEYS),
                                    Nearest.to(entry.name(), KEYS));
            }
        }
        return Recipe.of(body, remove, nextPage);
    }

    /// One selector, or a list of them.
    private static List<Select> selectors(Value value, Desk desk) {
        List<Value> written = value instanceof Value.Items items ? items.values() : List.of(value);
        var selectors = new ArrayList<Select>();
        for (Value one : written) {
            Filled filled = desk.text(one, SELECTOR);
            if (filled != null) {
                Optional<Select> selector = Select.css(filled.text());
                selector.ifPresent(selectors::add);
                if (selector.isEmpty()) {
                    desk.mistakes().add(one.place(), Mistakes.quoted(filled.written()), SELECTOR);
                }
            }
        }
        return selectors;
    }

    @Override
    public Map<String, Object> schema() {
        var selector = Map.of("type", "string", "minLength", 1);
        var selectors = Map.of("anyOf", List.of(selector, Map.of("type", "array", "items", selector)));
        var mapping = Map.of(
                "type",
                "object",
                "properties",
                Map.of("body", selectors, "remove", selectors, "next_page", selectors),
                "additionalProperties",
                false);
        return Map.of("anyOf", List.of(Types.orBlank(Map.of("enum", WORDS)), mapping));
    }
}
