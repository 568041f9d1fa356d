package tributary.config;

import java.util.List;
import tributary.plan.Configuration;
import tributary.yaml.Mistake;

/// What reading feeds.yaml came to: a configuration, or every mistake in it.
public sealed interface Loaded {
    /// `doubts` are surely not meant, and yet no reason to run without the rest of the file.
    record Good(Configuration configuration, List<Mistake> doubts) implements Loaded {
        public Good {
            doubts = List.copyOf(doubts);
        }

        /// The doubts in words, each with its place.
        public List<String> told() {
            return doubts.stream().map(Mistake::toString).toList();
        }
    }

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
