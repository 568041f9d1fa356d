package tributary.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of character sets as the web means them: `gb2312` is GB18030, `latin-1` is windows-1252, and many names that
/// the JDK lacks.
final class Charsets {
    private static final int MAX_NAME = 40;
    private static final Pattern SEPARATOR = Pattern.compile("[_ :]");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:ebcdic-?|ibm-?|csibm|cp-?|x-cp-?|windows-?|win-?)?0*(\\d{3,5})");

    private static final Map<String, String> MEANT = Labels.meanings();

    private Charsets() {}

    /// The set that a header or a declaration means, if there is one of that name.
    static Optional<Codec> named(String label) {
        String name = SEPARATOR.matcher(label.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        if (name.isEmpty() || name.length() > MAX_NAME) {
            return Optional.empty();
        }
        for (String candidate : candidates(name)) {
            String high = ByteTables.HIGH.get(candidate);
            if (high != null) {
                return Optional.of(new Codec.Table(candidate, high));
            }
            Optional<Codec> found = inJdk(candidate);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> candidates(String name) {
        String meant = MEANT.getOrDefault(name, name);
        String mac = name.startsWith("mac") ? "x-Mac" + name.substring(3).replace("-", "") : meant;
        var numbered = NUMBERED.matcher(meant);
        if (!numbered.matches()) {
            return List.of(meant, meant.replace('-', '_'), meant.replace("-", ""), "x-" + meant, mac, dashed(meant));
        }
        String number = numbered.group(1);
        String windows = number.length() == 4 && number.startsWith("125") ? "windows-" + number : "IBM" + number;
        return List.of(meant, windows, "IBM" + number, "x-IBM" + number, "IBM0" + number, "x-windows-" + number);
    }

    /// `iso885915` as `iso-8859-15`, `iso8859-2` as `iso-8859-2`.
    private static String dashed(String name) {
        return name.replaceFirst("^iso-?8859-?(\\d{1,2})(?:-\\d{4})?$", "iso-8859-$1");
    }

    private static Optional<Codec> inJdk(String name) {
        try {
            return Optional.of(new Codec.Jdk(Charset.forName(name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
