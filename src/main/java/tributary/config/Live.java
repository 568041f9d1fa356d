package tributary.config;

import java.util.List;

/// The configuration that is running, and what is wrong with the file since, if a reload was refused.
public record Live(Configuration configuration, List<Mistake> mistakes) {
    public Live {
        mistakes = List.copyOf(mistakes);
    }
}
