package tributary.network;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import tributary.address.Addresses;
import tributary.connect.Dial;
import tributary.connect.Guard;
import tributary.connect.Manners;
import tributary.connect.Names;
import tributary.connect.Resolver;
import tributary.fetch.Fetcher;
import tributary.fetch.Reply;
import tributary.fetch.Request;

/// The way out: web addresses through one guarded client, files through one door.
///
/// `listener` is where we listen ourselves; nothing that we fetch may lead there.
public final class HttpFetcher implements Fetcher, AutoCloseable {
    private final Guard guard;
    private final Lanes lanes;
    private final Names names;
    private final Exchange exchange;
    private final Disk disk = new Disk();

    public HttpFetcher(Manners manners, Addresses addresses, @Nullable InetSocketAddress listener) {
        this(manners, new Guard(addresses, listener), Names.system());
    }

    HttpFetcher(Manners manners, Guard guard, Resolver resolver) {
        this.guard = guard;
        lanes = new Lanes(manners.perOrigin(), manners.delay(), Lanes.Pace.REAL);
        names = new Names(resolver, manners.connect());
        exchange = new Exchange(manners, new Dial(manners, guard, names));
    }

    @Override
    public Reply fetch(Request request) {
        return switch (request) {
            case Request.Http http -> new Journey(http, guard, lanes, exchange).run();
            case Request.File file -> disk.read(file);
        };
    }

    /// Ends the threads that look up names. Fetches under way end with a failure.
    @Override
    public void close() {
        names.close();
        exchange.close();
    }
}
