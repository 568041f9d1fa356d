package tributary.tool;

import java.util.Map;
import java.util.function.Supplier;

/// A small tool: one question in, one JSON object out.
@FunctionalInterface
public interface Tool {
    /// The members of the answer but `id`, which repeats the question's.
    Map<String, ?> answer(Line line);

    /// Begins an answer where the order of questions does not matter yet; what is answered is asked for in their order.
    default Supplier<Map<String, ?>> begin(Line line) {
        return () -> answer(line);
    }
}
