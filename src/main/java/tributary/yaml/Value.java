package tributary.yaml;

import java.util.List;

/// A piece of YAML with its place in the file: a text, a mapping or a list.
public sealed interface Value {
    Place place();

    /// What stands here, in words for a mistake; never the text of a value.
    String kind();

    /// Line and column, counted from 1.
    record Place(int line, int column) {
        public static final Place START = new Place(1, 1);
    }

    /// A scalar as written, blanks (`${NAME}`) not filled. `plain` means without quotes.
    record Text(Place place, String written, boolean plain) implements Value {
        /// True for `~`, `null` and nothing at all.
        public boolean isNothing() {
            return plain && (written.isEmpty() || written.equals("~") || written.equalsIgnoreCase("null"));
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : "a text";
        }
    }

    /// A mapping, each key once, in the order of the file.
    record Mapping(Place place, List<Entry> entries) implements Value {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /// A sequence.
    record Items(Place place, List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// One key of a mapping with its value.
    record Entry(Text key, Value value) {
        public String name() {
            return key.written();
        }
    }
}
