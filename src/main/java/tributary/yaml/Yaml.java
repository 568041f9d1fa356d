package tributary.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML 1.2 to values with places: no objects are made, tags are refused, and everything is bounded.
///
/// Values are built from the parser's events, so that a limit stops the work before it is done.
public final class Yaml {
    public static final int MAX_BYTES = 4 << 20;
    static final int MAX_SCALAR = 64 << 10;
    static final int MAX_DEPTH = 32;

    /// Values in the file, those repeated by aliases counted each time.
    static final int MAX_VALUES = 200_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_BYTES + 1)
            .setParseComments(false)
            .build();

    private final Mistakes mistakes;
    private final Iterator<Event> events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;

    private Yaml(String text, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /// The one document of these bytes, or null when there is none or it cannot be read; then a mistake says why.
    public static @Nullable Value read(byte[] bytes, Mistakes mistakes) {
        String text = decoded(bytes, mistakes);
        if (text == null) {
            return null;
        }
        try {
            return new Yaml(text, mistakes).document();
        } catch (Stop stop) {
            mistakes.add(stop.place, stop.found, stop.expected);
        } catch (MarkedYamlEngineException e) {
            String problem = e.getProblem() == null ? "a syntax error" : e.getProblem();
            mistakes.add(place(e.getProblemMark().orElse(null)), problem.replaceFirst("^found ", ""), "YAML 1.2");
        } catch (ReaderException e) {
            String found = String.format("the character U+%04X", e.getCodePoint());
            mistakes.add(place(text, e.getPosition()), found, "printable text");
        } catch (YamlEngineException e) {
            mistakes.add(Value.Place.START, "text that is not YAML", "YAML 1.2");
        }
        return null;
    }

    private static @Nullable String decoded(byte[] bytes, Mistakes mistakes) {
        if (bytes.length > MAX_BYTES) {
            mistakes.add(Value.Place.START, "a larger file", "at most " + (MAX_BYTES >> 20) + " MB");
            return null;
        }
        var text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        String read = text.toString();
        if (result.isError()) {
            int length = read.codePointCount(0, read.length());
            mistakes.add(place(read, length), "a byte that is not UTF-8", "text in UTF-8");
            return null;
        }
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    private @Nullable Value document() {
        Value root = null;
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (++documents > 1) {
                        throw new Stop(place(event), "a second document", "one document");
                    }
                }
                case Scalar, Alias, MappingStart, SequenceStart ->
                    root = value(event, 1).value();
                case StreamStart, StreamEnd, DocumentEnd, Comment, MappingEnd, SequenceEnd -> {}
            }
        }
        return root;
    }

    private Anchored value(Event event, int depth) {
        var place = place(event);
        if (depth > MAX_DEPTH) {
            throw new Stop(place, "more than " + MAX_DEPTH + " levels", "a flatter file");
        }
        count(place, 1);
        if (event instanceof AliasEvent alias) {
            return repeated(alias, place);
        }
        int before = values;
        Value value = switch (event) {
            case ScalarEvent scalar -> text(scalar, place);
            case MappingStartEvent mapping -> mapping(mapping, place, depth);
            default -> items((CollectionStartEvent) event, place, depth);
        };
        var made = new Anchored(value, values - before + 1);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), made));
        return made;
    }

    private Anchored repeated(AliasEvent alias, Value.Place place) {
        String name = alias.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw new Stop(place, "the alias *" + name, "an anchor &" + name + " that is complete above it");
        }
        count(place, anchored.size());
        return anchored;
    }

    private void count(Value.Place place, int more) {
        values += more;
        if (values > MAX_VALUES) {
            throw new Stop(place, "more than " + MAX_VALUES + " values, aliases unfolded", "a smaller file");
        }
    }

    private Value.Text text(ScalarEvent scalar, Value.Place place) {
        refuseTag(scalar.getTag().orElse(null), place);
        if (scalar.getValue().length() > MAX_SCALAR) {
            throw new Stop(place, "a longer text", "at most " + (MAX_SCALAR >> 10) + " KB in one value");
        }
        return new Value.Text(place, scalar.getValue(), scalar.isPlain());
    }

    private Value.Mapping mapping(MappingStartEvent start, Value.Place place, int depth) {
        refuseTag(start.getTag().orElse(null), place);
        var entries = new ArrayList<Value.Entry>();
        var lines = new HashMap<String, Integer>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Value key = value(event, depth + 1).value();
            Value value = value(events.next(), depth + 1).value();
            if (!(key instanceof Value.Text name)) {
                mistakes.add(key.place(), key.kind() + " as a key", "a text");
                continue;
            }
            Integer first = lines.putIfAbsent(name.written(), name.place().line());
            if (first == null) {
                entries.add(new Value.Entry(name, value));
            } else {
                String found = Mistakes.quoted(name.written()) + " a second time";
                mistakes.add(name.place(), found, "each key once; the first stands in line " + first);
            }
        }
        return new Value.Mapping(place, entries);
    }

    private Value.Items items(CollectionStartEvent start, Value.Place place, int depth) {
        refuseTag(start.getTag().orElse(null), place);
        List<Value> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, depth + 1).value());
        }
        return new Value.Items(place, items);
    }

    private static void refuseTag(@Nullable String tag, Value.Place place) {
        if (tag != null) {
            throw new Stop(place, "the tag " + Mistakes.quoted(tag), "a value without a tag");
        }
    }

    private static Value.Place place(Event event) {
        return place(event.getStartMark().orElse(null));
    }

    private static Value.Place place(@Nullable Mark mark) {
        return mark == null ? Value.Place.START : new Value.Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// The place of a code point, by its index.
    private static Value.Place place(String text, int index) {
        int end = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int start = before.lastIndexOf('\n') + 1;
        return new Value.Place(line, before.codePointCount(start, end) + 1);
    }

    /// A value that an alias may repeat, and how many values it holds.
    private record Anchored(Value value, int size) {}

    /// Ends the reading at a limit; never leaves this file.
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Value.Place place;
        private final String found;
        private final String expected;

        Stop(Value.Place place, String found, String expected) {
            super(found, null, false, false);
            this.place = place;
            this.found = found;
            this.expected = expected;
        }
    }
}
