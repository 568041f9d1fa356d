package tributary.refresh;

import tributary.article.CategoryPath;

/// Asks for a pass over sources now, whatever their schedule.
public interface Refresher {
    /// Starts a pass over the sources at or below `place`; answers its id at once. `force` drops the validators.
    long refresh(CategoryPath place, boolean force);

    /// True while a pass runs.
    boolean isRunning();
}
