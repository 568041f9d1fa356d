package tributary.desk;

import java.util.List;
import java.util.function.Function;
import tributary.answer.Answer;
import tributary.answer.Ask;

/// One address, what may be done with it, and who answers. A name in braces in the path stands for one segment, one in
/// angle brackets for any number of them.
public record Route(String path, List<String> methods, Function<Ask, Answer> answer) {
    private static final List<String> READ = List.of("GET", "HEAD");

    static Route reading(String path, Function<Ask, Answer> answer) {
        return new Route(path, READ, answer);
    }

    static Route commanding(String path, Function<Ask, Answer> answer) {
        return new Route(path, List.of("POST"), answer);
    }

    /// What is said to whoever wants to do something else.
    public Answer refused() {
        return Answer.line(405, "This method is not for this address.").with("Allow", String.join(", ", methods));
    }
}
