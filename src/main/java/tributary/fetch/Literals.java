package tributary.fetch;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Host names that are addresses, and those that only look like names: 2130706433, 0x7f.1, 127.1, 0177.0.0.1.
final class Literals {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

    private Literals() {}

    /// A host in the spelling we compare: lower case, no brackets, no dots at the end.
    static String plain(String host) {
        String text = host.toLowerCase(Locale.ROOT);
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        text = text.substring(0, end);
        return text.contains(":")
                ? address(text).map(InetAddress::getHostAddress).orElse(text)
                : text;
    }

    /// The address that a host is, when it is written as four decimal numbers or as an IPv6 address.
    static Optional<InetAddress> address(String host) {
        String text = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        boolean six = text.contains(":") && text.matches("[0-9a-fA-F:.]+");
        if (!six && !DOTTED.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// True when a host ends in a number, so that programs read it as an address, but is not written as one.
    static boolean isOdd(String host) {
        String text = plain(host);
        String last = text.substring(text.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && !DOTTED.matcher(host).matches() && !text.contains(":");
    }
}
