package tributary.fetch;

/// The one way out to the network and to files.
@FunctionalInterface
public interface Fetcher {
    /// Fetches, blocking; never throws for what the world does.
    Reply fetch(Request request);
}
