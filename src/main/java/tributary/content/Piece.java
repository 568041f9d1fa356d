package tributary.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A piece of clean HTML: a text or an element, with texts and values as they are written, escaped.
sealed interface Piece {
    /// What one looks for inside of elements: anything that says something to a reader without eyes, a structure that
    /// no text can hold, something to click.
    enum Sign {
        WORDS,
        STRUCTURE,
        CONTROL
    }

    boolean shows(Sign sign);

    record Text(String html) implements Piece {
        boolean isBlank() {
            return html.isBlank();
        }

        @Override
        public boolean shows(Sign sign) {
            return sign == Sign.WORDS && !isBlank();
        }
    }

    /// An element. What it holds, at any depth, is noted when it is made, so that nobody has to walk down to ask.
    record Element(String name, Map<String, String> attributes, List<Piece> kids, Set<Sign> signs) implements Piece {
        private static final Set<String> STRUCTURES =
                Set.of("blockquote", "details", "dl", "figure", "hr", "ol", "pre", "table", "ul");
        private static final Set<String> CONTROLS = Set.of("a", "audio", "details", "video");

        Element(String name, Map<String, String> attributes, List<Piece> kids) {
            this(name, attributes, List.copyOf(kids), signs(name, attributes, kids));
        }

        static Element of(String name, List<Piece> kids) {
            return new Element(name, Map.of(), kids);
        }

        /// True for one that is, or holds, what the sign says.
        @Override
        public boolean shows(Sign sign) {
            return signs.contains(sign);
        }

        /// True when something inside of it, at any depth, is what the sign says.
        boolean holds(Sign sign) {
            return kids.stream().anyMatch(kid -> kid.shows(sign));
        }

        boolean is(String... names) {
            return Arrays.asList(names).contains(name);
        }

        boolean has(String kid) {
            return kids.stream().anyMatch(it -> isElement(it, kid));
        }

        Element called(String other) {
            return new Element(other, Map.of(), kids);
        }

        Element holding(List<Piece> others) {
            return new Element(name, attributes, others);
        }

        /// With this value of an attribute; null takes the attribute off.
        Element with(String attribute, @Nullable String value) {
            var changed = new LinkedHashMap<>(attributes);
            changed.remove(attribute);
            if (value != null) {
                changed.put(attribute, value);
            }
            return new Element(name, changed, kids);
        }

        private static Set<Sign> signs(String name, Map<String, String> attributes, List<Piece> kids) {
            var signs = new ArrayList<Sign>();
            for (Sign sign : Sign.values()) {
                boolean own = switch (sign) {
                    case WORDS -> !attributes.getOrDefault("alt", "").isBlank();
                    case STRUCTURE -> STRUCTURES.contains(name);
                    case CONTROL -> CONTROLS.contains(name);
                };
                if (own || kids.stream().anyMatch(kid -> kid.shows(sign))) {
                    signs.add(sign);
                }
            }
            return Set.copyOf(signs);
        }
    }

    static boolean isElement(Piece piece, String... names) {
        return piece instanceof Element element && element.is(names);
    }

    static boolean isBlank(Piece piece) {
        return piece instanceof Text text && text.isBlank();
    }
}
