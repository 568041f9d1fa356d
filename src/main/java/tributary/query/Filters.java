package tributary.query;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tributary.filter.BadQuery;
import tributary.filter.Field;
import tributary.filter.Query;
import tributary.filter.Regex;

/// The filters of a request, joined into one query: all of them hold. Their names are those of RSSHub.
final class Filters {
    static final int MAX_LENGTH = 500;

    private final boolean caseSensitive;
    private @Nullable Query query;

    Filters(boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    /// What of an article a filter looks at.
    enum Part {
        ANY,
        TITLE,
        DESCRIPTION,
        AUTHOR,
        CATEGORY;

        private List<Field> fields() {
            return switch (this) {
                case ANY -> List.of(Field.TITLE, Field.SUMMARY, Field.CONTENT);
                case TITLE -> List.of(Field.TITLE);
                case DESCRIPTION -> List.of(Field.SUMMARY, Field.CONTENT);
                case AUTHOR -> List.of(Field.AUTHOR);
                case CATEGORY -> List.of(Field.TAGS);
            };
        }

        /// `filter_title`, or `filterout_title`; without a part where any will do.
        String parameter(boolean out) {
            return (out ? "filterout" : "filter") + (this == ANY ? "" : "_" + name().toLowerCase(Locale.ROOT));
        }
    }

    void add(String name, Part part, boolean out, String pattern) throws Parameters.BadValue {
        Regex regex = regex(name, pattern);
        Query matches = part.fields().stream()
                .<Query>map(field -> new Query.Matches(field, regex))
                .reduce(Query.Or::new)
                .orElseThrow();
        and(out ? new Query.Not(matches) : matches);
    }

    void tag(String tag) {
        and(new Query.Has(Field.TAGS, tag.toLowerCase(Locale.ROOT), true));
    }

    void within(int seconds) {
        and(new Query.Age(Duration.ofSeconds(seconds), false, true));
    }

    /// Null when there is no filter.
    @Nullable
    Query query() {
        return query;
    }

    private void and(Query next) {
        query = query == null ? next : new Query.And(query, next);
    }

    private Regex regex(String name, String pattern) throws Parameters.BadValue {
        try {
            return Regex.of(pattern, !caseSensitive);
        } catch (BadQuery e) {
            throw new Parameters.BadValue(name + ": found " + e.found() + ", expected " + e.expected());
        }
    }
}
