package tributary.answer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tributary.press.Coding;
import tributary.press.Format;

/// The q-values of an `Accept` or `Accept-Encoding` header (RFC 9110 12.4.2 and 12.5).
public record Qualities(Map<String, Double> of) {
    /// More members than this are not read.
    private static final int MAX_MEMBERS = 64;

    /// What is not mentioned and yet acceptable comes after all that is welcome.
    private static final double LEAST = 0.0001;

    static Qualities read(String header) {
        var of = new LinkedHashMap<String, Double>();
        for (String member : header.split(",", MAX_MEMBERS + 1)) {
            String[] parts = member.split(";");
            String name = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && of.size() < MAX_MEMBERS) {
                of.put(name, quality(parts));
            }
        }
        return new Qualities(of);
    }

    /// The coding that is liked best of those on offer, the smaller one where two are liked equally. Empty when none is
    /// acceptable: plain bytes are, unless they are ruled out.
    public static Optional<Coding> coding(Optional<String> acceptEncoding, Set<Coding> offered) {
        if (acceptEncoding.isEmpty() || acceptEncoding.get().isBlank()) {
            return Optional.of(Coding.IDENTITY);
        }
        Map<String, Double> of = read(acceptEncoding.get()).of;
        double any = of.getOrDefault("*", 0.0);
        Coding best = null;
        double most = 0;
        for (Coding coding : Coding.values()) {
            double quality = switch (coding) {
                case GZIP -> of.getOrDefault("gzip", of.getOrDefault("x-gzip", any));
                case ZSTD -> of.getOrDefault("zstd", any);
                case IDENTITY -> of.getOrDefault("identity", of.containsKey("*") ? any : LEAST);
            };
            if (quality > most && offered.contains(coding)) {
                best = coding;
                most = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /// True for who likes a page best.
    public static boolean isBrowser(Optional<String> accept) {
        return best(accept) == Format.HTML;
    }

    /// The format that is liked best; feeds win over pages where both are liked equally.
    public static Format best(Optional<String> accept) {
        if (accept.isEmpty()) {
            return Format.RSS;
        }
        Qualities qualities = read(accept.get());
        Format best = Format.RSS;
        double most = 0;
        for (Format format : Format.values()) {
            double quality = qualities.ofType(names(format));
            if (quality > most) {
                most = quality;
                best = format;
            }
        }
        return best;
    }

    private static String[] names(Format format) {
        return switch (format) {
            case RSS -> new String[] {format.mediaType(), "application/xml", "text/xml"};
            case JSON -> new String[] {format.mediaType(), "application/json"};
            case HTML -> new String[] {format.mediaType(), "application/xhtml+xml"};
            case ATOM, OPML -> new String[] {format.mediaType()};
        };
    }

    private double ofType(String... names) {
        for (String name : names) {
            if (of.containsKey(name)) {
                return of.get(name);
            }
        }
        String group = names[0].substring(0, names[0].indexOf('/')) + "/*";
        return of.getOrDefault(group, of.getOrDefault("*/*", 0.0));
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("q=") || part.startsWith("Q=")) {
                return number(part.substring(2).strip());
            }
        }
        return 1;
    }

    /// A value that is no number between 0 and 1 counts as not wanted.
    private static double number(String text) {
        return text.matches("(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(text) : 0;
    }
}
