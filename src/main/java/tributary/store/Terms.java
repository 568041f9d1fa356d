package tributary.store;

import java.time.Duration;

/// The terms of a claim: how long the lease is, how many claims are wanted at most, how many of them of sources that
/// failed last time (`ailing`), how many sources of one origin may be leased at once, by whomever, and how long a
/// source rests before it may be asked out of turn (`floor`).
///
/// Of one origin's places the ailing get at most half, rounded up: those that hang must not hold up those that answer.
public record Terms(Duration lease, int atMost, int ailing, int perOrigin, Duration floor) {
    public Terms {
        if (!lease.isPositive() || perOrigin < 1) {
            throw new IllegalArgumentException("a lease has a length, and an origin has a place");
        }
    }

    /// The places of one origin that ailing sources may take.
    public int ailingPerOrigin() {
        return (perOrigin + 1) / 2;
    }
}
