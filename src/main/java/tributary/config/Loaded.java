package tributary.config;

import java.util.List;
import tributary.plan.Configuration;
import tributary.yaml.Mistake;

/// What reading feeds.yaml came to: a configuration, or every mistake in it.
public sealed interface Loaded {
    record Good(Configuration configuration) implements Loaded {}

    record Bad(List<Mistake> mistakes) implements Loaded {
        public Bad {
            mistakes = List.copyOf(mistakes);
        }

        /// The mistakes in words, each with its place.
        public List<String> told() {
            return mistakes.stream().map(Mistake::toString).toList();
        }
    }
}
