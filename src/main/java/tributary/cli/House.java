package tributary.cli;

import java.util.Set;
import java.util.function.Consumer;
import tributary.article.CategoryPath;
import tributary.refresh.Chores;
import tributary.refresh.Refolding;
import tributary.refresh.Reload;
import tributary.refresh.Rounds;
import tributary.serve.Server;
import tributary.store.Store;

/// A running Tributary, wired: the parts that the commands start and stop. Closing the store is the last thing done.
public record House(
        Store store,
        Rounds rounds,
        Reload reload,
        Refolding refolding,
        Chores chores,
        Server server,
        KeptFolders folders,
        Consumer<Set<CategoryPath>> touched) {}
