package tributary.tool;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.sketch.Sketch;
import tributary.story.Copies;
import tributary.story.Telling;
import tributary.story.Verdict;

/// The tool `same`: judges a stream of articles in the order of its lines, by the code that judges what sources bring.
final class Same implements Tool {
    private final Copies copies;
    private final Function<String, Optional<URI>> canonical;
    private final Names names = new Names();

    /// `canonical` makes a published link the one that it is compared by.
    Same(Copies copies, Function<String, Optional<URI>> canonical) {
        this.copies = copies;
        this.canonical = canonical;
    }

    @Override
    public Map<String, ?> answer(Line line) {
        return begin(line).get();
    }

    /// Whatever is to be found out about one article alone needs no order.
    @Override
    public Supplier<Map<String, ?>> begin(Line line) {
        if (line.id() == null) {
            return () -> answer(null, null, "a line without an id");
        }
        String own = String.valueOf(line.id());
        var source = new SourceId(named(line.text("source").orElse(""), own));
        ArticleId id = ArticleId.of(source, named(line.text("guid").orElse(""), own));
        Telling telling = telling(id, source, line);
        Object name = line.id();
        return () -> judged(telling, name);
    }

    private Map<String, ?> judged(Telling telling, Object name) {
        ArticleId id = telling.id();
        boolean isNew = names.add(id, name);
        Verdict verdict = copies.judge(telling);
        ArticleId copyOf = verdict.copyOf();
        if (!isNew) {
            return answer(name(copyOf == null ? id : copyOf), verdict, "the same guid");
        }
        return answer(copyOf == null ? null : name(copyOf), verdict, verdict.reason());
    }

    private Map<String, ?> answer(@Nullable Object copyOf, @Nullable Verdict verdict, String reason) {
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("copy_of", copyOf);
        answer.put("story", verdict == null ? null : name(verdict.story().first()));
        answer.put("reason", reason);
        return answer;
    }

    private Object name(ArticleId id) {
        Object name = names.of(id);
        return name == null ? id.value() : name;
    }

    private Telling telling(ArticleId id, SourceId source, Line line) {
        String text = line.text("text").orElse("");
        String summary = line.text("summary").orElse("");
        Sketch sketch = Sketch.of(
                line.text("title").orElse(""),
                text.length() >= summary.length() ? text : summary,
                line.text("published").flatMap(Same::instant).orElse(null));
        return new Telling(id, source, line.text("link").flatMap(canonical).orElse(null), sketch);
    }

    private static String named(String name, String otherwise) {
        String text = name.isBlank() ? "line " + otherwise : name;
        return text.length() > SourceId.MAX_LENGTH ? text.substring(0, SourceId.MAX_LENGTH) : text;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
