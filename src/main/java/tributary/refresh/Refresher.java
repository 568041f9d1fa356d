package tributary.refresh;

import java.util.Map;
import tributary.article.CategoryPath;
import tributary.store.Memory;

/// Asks for a pass over sources now, whatever their schedule.
public interface Refresher {
    /// Starts a pass over the sources at or below `place`; answers its id at once. `force` drops the validators.
    long refresh(CategoryPath place, boolean force);

    /// True while a pass runs.
    boolean isRunning();

    /// How many visits ended in each way since the start; ways in which none ended are left out.
    Map<Memory.Outcome, Long> visits();
}
