package tributary.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Host names that are addresses, and those that only look like names: 2130706433, 0x7f.1, 127.1, 0177.0.0.1.
public final class Literals {
    private static final List<InetAddress> LOOPBACK =
            List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

    /// What may stand before and behind a host.
    private static final Pattern START = Pattern.compile("\\s*(?:[a-zA-Z]+:)?[/\\\\]{2,}");

    private static final Pattern END = Pattern.compile("[:/\\\\?#]|\\s*$");

    private Literals() {}

    /// A host in the spelling we compare: lower case, no brackets, no dots at the end.
    public static String plain(String host) {
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
    public static Optional<InetAddress> address(String host) {
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

    /// The address that a host is, or those that it stands for whatever a name server says (RFC 6761); none for other
    /// names.
    public static List<InetAddress> meant(String host) {
        String text = plain(host);
        return text.equals("localhost") || text.endsWith(".localhost")
                ? LOOPBACK
                : address(text).map(List::of).orElse(List.of());
    }

    /// True when a host was read as an IPv4 address that nobody wrote: in other digits, escaped, or inside an IPv6
    /// address.
    public static boolean isDisguised(String host, String written) {
        if (!DOTTED.matcher(host).matches()) {
            return false;
        }
        var start = START.matcher(written);
        String rest = start.lookingAt() ? written.substring(start.end()) : "";
        return !rest.startsWith(host)
                || !END.matcher(rest.substring(host.length())).lookingAt();
    }

    /// True when a host ends in a number, so that programs read it as an address, but is not written as one.
    public static boolean isOdd(String host) {
        String text = plain(host);
        String last = text.substring(text.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && !DOTTED.matcher(host).matches() && !text.contains(":");
    }
}
