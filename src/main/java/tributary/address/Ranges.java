package tributary.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// The addresses that are not on the public Internet (IANA's special-purpose registries, RFC 6890 and its successors,
/// and the metadata services of clouds). The JDK's own predicates miss ULA, CGNAT, NAT64, 6to4 and Teredo.
public final class Ranges {
    private static final List<Range> CLOSED_4 = ranges(
            "0.0.0.0/8", // this network; connects to ourselves
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // the metadata service of a cloud, on a public address
            "169.254.0.0/16", // link-local, metadata services
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /// Of IPv6 only 2000::/3 is given out, and this part of it is not public or leads somewhere else.
    private static final List<Range> CLOSED_6 = ranges(
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: carries an IPv4 address
            "3fff::/20"); // documentation

    private static final Range GIVEN_OUT_6 = range("2000::/3");

    /// How hosts without IPv4 reach it; public when the IPv4 address inside is. (64:ff9b:1::/48 is for local use.)
    private static final Range NAT64 = range("64:ff9b::/96");

    private Ranges() {}

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /// True for an IPv6 address that stands for an IPv4 one.
    static boolean isTranslated(InetAddress address) {
        return NAT64.contains(address.getAddress());
    }

    /// True when two addresses of one length begin with the same `bits`.
    static boolean samePrefix(byte[] one, byte[] other, int bits) {
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        if (Arrays.mismatch(one, 0, whole, other, 0, whole) >= 0) {
            return false;
        }
        return rest == 0 || (one[whole] & 0xff) >> (Byte.SIZE - rest) == (other[whole] & 0xff) >> (Byte.SIZE - rest);
    }

    private static boolean isPublic4(byte[] bytes) {
        return CLOSED_4.stream().noneMatch(it -> it.contains(bytes));
    }

    private static boolean isPublic6(byte[] bytes) {
        if (NAT64.contains(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GIVEN_OUT_6.contains(bytes) && CLOSED_6.stream().noneMatch(it -> it.contains(bytes));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Ranges::range).toList();
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        byte[] base = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
        return new Range(base, Integer.parseInt(text.substring(slash + 1)));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Range(byte[] base, int bits) {
        boolean contains(byte[] address) {
            return base.length == address.length && samePrefix(base, address, bits);
        }
    }
}
