package tributary.address;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// One entry of the list of private places that the configuration opens.
sealed interface Allowance {
    Pattern PLACE = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\p{L}\\p{N}._-]{1,253}):(\\d{1,5})");

    /// All ports of the addresses whose first `bits` are those of `base`.
    record Network(InetAddress base, int bits) implements Allowance {
        boolean contains(InetAddress address) {
            byte[] mine = base.getAddress();
            byte[] other = address.getAddress();
            return mine.length == other.length && Ranges.samePrefix(mine, other, bits);
        }
    }

    /// One port of one host.
    record Place(String host, int port) implements Allowance {
        boolean is(String otherHost, int otherPort) {
            return port == otherPort && host.equals(Literals.plain(otherHost));
        }
    }

    static Optional<Allowance> parse(String entry) {
        String text = entry.strip();
        Optional<Allowance> network = network(text);
        return network.isPresent() ? network : place(text);
    }

    private static Optional<Allowance> network(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> base = Literals.address(slash < 0 ? text : text.substring(0, slash));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        int most = base.get().getAddress().length * Byte.SIZE;
        if (slash < 0) {
            return Optional.of(new Network(base.get(), most));
        }
        String bits = text.substring(slash + 1);
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
            return Optional.empty();
        }
        return Optional.of(new Network(base.get(), Integer.parseInt(bits)));
    }

    private static Optional<Allowance> place(String text) {
        var matcher = PLACE.matcher(text);
        if (!matcher.matches() || matcher.group(1).isEmpty()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(matcher.group(2));
        String host = Literals.plain(matcher.group(1));
        if (port < 1 || port > 65535 || Literals.isOdd(host)) {
            return Optional.empty();
        }
        return Optional.of(new Place(host, port));
    }
}
