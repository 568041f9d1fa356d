package tributary.rows;

import java.util.Map;
import tributary.store.Commit;
import tributary.story.Telling;

/// An item of a commit with what costs time to find out about it, so that the writer need not: the marks it is looked
/// up by, its telling, and the terms it is found by.
public record Arrival(Commit.Item item, Map<Marks.Kind, Long> marks, Telling telling, String terms) {
    public static Arrival of(Commit.Item item) {
        return new Arrival(item, Marks.of(item.traces()), Telling.of(item.article()), SearchTerms.of(item.article()));
    }
}
