package tributary.types;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.plan.Secret;
import tributary.yaml.Desk;
import tributary.yaml.Filled;
import tributary.yaml.Mistakes;
import tributary.yaml.Nearest;
import tributary.yaml.Type;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The types of credentials and of what may hold some. A mistake never quotes them.
public final class ReachTypes {
    static final int MAX_LENGTH = 8 << 10;

    /// RFC 1929 counts user and password in one byte each.
    private static final int MOST_FOR_PROXY = 255;

    private static final String NONE = "none";
    private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7e]*");

    private ReachTypes() {}

    /// A secret, or the word that there is none.
    public record Word(@Nullable Secret secret) {
        static Word of(String text) {
            return new Word(new Secret(text));
        }
    }

    /// `{ basic: "user:password" }`, `{ bearer: token }` or `none`; what comes of it is the value of `Authorization`.
    public record Auth() implements Type<Word> {
        @Override
        public String expected() {
            return "basic: \"user:password\", bearer: a token, or none";
        }

        @Override
        public @Nullable Word read(Value value, Desk desk) {
            if (value instanceof Value.Mapping(Value.Place _, List<Value.Entry> entries) && entries.size() == 1) {
                return read(entries.getFirst(), desk);
            }
            if (value instanceof Value.Text text && text.written().strip().equals(NONE)) {
                return new Word(null);
            }
            String found = value instanceof Value.Mapping(Value.Place _, List<Value.Entry> entries)
                    ? (entries.isEmpty() ? "no key" : "several keys")
                    : value.kind();
            desk.mistakes().add(value.place(), found, "one of " + expected());
            return null;
        }

        private @Nullable Word read(Value.Entry entry, Desk desk) {
            List<String> kinds = List.of("basic", "bearer");
            if (!kinds.contains(entry.name())) {
                String nearest = Nearest.to(entry.name(), kinds);
                desk.mistakes().add(entry.key().place(), Mistakes.quoted(entry.name()), "basic or bearer", nearest);
                return null;
            }
            Filled filled = desk.text(entry.value(), "a text");
            if (filled == null) {
                return null;
            }
            Optional<Word> word = entry.name().equals("basic") ? basic(filled.text()) : bearer(filled.text());
            if (word.isEmpty()) {
                String expected = entry.name().equals("basic")
                        ? "user:password, one line"
                        : "a token: one line of ASCII text without blanks";
                desk.mistakes().add(entry.value().place(), "another text", expected);
            }
            return word.orElse(null);
        }

        private static Optional<Word> basic(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return text.contains(":") && Types.isLine(text) && bytes.length <= MAX_LENGTH / 2
                    ? Optional.of(Word.of("Basic " + Base64.getEncoder().encodeToString(bytes)))
                    : Optional.empty();
        }

        private static Optional<Word> bearer(String text) {
            String token = text.strip();
            return token.matches("[\\x21-\\x7e]{1," + MAX_LENGTH + "}")
                    ? Optional.of(Word.of("Bearer " + token))
                    : Optional.empty();
        }

        @Override
        public Map<String, Object> schema() {
            var text = Map.of("type", "string");
            var parts = Map.of("basic", text, "bearer", text);
            return Map.of(
                    "anyOf",
                    List.of(
                            Map.of("const", NONE),
                            Map.of("type", "object", "properties", parts, "additionalProperties", false)));
        }
    }

    /// The value of `Cookie`; an empty one takes an inherited one out.
    public static Type<Word> cookie() {
        return new Unquoted("one line of ASCII text such as \"sid=...\"", text -> {
            boolean isLine =
                    text.length() <= MAX_LENGTH && VISIBLE.matcher(text).matches();
            return isLine ? Optional.of(text.isEmpty() ? new Word(null) : Word.of(text)) : Optional.empty();
        });
    }

    /// `http://HOST:PORT` or `socks5://HOST:PORT`, perhaps with `USER:PASSWORD@`; `none` takes an inherited one out.
    public static Type<Word> proxy() {
        return new Unquoted("http://HOST:PORT, socks5://HOST:PORT or none", text -> {
            if (text.isEmpty() || text.equals(NONE)) {
                return Optional.of(new Word(null));
            }
            return isProxy(text) ? Optional.of(Word.of(text)) : Optional.empty();
        });
    }

    /// A type that is one text, which may be secret: a mistake does not quote it.
    private record Unquoted(String expected, Function<String, Optional<Word>> parse) implements Type<Word> {
        @Override
        public @Nullable Word read(Value value, Desk desk) {
            Filled filled = desk.text(value, expected);
            if (filled == null) {
                return null;
            }
            Optional<Word> word = parse.apply(filled.text().strip());
            if (word.isEmpty()) {
                desk.mistakes().add(value.place(), "another text", expected);
            }
            return word.orElse(null);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string");
        }
    }

    private static boolean isProxy(String text) {
        try {
            var uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            boolean isPlain = uri.getRawQuery() == null && uri.getRawFragment() == null && path.length() <= 1;
            boolean hasPort = uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65535);
            String user = uri.getRawUserInfo();
            boolean isShort = user == null || user.length() <= MOST_FOR_PROXY;
            boolean isKnown = List.of("http", "socks5").contains(scheme) && uri.getHost() != null;
            return isKnown && isPlain && hasPort && isShort;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
