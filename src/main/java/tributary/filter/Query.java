package tributary.filter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tributary.article.CategoryPath;

/// A question about one article, as `outputs.*.query` asks it: `in finance and not tags has "ads"`.
///
/// ```
/// query   test | not query | query and query | query or query | (query)
/// test    in PATH                         the source stands at or below that place
///         FIELD has TEXT                  tags: one is it; a text contains it; capital or small
///         FIELD = TEXT, FIELD != TEXT     capital or small; language = "en" is true of en-GB too
///         FIELD ~ REGEX, FIELD !~ REGEX   "re" or /re/ or /re/i, of RE2's syntax
///         age < 14d, <=, >, >=            s, m, h, d or w since it was published
/// ```
///
/// `not` binds closer than `and`, `and` closer than `or`. A test on a field with several values is true when it is true
/// of one of them; `!=` and `!~` are true when it is true of none.
public sealed interface Query {
    /// Both hold.
    record And(Query left, Query right) implements Query {}

    /// One of both holds.
    record Or(Query left, Query right) implements Query {}

    /// It does not hold.
    record Not(Query it) implements Query {}

    /// The source stands at or below a place.
    record In(CategoryPath place) implements Query {}

    /// A field has a value (`whole`), or contains a text; `text` is in lower case.
    record Has(Field field, String text, boolean whole) implements Query {}

    /// A field matches a regular expression.
    record Matches(Field field, Regex regex) implements Query {}

    /// It was published longer ago than this (`older`), or not so long ago; exactly so counts where `inclusive`.
    record Age(Duration age, boolean older, boolean inclusive) implements Query {
        private boolean holds(Subject subject) {
            var is = Duration.between(subject.article().published(), subject.now());
            int order = is.compareTo(age);
            return order == 0 ? inclusive : older == order > 0;
        }
    }

    /// Longer queries are refused.
    int MAX_LENGTH = 4_000;

    /// Reads a query, or says where it goes wrong.
    static Query parse(String text) throws BadQuery {
        return new QueryReader(text).read();
    }

    /// True when the article is one that was asked for.
    default boolean matches(Subject subject) {
        return switch (this) {
            case And(Query left, Query right) -> left.matches(subject) && right.matches(subject);
            case Or(Query left, Query right) -> left.matches(subject) || right.matches(subject);
            case Not(Query it) -> !it.matches(subject);
            case In(CategoryPath place) -> subject.places().stream().anyMatch(leaf -> leaf.isWithin(place));
            case Has(Field field, String text, boolean whole) ->
                field.of(subject).stream().anyMatch(value -> has(field, value.toLowerCase(Locale.ROOT), text, whole));
            case Matches(Field field, Regex regex) -> field.of(subject).stream().anyMatch(regex::finds);
            case Age age -> age.holds(subject);
        };
    }

    /// The places outside of which nothing can match; the root when it may be anywhere.
    default Set<CategoryPath> scope() {
        return switch (this) {
            case And(Query left, Query right) -> narrower(left.scope(), right.scope());
            case Or(Query left, Query right) -> both(left.scope(), right.scope());
            case In(CategoryPath place) -> Set.of(place);
            case Not _, Has _, Matches _, Age _ -> Set.of(CategoryPath.ALL);
        };
    }

    /// Every place that the query names, in its order, for checking that they exist.
    default List<CategoryPath> named() {
        return switch (this) {
            case And(Query left, Query right) -> chained(left.named(), right.named());
            case Or(Query left, Query right) -> chained(left.named(), right.named());
            case Not(Query it) -> it.named();
            case In(CategoryPath place) -> List.of(place);
            case Has _, Matches _, Age _ -> List.of();
        };
    }

    /// True when the answer changes by itself as time passes.
    default boolean ages() {
        return switch (this) {
            case And(Query left, Query right) -> left.ages() || right.ages();
            case Or(Query left, Query right) -> left.ages() || right.ages();
            case Not(Query it) -> it.ages();
            case Age _ -> true;
            case In _, Has _, Matches _ -> false;
        };
    }

    private static boolean has(Field field, String value, String text, boolean whole) {
        if (!whole) {
            return value.contains(text);
        }
        return value.equals(text) || (field == Field.LANGUAGE && value.startsWith(text + "-"));
    }

    /// Both sides bound what matches, so either will do: the narrower one where that can be told.
    private static Set<CategoryPath> narrower(Set<CategoryPath> left, Set<CategoryPath> right) {
        boolean rightIsWithin = right.stream().allMatch(one -> left.stream().anyMatch(one::isWithin));
        return rightIsWithin ? right : left;
    }

    private static Set<CategoryPath> both(Set<CategoryPath> left, Set<CategoryPath> right) {
        var both = new HashSet<>(left);
        both.addAll(right);
        return Set.copyOf(both);
    }

    private static List<CategoryPath> chained(List<CategoryPath> left, List<CategoryPath> right) {
        var chained = new ArrayList<>(left);
        chained.addAll(right);
        return List.copyOf(chained);
    }
}
