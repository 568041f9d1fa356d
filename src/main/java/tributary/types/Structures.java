package tributary.types;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.address.Addresses;
import tributary.plan.Interval;
import tributary.plan.Secret;
import tributary.yaml.Amounts;
import tributary.yaml.Desk;
import tributary.yaml.Filled;
import tributary.yaml.Mistakes;
import tributary.yaml.Type;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The types of values that have more than one shape, or are read later.
public final class Structures {
    private Structures() {}

    /// A text that is never shown; an empty one is none.
    public static Type<Optional<Secret>> secret() {
        return new Type.Scalar<>(
                "a text",
                text -> Optional.of(
                        Optional.of(text).filter(it -> !it.isEmpty()).map(Secret::new)),
                Map.of("type", "string"));
    }

    /// A value that is read later, once what it needs is known; until then it stays as it is written.
    public record Later(String expected, Map<String, Object> schema) implements Type<Value> {
        @Override
        public Value read(Value value, Desk desk) {
            return value;
        }
    }

    /// A text whose blanks are filled; what it means is read with its neighbours.
    public record Raw(String expected) implements Type<Filled> {
        @Override
        public @Nullable Filled read(Value value, Desk desk) {
            return desk.text(value, expected);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string", "minLength", 1);
        }
    }

    /// The user agent, filled once `server.base_url` is known.
    public record Agent() implements Type<Value> {
        static final int MAX_LENGTH = 500;
        private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");

        @Override
        public String expected() {
            return "a line of ASCII text, at most " + MAX_LENGTH + " characters";
        }

        @Override
        public Value read(Value value, Desk desk) {
            return value;
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string", "maxLength", MAX_LENGTH);
        }

        @Nullable
        String filled(Value value, Desk desk) {
            Filled filled = desk.text(value, expected());
            if (filled == null) {
                return null;
            }
            String text = filled.text();
            if (text.length() > MAX_LENGTH || !VISIBLE.matcher(text).matches()) {
                desk.mistakes().add(value.place(), Mistakes.quoted(filled.written()), expected());
                return null;
            }
            return text;
        }
    }

    /// `auto`, a duration, or a Quartz cron expression with or without the word `cron` and quotes.
    public record Intervals() implements Type<Interval> {
        private static final Type<Duration> PERIOD = Types.duration("1s", "365d");
        private static final Pattern CRON = Pattern.compile("(?s)cron\\s+(?:\"(.*)\"|'(.*)'|(.*))");

        @Override
        public String expected() {
            return "auto, " + PERIOD.expected() + ", or a cron expression, such as cron 0 */10 * * * ?";
        }

        @Override
        public @Nullable Interval read(Value value, Desk desk) {
            Filled filled = desk.text(value, expected());
            if (filled == null) {
                return null;
            }
            String text = filled.text().strip();
            if (text.equals("auto")) {
                return new Interval.Auto();
            }
            var cron = CRON.matcher(text);
            if (cron.matches()) {
                return cron(filled, cron.replaceFirst("$1$2$3").strip(), desk);
            }
            if (text.split("\\s+").length >= 5) {
                return cron(filled, text, desk);
            }
            Optional<Interval> period = Amounts.duration(text)
                    .filter(it -> it.compareTo(Duration.ofSeconds(1)) >= 0)
                    .filter(it -> it.compareTo(Duration.ofDays(365)) <= 0)
                    .map(Interval.Every::new);
            if (period.isEmpty()) {
                desk.mistakes().add(value.place(), Mistakes.quoted(filled.written()), expected());
            }
            return period.orElse(null);
        }

        private static @Nullable Interval cron(Filled written, String expression, Desk desk) {
            Optional<String> reason = desk.cron().reason(expression);
            if (reason.isPresent()) {
                String expected = "a Quartz cron expression: " + reason.get();
                desk.mistakes().add(written.place(), Mistakes.quoted(written.written()), expected);
                return null;
            }
            return new Interval.Cron(expression);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string");
        }
    }

    /// `deny`, `allow`, or a list of what is allowed.
    public record Networks() implements Type<Addresses> {
        private static final Pattern ENTRY = Pattern.compile(
                "[0-9.]{7,15}(/\\d{1,2})?|[0-9A-Fa-f:.]{2,45}(/\\d{1,3})?|(\\[[0-9A-Fa-f:.]{2,45}]|[\\w.-]{1,253}):\\d{1,5}");
        private static final String ITEM =
                "a network such as 10.0.0.0/8, or a host and port such as nas.example.org:8080";

        @Override
        public String expected() {
            return "deny, allow or a list such as [\"10.0.0.0/8\", \"nas.example.org:8080\"]";
        }

        @Override
        public @Nullable Addresses read(Value value, Desk desk) {
            if (value instanceof Value.Items items) {
                var allowed = new ArrayList<String>();
                for (Value item : items.values()) {
                    Filled filled = desk.text(item, ITEM);
                    if (filled != null && ENTRY.matcher(filled.text()).matches()) {
                        allowed.add(filled.text());
                    } else if (filled != null) {
                        desk.mistakes().add(item.place(), Mistakes.quoted(filled.written()), ITEM);
                    }
                }
                return new Addresses(false, allowed);
            }
            String word = new Type.Scalar<>(expected(), Networks::word, Map.of()).read(value, desk);
            return word == null ? null : word.equals("allow") ? Addresses.ANY : Addresses.PUBLIC_ONLY;
        }

        private static Optional<String> word(String text) {
            return Optional.of(text.strip()).filter(Set.of("deny", "allow")::contains);
        }

        @Override
        public Map<String, Object> schema() {
            var words = Types.orBlank(Map.of("enum", List.of("deny", "allow")));
            return Map.of("anyOf", List.of(words, Map.of("type", "array", "items", Map.of("type", "string"))));
        }
    }

    /// Request headers by name, whatever its case.
    public record Headers() implements Type<Map<String, String>> {
        private static final int MAX_LENGTH = 8 << 10;
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

        /// What only the client may set: framing, conditions, decoding.
        private static final Pattern OURS = Pattern.compile(
                "(?i)host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|keep-alive|proxy-.*|range|if-.*|accept-encoding");

        @Override
        public String expected() {
            return "a mapping of header names to texts";
        }

        @Override
        public @Nullable Map<String, String> read(Value value, Desk desk) {
            if (!(value instanceof Value.Mapping mapping)) {
                desk.mistakes().add(value.place(), value.kind(), expected());
                return null;
            }
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (Value.Entry entry : mapping.entries()) {
                String name = entry.name();
                if (!NAME.matcher(name).matches() || OURS.matcher(name).matches()) {
                    desk.mistakes()
                            .add(entry.key().place(), Mistakes.quoted(name), "a request header that a source may set");
                    continue;
                }
                Filled filled = desk.text(entry.value(), "a text, \"\" to send no " + name);
                if (filled != null
                        && (filled.text().length() > MAX_LENGTH
                                || !filled.text().matches("[\\x20-\\x7e]*"))) {
                    String expected = "one line of ASCII text, at most " + MAX_LENGTH + " characters";
                    desk.mistakes().add(entry.value().place(), "another value of " + name, expected);
                } else if (filled != null) {
                    headers.put(name, filled.text().strip());
                }
            }
            return headers;
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "object", "additionalProperties", Map.of("type", List.of("string", "number")));
        }
    }
}
