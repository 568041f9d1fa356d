package tributary.config;

import java.util.List;
import tributary.plan.Configuration;
import tributary.yaml.Mistake;
import tributary.yaml.Mistakes;

/// What reading feeds.yaml came to: a configuration, or every mistake in it.
public sealed interface Loaded {
    /// `doubts` are surely not meant, and yet no reason to run without the rest of the file.
    record Good(Configuration configuration, List<Mistake> doubts) implements Loaded {
        public Good {
            doubts = List.copyOf(doubts);
        }

        /// True when there is nothing to mend: what is passed over in rules of sites is only noted.
        public boolean isSound() {
            return doubts.stream().allMatch(Mistake::isNote);
        }

        /// The first doubts in words, each with its place, and how many others there are.
        public List<String> told() {
            return Mistakes.told(doubts);
        }
    }

    record Bad(List<Mistake> mistakes) implements Loaded {
        public Bad {
            mistakes = List.copyOf(mistakes);
        }

        /// The first mistakes in words, each with its place, and how many others there are.
        public List<String> told() {
            return Mistakes.told(mistakes);
        }
    }
}
