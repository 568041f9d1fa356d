package tributary.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The query of a request, read into what we know; what we do not know is ignored.
///
/// `limit` is absent where the place's own holds; `sources` asks an OPML for the sources instead of our feeds.
record Parameters(Optional<Integer> limit, int offset, boolean sources) {
    /// More items than this are not served at once.
    static final int MAX_LIMIT = 1000;

    /// Pairs beyond this count are not read.
    private static final int MAX_PAIRS = 64;

    private static final int MAX_OFFSET = 1_000_000;

    /// A parameter with a value that we cannot take; the message names the parameter, never the value.
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1;

        BadValue(String message) {
            super(message);
        }
    }

    static Parameters read(String query) throws BadValue {
        Map<String, String> values = values(query);
        Optional<Integer> limit = Optional.empty();
        for (String name : new String[] {"limit", "n", "nb"}) {
            if (values.containsKey(name)) {
                limit = Optional.of(number(name, values.get(name), 1, MAX_LIMIT));
                break;
            }
        }
        int offset = values.containsKey("offset") ? number("offset", values.get("offset"), 0, MAX_OFFSET) : 0;
        String of = values.getOrDefault("of", "feeds");
        if (!of.equals("feeds") && !of.equals("sources")) {
            throw new BadValue("of is feeds or sources");
        }
        return new Parameters(limit, offset, of.equals("sources"));
    }

    /// The value of a parameter, decoded; the first where there are several.
    static Optional<String> value(String query, String name) {
        return Optional.ofNullable(values(query).get(name));
    }

    /// The one spelling of what was asked for: empty, or `?limit=5&offset=10`.
    String canonical() {
        String text = limit.map(it -> "&limit=" + it).orElse("") + (offset > 0 ? "&offset=" + offset : "");
        return text.isEmpty() ? "" : "?" + text.substring(1);
    }

    private static Map<String, String> values(String query) {
        var values = new TreeMap<String, String>();
        for (String pair : query.split("&", MAX_PAIRS)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static int number(String name, String value, int least, int most) throws BadValue {
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least) {
            throw new BadValue(name + " is a whole number, " + least + " or more");
        }
        return Math.min(Integer.parseInt(value), most);
    }
}
