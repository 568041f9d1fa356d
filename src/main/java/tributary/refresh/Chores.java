package tributary.refresh;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tributary.article.CategoryPath;
import tributary.plan.Live;
import tributary.store.Store;

/// One night's work: what need not be kept is dropped. `touched` hears which places of the tree are different then.
public record Chores(Store store, Supplier<Live> live, InstantSource clock, Consumer<Set<CategoryPath>> touched)
        implements Runnable {
    @Override
    public void run() {
        var storage = live.get().configuration().storage();
        var retained = store.retain(storage.keepPerSource(), storage.keepFor(), clock.instant());
        if (!retained.touched().isEmpty()) {
            touched.accept(retained.touched());
        }
    }
}
