package tributary.refresh;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tributary.article.SourceId;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Committed;
import tributary.store.Ledger;
import tributary.store.Terms;

/// Watches what the processes and their ledger say to each other: the leases of a source never overlap, and nobody
/// stores what he found under a lease that somebody else has by now.
final class SimulatedLeases {
    /// What corrections of a clock that nobody moves anything for may add up to.
    private static final long CLOCK = Duration.ofSeconds(4).toMillis();

    private final Map<SourceId, Lease> leases = new HashMap<>();

    /// Which claim of a source was the last one, and until when it holds (0: it was given back).
    private record Lease(long token, long until) {}

    void told(String question, Object[] arguments, Object answer, long now) {
        switch (question) {
            case "claimDue" -> taken(((Ledger.Due) answer).claims(), (Terms) arguments[1], now);
            case "claim" -> taken(((Ledger.Asked) answer).claims(), (Terms) arguments[2], now);
            case "commit" -> committed((Commit) arguments[0], (Committed) answer);
            case "abandon", "postpone" -> ended((Claim) arguments[0]);
            case "release" -> ((Collection<?>) arguments[0]).forEach(claim -> ended((Claim) claim));
            default -> {
                // what is no lease's business
            }
        }
    }

    private void taken(List<Claim> claims, Terms terms, long now) {
        for (Claim claim : claims) {
            Lease before = leases.put(
                    claim.source(), new Lease(claim.token(), now + terms.lease().toMillis()));
            if (before != null && now < before.until - CLOCK) {
                throw new SimulatedJudge.Broken(claim.source() + " has two leases at once");
            }
        }
    }

    private void committed(Commit commit, Committed answer) {
        Claim claim = commit.claim();
        Lease last = leases.get(claim.source());
        if (answer.accepted()) {
            if (last != null && last.token != claim.token()) {
                throw new SimulatedJudge.Broken(claim.source() + " is stored under a lease that is lost");
            }
            ended(claim);
        }
    }

    private void ended(Claim claim) {
        leases.computeIfPresent(
                claim.source(), (_, lease) -> lease.token == claim.token() ? new Lease(lease.token, 0) : lease);
    }

    /// Whoever had leases is no more.
    void forget() {
        leases.clear();
    }

    /// A source that the file no longer names has no lease.
    void forget(SourceId source) {
        leases.remove(source);
    }
}
