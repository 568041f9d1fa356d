package tributary.config;

import java.util.List;

/// What reading feeds.yaml came to: a configuration, or every mistake in it.
public sealed interface Loaded {
    record Good(Configuration configuration) implements Loaded {}

    record Bad(List<Mistake> mistakes) implements Loaded {
        public Bad {
            mistakes = List.copyOf(mistakes);
        }
    }
}
