package tributary.desk;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tributary.catalogue.Atlas;
import tributary.catalogue.Grove;
import tributary.plan.Configuration;
import tributary.report.Inside;

/// The tree that is served now. It is planted once for each configuration and each set of titles, not for each request.
final class Groves {
    private final Inside inside;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Atlas atlas;
    private volatile @Nullable Planted planted;

    Groves(Inside inside) {
        this.inside = inside;
        this.atlas = new Atlas(inside.live().get().configuration());
    }

    private record Planted(Grove grove, long naming) {}

    /// The running configuration, with everything in it found at once.
    @SuppressWarnings("ReferenceEquality") // equal ones would do too, but comparing whole configurations is slow
    Atlas atlas() {
        Configuration current = inside.live().get().configuration();
        Atlas known = atlas;
        if (known.configuration() != current) {
            known = new Atlas(current);
            atlas = known;
        }
        return known;
    }

    /// The tree of the running configuration, with the titles that sources have by now.
    Grove grove() {
        return grove(atlas());
    }

    /// The same of one that ran a moment ago: who began with it ends with it.
    Grove grove(Atlas now) {
        long naming = inside.store().naming();
        Grove kept = kept(now, naming);
        return kept == null ? plant(now, naming) : kept;
    }

    /// Titles that come between the two reads are read again next time.
    private Grove plant(Atlas now, long naming) {
        lock.lock();
        try {
            Grove kept = kept(now, naming);
            if (kept != null) {
                return kept;
            }
            var grove = new Grove(now, inside.store().names());
            planted = new Planted(grove, naming);
            return grove;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private @Nullable Grove kept(Atlas now, long naming) {
        Planted known = planted;
        return known != null && known.grove().atlas() == now && known.naming() == naming ? known.grove() : null;
    }
}
