package tributary.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Bytes to text: byte order mark, then the HTTP header unless the bytes disprove it, then the declaration, then
/// detection. Never fails; bytes that mean nothing become U+FFFD.
public final class Decoder {
    /// How far into a document its declaration or `<meta>` is looked for.
    private static final int MAX_HEAD = 2_048;

    /// How much of a document the detector sees.
    private static final int MAX_DETECT = 100_000;

    /// A guess among sets of single bytes takes this many bytes beyond ASCII.
    private static final int MIN_EVIDENCE = 8;

    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)");
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    /// Code pages differ in what they write for quotation marks.
    private static final Pattern EBCDIC_DECLARED = Pattern.compile("encoding\\s*=\\s*[^\\w.:-]?([\\w.:-]+)");
    private static final Codec UTF_8 = new Codec.Jdk(StandardCharsets.UTF_8);
    private static final Codec ISO_2022_JP = new Codec.Jdk(Charset.forName("ISO-2022-JP"));
    private static final Codec WINDOWS_1252 = new Codec.Jdk(Charset.forName("windows-1252"));

    private Decoder() {}

    /// The text, the name of the charset that gave it, and what had to be overruled on the way.
    public record Decoded(String text, String charset, List<String> problems) {
        public Decoded {
            problems = List.copyOf(problems);
        }
    }

    public static Decoded decode(byte[] raw, @Nullable String contentType) {
        byte[] bytes = withoutPadding(raw);
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<byte[]> joined = Surrogates.joined(bytes);
        if (joined.isPresent()) {
            return decode(joined.get(), contentType);
        }
        String utf8 = UTF_8.decode(bytes, 0);
        boolean clean = utf8.indexOf('\uFFFD') < 0 || isUtf8(bytes, utf8);
        Claims claims = Claims.of(bytes, contentType);
        if (claims.codecs().isEmpty() && (utf8.contains("\u001B$B") || utf8.contains("\u001B$@"))) {
            return new Decoded(
                    ISO_2022_JP.decode(bytes, 0), ISO_2022_JP.name(), claims.unknown()); // it shifts to kanji
        }
        if (clean && (claims.agreesWithUtf8() || !claims.trusted(bytes, utf8))) {
            return whole(bytes, utf8, utf8.length() == bytes.length ? claims.unknown() : claims.overruled());
        }
        return byClaim(bytes, claims).orElseGet(() -> detected(bytes, utf8, claims));
    }

    private static boolean isUtf8(byte[] bytes, String text) {
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    /// NUL bytes before and after a document, as some servers pad with.
    private static byte[] withoutPadding(byte[] raw) {
        int from = 0;
        int to = raw.length;
        while (from < to && raw[from] == 0) {
            from++;
        }
        while (to > from && raw[to - 1] == 0) {
            to--;
        }
        boolean wide =
                from + 1 < raw.length && (raw[from + 1] == 0 || raw[from] == (byte) 0xFE || raw[from] == (byte) 0xFF);
        if (wide || (from == 0 && to == raw.length) || from == to) {
            return raw;
        }
        return Arrays.copyOfRange(raw, from, to);
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        int head = bytes.length < 4
                ? 0
                : (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            String text = UTF_8.decode(bytes, 3);
            return text.indexOf('\uFFFD') < 0 || replacedShare(text) < 0.5
                    ? Optional.of(repaired(bytes, 3, text))
                    : Optional.empty();
        }
        return switch (head) {
            case 0x0000FEFF -> marked(bytes, 4, "UTF-32BE");
            case 0xFFFE0000 -> marked(bytes, 4, "UTF-32LE");
            case 0x0000003C -> marked(bytes, 0, "UTF-32BE");
            case 0x3C000000 -> marked(bytes, 0, "UTF-32LE");
            case 0x4C6FA794 -> ebcdic(bytes);
            default ->
                switch (head >>> 16) {
                    case 0xFEFF -> marked(bytes, 2, "UTF-16BE");
                    case 0xFFFE -> marked(bytes, 2, "UTF-16LE");
                    case 0x003C -> marked(bytes, 0, "UTF-16BE");
                    case 0x3C00 -> marked(bytes, 0, "UTF-16LE");
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<Decoded> marked(byte[] bytes, int from, String charset) {
        String text = new String(bytes, from, bytes.length - from, Charset.forName(charset));
        return Optional.of(new Decoded(text, charset.toLowerCase(Locale.ROOT), List.of()));
    }

    /// `<?xm` in EBCDIC: the declaration, read in code page 37, says which.
    private static Optional<Decoded> ebcdic(byte[] bytes) {
        Codec plain = new Codec.Jdk(Charset.forName("IBM037"));
        String head = plain.decode(Arrays.copyOf(bytes, Math.min(bytes.length, MAX_HEAD)), 0);
        Codec codec = first(EBCDIC_DECLARED, head).flatMap(Charsets::named).orElse(plain);
        return Optional.of(new Decoded(codec.decode(bytes, 0), codec.name(), List.of()));
    }

    private static Optional<Decoded> byClaim(byte[] bytes, Claims claims) {
        for (Codec codec : claims.codecs()) {
            if (codec.name().startsWith("utf-")) {
                continue; // not valid UTF-8, and wide text was seen by its first bytes
            }
            String text = codec.decode(bytes, 0);
            if (text.indexOf('\uFFFD') < 0 || replacedShare(text) < 0.02) {
                var problems =
                        text.indexOf('\uFFFD') < 0 ? List.<String>of() : List.of("bytes that are not " + codec.name());
                return Optional.of(new Decoded(text, codec.name(), problems));
            }
        }
        return Optional.empty();
    }

    private static Decoded detected(byte[] bytes, String utf8, Claims claims) {
        if (replacedShare(utf8) < 0.1) {
            return repaired(bytes, 0, utf8);
        }
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, MAX_DETECT));
        detector.dataEnd();
        Codec codec = Optional.ofNullable(detector.getDetectedCharset())
                .flatMap(Charsets::named)
                .filter(found -> !found.name().startsWith("utf-"))
                .filter(found -> found.isWide() || beyondAscii(bytes) >= MIN_EVIDENCE)
                .or(() -> claims.codecs().stream().findFirst())
                .orElse(WINDOWS_1252);
        if (codec.name().startsWith("utf-")) {
            return repaired(bytes, 0, utf8);
        }
        var problems = new ArrayList<>(claims.overruled());
        problems.add("charset guessed: " + codec.name());
        return new Decoded(codec.decode(bytes, 0), codec.name(), problems);
    }

    private static int beyondAscii(byte[] bytes) {
        int count = 0;
        for (byte each : bytes) {
            count += each < 0 ? 1 : 0;
        }
        return count;
    }

    /// UTF-8 with stray bytes: each stray one is read as windows-1252, as it was typed.
    private static Decoded repaired(byte[] bytes, int from, String utf8) {
        if (utf8.indexOf('\uFFFD') < 0) {
            return whole(bytes, utf8, List.of());
        }
        return new Decoded(StrayBytes.decode(bytes, from), "utf-8", List.of("bytes that are not utf-8"));
    }

    /// UTF-8 without a fault, unless it is UTF-8 of UTF-8.
    private static Decoded whole(byte[] bytes, String utf8, List<String> problems) {
        return Recoded.of(bytes, utf8)
                .map(text -> new Decoded(text, "utf-8", List.of("text encoded twice")))
                .orElse(new Decoded(utf8, "utf-8", problems));
    }

    /// Which share of the characters beyond ASCII could not be read.
    private static double replacedShare(String text) {
        int bad = 0;
        int beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyond++;
                bad += c == '\uFFFD' ? 1 : 0;
            }
        }
        return beyond == 0 ? 0 : (double) bad / beyond;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find()
                ? Optional.ofNullable(
                        found.groupCount() > 1 && found.group(1) == null ? found.group(2) : found.group(1))
                : Optional.empty();
    }

    /// What the header and the document say of the charset, in order of rank.
    private record Claims(List<Codec> codecs, List<String> unknown) {
        static Claims of(byte[] bytes, @Nullable String contentType) {
            String head = new String(bytes, 0, Math.min(bytes.length, MAX_HEAD), StandardCharsets.ISO_8859_1);
            var codecs = new ArrayList<Codec>();
            var unknown = new ArrayList<String>();
            var labels = new ArrayList<String>();
            first(HEADER, contentType == null ? "" : contentType).ifPresent(labels::add);
            first(DECLARED, head).ifPresent(labels::add);
            for (String label : labels) {
                Charsets.named(label).ifPresentOrElse(codecs::add, () -> unknown.add("unknown charset " + label));
            }
            return new Claims(codecs, unknown);
        }

        boolean agreesWithUtf8() {
            return codecs.isEmpty()
                    || codecs.stream().allMatch(codec -> codec.name().startsWith("utf-"));
        }

        /// Bytes that are valid UTF-8 are UTF-8, but for sets that hide in ASCII and for a pair or two of a set of
        /// pairs.
        boolean trusted(byte[] bytes, String utf8) {
            String name = codecs.getFirst().name();
            if (name.startsWith("iso-2022") || name.equals("utf-7") || name.startsWith("hz")) {
                return true;
            }
            return !name.startsWith("windows-125")
                    && utf8.length() < bytes.length
                    && bytes.length - utf8.length() < 4
                    && codecs.getFirst().decode(bytes, 0).indexOf('\uFFFD') < 0;
        }

        List<String> overruled() {
            var problems = new ArrayList<>(unknown);
            codecs.stream()
                    .filter(codec ->
                            !codec.name().startsWith("utf-") && !codec.name().startsWith("windows-1252"))
                    .forEach(codec -> problems.add("not " + codec.name() + " as claimed"));
            return problems;
        }
    }
}
