package tributary.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Which addresses we may connect to: public ones, and private ones only as configured
/// (`fetch.private_networks: deny | allow | [CIDR, address, host:port ...]`).
///
/// An entry that is a network opens all ports of its addresses; `host:port` opens one port of one host, whatever that
/// name leads to. [#mistake] tells what is wrong with an entry; one that is wrong opens nothing.
public record Addresses(boolean allowAll, List<String> allowed) {
    public static final Addresses PUBLIC_ONLY = new Addresses(false, List.of());
    public static final Addresses ANY = new Addresses(true, List.of());

    public Addresses {
        allowed = List.copyOf(allowed);
    }

    /// Public addresses and what these entries name.
    public static Addresses of(List<String> entries) {
        return new Addresses(false, entries);
    }

    /// What is wrong with an entry of the list, for the person who wrote it; empty when nothing is.
    public static Optional<String> mistake(String entry) {
        return Allowance.parse(entry).isPresent()
                ? Optional.empty()
                : Optional.of("expected a network like 10.0.0.0/8 or one place like nas.example.org:8080");
    }

    /// True when a connection to this address may be opened for this host name and port.
    public boolean permits(InetAddress address, String host, int port) {
        return allowAll || Ranges.isPublic(address) || names(address, host, port);
    }

    /// The same for a host that is written as this address: nobody but a name server names a translated one (NAT64) in
    /// good faith.
    public boolean permitsLiteral(InetAddress address, String host, int port) {
        return permits(address, host, port)
                && (allowAll || !Ranges.isTranslated(address) || names(address, host, port));
    }

    /// True when a host may be asked as it is written, as far as that can be seen before names are looked up.
    public boolean permitsWritten(String host, int port) {
        List<InetAddress> meant = Literals.meant(host);
        boolean isSix = !meant.isEmpty() && meant.stream().allMatch(Inet6Address.class::isInstance);
        boolean isOpen = meant.isEmpty() || meant.stream().anyMatch(it -> permitsLiteral(it, host, port));
        return isOpen && (isSix || !host.contains(":")) && !Literals.isOdd(host);
    }

    /// True when an entry names this very host and port.
    public boolean names(String host, int port) {
        return allowances().stream().anyMatch(it -> it instanceof Allowance.Place place && place.is(host, port));
    }

    private boolean names(InetAddress address, String host, int port) {
        return allowances().stream().anyMatch(it -> switch (it) {
            case Allowance.Network network -> network.contains(address);
            case Allowance.Place place -> place.is(host, port);
        });
    }

    private List<Allowance> allowances() {
        return allowed.stream().flatMap(it -> Allowance.parse(it).stream()).toList();
    }
}
