package tributary.cli;

import java.util.Map;

/// A small tool: one question in, one JSON object out.
@FunctionalInterface
interface Tool {
    /// The members of the answer but `id`, which repeats the question's.
    Map<String, ?> answer(Line line);
}
