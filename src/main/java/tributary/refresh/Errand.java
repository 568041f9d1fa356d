package tributary.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.cadence.Visited;
import tributary.plan.Source;
import tributary.store.Claim;
import tributary.store.StoreFailure;
import tributary.visit.Visit;

/// A claimed visit on its way, in two steps: first ask, which takes as long as the publisher takes, then settle.
/// Whoever carries it out runs both, in this order; neither throws.
final class Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    /// A request goes out so soon after its claim or not at all: the next visit counts from the claim.
    private static final Duration HESITATION = Duration.ofSeconds(30);

    private final Visit visit;
    private final Visit.Order order;
    private final Instant started;
    private final BiConsumer<Errand, @Nullable Visited> ended;
    private @Nullable Instant rest;
    private boolean late;
    private boolean unstored;
    private Visit.@Nullable Load load;
    private @Nullable Throwable fault;

    /// `ended` hears what came of it; null when it was abandoned, or came too late.
    Errand(Visit visit, Visit.Order order, Instant started, BiConsumer<Errand, @Nullable Visited> ended) {
        this.visit = visit;
        this.order = order;
        this.started = started;
        this.ended = ended;
    }

    Source source() {
        return order.source();
    }

    Claim claim() {
        return order.claim();
    }

    boolean force() {
        return order.force();
    }

    /// Whether its turn came so late that its source was not asked: then its claim was given back.
    boolean isLate() {
        return late;
    }

    /// Whether nothing of it could be stored, not even that it failed: then its lease still holds.
    boolean isUnstored() {
        return unstored;
    }

    Instant started() {
        return started;
    }

    /// Sends the request and waits for what it says. Where the program stood still, or the store was so busy with what
    /// others brought that the claim took long, it is not asked: somebody else may have the source by now.
    void ask() {
        try {
            late = visit.isAfter(started.plus(HESITATION));
            rest = late ? null : visit.rest(order).orElse(null);
            if (!late && rest == null) {
                load = visit.ask(order);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | VirtualMachineError | LinkageError e) {
            // One document that needs more stack or memory than there is must not take its source's place for ever.
            fault = e;
        }
    }

    /// Commits what came of it.
    void settle() {
        Visited visited = null;
        try {
            visited = settled();
        } finally {
            ended.accept(this, visited);
        }
    }

    private @Nullable Visited settled() {
        Visit.Load brought = load;
        Instant until = rest;
        try {
            if (until != null) {
                return visit.postpone(order, until);
            }
            if (brought != null) {
                return visit.settle(order, brought);
            }
            if (late) {
                visit.release(order);
                return null;
            }
            if (fault == null) {
                visit.abandon(order);
                return null;
            }
        } catch (Exception | VirtualMachineError | LinkageError e) {
            fault = e;
        }
        return broken();
    }

    /// A broken visit counts as a failure; when even that cannot be stored, its claim keeps the source quiet.
    private Visited broken() {
        String reason = fault instanceof StoreFailure failure
                ? "what came could not be stored: " + failure.getMessage()
                : "a fault of Tributary's own: " + fault;
        LOG.error("{}: {}", source().id(), reason, fault instanceof StoreFailure ? null : fault);
        try {
            return visit.broke(order, reason);
        } catch (RuntimeException e) {
            unstored = true;
            LOG.error("{}: the failure could not be stored: {}", source().id(), e.toString());
            return Visited.lost(source().id(), String.valueOf(e.getMessage()));
        }
    }
}
