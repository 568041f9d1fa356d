package tributary.refresh;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.article.CategoryPath;
import tributary.store.Store;

/// Folds and unfolds what is kept after `dedupe` changed, step by step beside the visits. `touched` hears which places
/// of the tree are different then.
public final class Refolding {
    private static final Logger LOG = LoggerFactory.getLogger(Refolding.class);

    /// How often it is said how far it is, in articles.
    private static final int SAID_EVERY = 20_000;

    private final Store store;
    private final InstantSource clock;
    private final Consumer<Set<CategoryPath>> touched;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    public Refolding(Store store, InstantSource clock, Consumer<Set<CategoryPath>> touched) {
        this.store = store;
        this.clock = clock;
        this.touched = touched;
    }

    /// Begins in the background where there is something to do.
    public void tick() {
        if (!ended.get() && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("refolding").start(() -> {
                try {
                    run();
                } finally {
                    running.set(false);
                }
            });
        }
    }

    /// Does all that is to be done, unless it is closed meanwhile.
    public void run() {
        long judged = 0;
        long said = 0;
        Optional<Store.Rejudged> step = step();
        while (step.isPresent()) {
            if (judged == 0) {
                LOG.info(
                        "dedupe changed: about {} articles are judged again",
                        step.get().left() + step.get().judged());
            }
            judged += step.get().judged();
            if (step.get().left() > 0 && judged - said >= SAID_EVERY) {
                said = judged;
                LOG.info(
                        "{} articles judged again, about {} left",
                        judged,
                        step.get().left());
            }
            if (step.get().left() == 0) {
                LOG.info("all {} articles are judged again", judged);
            }
            step = step();
        }
    }

    private Optional<Store.Rejudged> step() {
        Optional<Store.Rejudged> step = ended.get() ? Optional.empty() : store.rejudge(clock.instant());
        step.map(Store.Rejudged::touched).filter(it -> !it.isEmpty()).ifPresent(touched);
        return step;
    }

    /// Ends after the step that is under way; what is left is done after the next start.
    public void close() {
        ended.set(true);
    }
}
