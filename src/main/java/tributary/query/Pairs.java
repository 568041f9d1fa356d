package tributary.query;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The `name=value` pairs of a request's query, and those that were taken from them, for the canonical spelling. Of
/// several pairs with one name the first counts; one without a value counts as none.
public final class Pairs {
    /// Pairs beyond this count are not read.
    private static final int MAX_PAIRS = 64;

    private final Map<String, String> given;
    private final Map<String, String> taken = new TreeMap<>();

    private Pairs(Map<String, String> given) {
        this.given = given;
    }

    public static Pairs of(String query) {
        var values = new TreeMap<String, String>();
        for (String pair : query.split("&", MAX_PAIRS)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Pairs(values);
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /// A text of a parameter, which may go by several names; the first name is the canonical one.
    Optional<String> text(int most, String... names) throws Parameters.BadValue {
        Optional<String> name = Stream.of(names).filter(given::containsKey).findFirst();
        String value = name.map(given::get).orElse("").strip();
        if (value.length() > most) {
            throw new Parameters.BadValue(name.orElse("") + " has at most " + most + " characters");
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        taken.put(names[0], value);
        return Optional.of(value);
    }

    /// A whole number; more than `most` counts as that.
    public OptionalInt number(int least, int most, String... names) throws Parameters.BadValue {
        Optional<String> name = Stream.of(names).filter(given::containsKey).findFirst();
        if (name.isEmpty()) {
            return OptionalInt.empty();
        }
        String value = given.getOrDefault(name.get(), "");
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least) {
            throw new Parameters.BadValue(name.get() + " is a whole number, " + least + " or more");
        }
        int number = Math.min(Integer.parseInt(value), most);
        if (number > 0) {
            taken.put(names[0], String.valueOf(number));
        }
        return OptionalInt.of(number);
    }

    /// One of a few words; the usual one is not part of the canonical spelling.
    public String word(String usual, List<String> words, String name) throws Parameters.BadValue {
        Optional<String> given = text(40, name);
        taken.remove(name);
        if (given.isEmpty()) {
            return usual;
        }
        String word = given.get().toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new Parameters.BadValue(
                    name + " is " + String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast());
        }
        if (!word.equals(usual)) {
            taken.put(name, word);
        }
        return word;
    }

    boolean flag(boolean usual, String name) throws Parameters.BadValue {
        String word = word(String.valueOf(usual), List.of("true", "false", "1", "0"), name);
        boolean flag = word.equals("true") || word.equals("1");
        say(name, flag == usual ? "" : String.valueOf(flag));
        return flag;
    }

    /// Spells a parameter in another way, or, with nothing, leaves it out.
    void say(String name, String value) {
        if (value.isEmpty()) {
            taken.remove(name);
        } else {
            taken.put(name, value);
        }
    }

    /// Empty, or `?` and what was taken, by name.
    String canonical() {
        return taken.isEmpty()
                ? ""
                : taken.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /// All that was given, in its canonical spelling, but from another part of the list on.
    String turned(String way, String moment, String skipped) {
        taken.putAll(given);
        taken.remove("before");
        taken.remove("after");
        say("offset", skipped.equals("0") ? "" : skipped);
        say(way, moment);
        return canonical();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
