package tributary.keys;

import static tributary.keys.Sections.CATEGORY;
import static tributary.keys.Sections.DEDUPE;
import static tributary.keys.Sections.DEFAULTS;
import static tributary.keys.Sections.SOURCE;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.plan.Dedupe;
import tributary.yaml.Desk;
import tributary.yaml.Fields;
import tributary.yaml.Filled;
import tributary.yaml.Key;
import tributary.yaml.Mistakes;
import tributary.yaml.Nearest;
import tributary.yaml.Type;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The keys that say what becomes of copies; each is inherited on its own.
public final class DedupeKeys {
    public static final Key<Fields> PART = Key.of(
                    "dedupe", new Type.Part(DEDUPE), "", "what becomes of articles that another source has too")
            .in(DEFAULTS, CATEGORY, SOURCE);

    static final Key<String> SCOPE = Key.of(
                    "scope",
                    Types.word(List.of("none", "category", "all")),
                    "category",
                    "where an article is shown once: nowhere, in every category that has it, or in the whole tree")
            .in(DEDUPE);
    static final Key<Set<Dedupe.By>> BY = Key.of(
                    "by", new Marks(), "url, title, similar", "what makes a copy: its address, title or text")
            .in(DEDUPE);
    static final Key<Duration> WINDOW = Key.of(
                    "window", Types.duration("1h", "30d"), "7d", "how far apart two copies may have been published")
            .in(DEDUPE);
    static final Key<String> KEEP = Key.of(
                    "keep",
                    Types.word(List.of("richest", "first", "order")),
                    "richest",
                    "whose words are shown: those of the longest copy, the first, or the one highest in this file")
            .in(DEDUPE);
    static final Key<String> NOTE = Key.of(
                    "note", Types.word(List.of("also_in", "none")), "also_in", "whether the other sources are named")
            .in(DEDUPE);

    static final List<Key<?>> ALL = List.of(PART, SCOPE, BY, WINDOW, KEEP, NOTE);

    private DedupeKeys() {}

    /// An outer rule with what a nearer place says.
    public static Dedupe over(Dedupe outer, @Nullable Fields nearer) {
        if (nearer == null) {
            return outer;
        }
        String scope = nearer.get(SCOPE);
        Set<Dedupe.By> by = nearer.get(BY);
        Duration window = nearer.get(WINDOW);
        String keep = nearer.get(KEEP);
        String note = nearer.get(NOTE);
        return new Dedupe(
                scope == null ? outer.scope() : Dedupe.Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
                by == null ? outer.by() : by,
                window == null ? outer.window() : window,
                keep == null ? outer.keep() : Dedupe.Keep.valueOf(keep.toUpperCase(Locale.ROOT)),
                note == null ? outer.namesOthers() : note.equals("also_in"));
    }

    /// The type of `by`: a list of words, at least one.
    private record Marks() implements Type<Set<Dedupe.By>> {
        private static final List<String> WORDS = List.of("url", "title", "similar");

        @Override
        public String expected() {
            return "a list of url, title, similar";
        }

        @Override
        public @Nullable Set<Dedupe.By> read(Value value, Desk desk) {
            if (!(value instanceof Value.Items items) || items.values().isEmpty()) {
                String found = value instanceof Value.Items ? "an empty list" : value.kind();
                desk.mistakes().add(value.place(), found, expected() + "; scope: none folds nothing");
                return null;
            }
            var marks = new LinkedHashSet<Dedupe.By>();
            for (Value item : items.values()) {
                Filled filled = desk.text(item, expected());
                if (filled == null) {
                    continue;
                }
                String word = filled.text().strip();
                if (WORDS.contains(word)) {
                    marks.add(Dedupe.By.valueOf(word.toUpperCase(Locale.ROOT)));
                } else {
                    String nearest = Nearest.to(word, WORDS);
                    desk.mistakes().add(item.place(), Mistakes.quoted(filled.written()), expected(), nearest);
                }
            }
            return marks.isEmpty() ? null : EnumSet.copyOf(marks);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "array", "minItems", 1, "items", Types.orBlank(Map.of("enum", WORDS)));
        }
    }
}
