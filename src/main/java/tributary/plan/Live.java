package tributary.plan;

import java.util.List;

/// The configuration that is running, and what is wrong with the file since, if a reload was refused, in
/// words.
public record Live(Configuration configuration, List<String> mistakes) {
    public Live {
        mistakes = List.copyOf(mistakes);
    }
}
