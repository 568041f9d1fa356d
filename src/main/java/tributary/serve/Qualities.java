package tributary.serve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tributary.press.Format;

/// The q-values of an `Accept` or `Accept-Encoding` header (RFC 9110 12.4.2 and 12.5).
record Qualities(Map<String, Double> of) {
    /// More members than this are not read.
    private static final int MAX_MEMBERS = 64;

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

    /// True when gzip is welcome, and not less than plain bytes.
    static boolean wantGzip(Optional<String> acceptEncoding) {
        if (acceptEncoding.isEmpty()) {
            return false;
        }
        Map<String, Double> of = read(acceptEncoding.get()).of;
        Double gzip = of.getOrDefault("gzip", of.getOrDefault("x-gzip", of.get("*")));
        return gzip != null && gzip > 0 && gzip >= of.getOrDefault("identity", 0.0);
    }

    /// The format that is liked best; feeds win over pages where both are liked equally.
    static Format best(Optional<String> accept) {
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
