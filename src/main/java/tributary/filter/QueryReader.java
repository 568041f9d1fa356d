package tributary.filter;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tributary.article.CategoryPath;

/// Reads the text of a query, by descent.
final class QueryReader {
    /// Parentheses and `not` nest no deeper.
    private static final int MAX_DEPTH = 50;

    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "has", "age");
    private static final String TEST = "in PATH, age, not, ( or a field: "
            + Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", "));
    private static final String COMPARISON = "has, =, !=, ~ or !~";
    private static final String AGE = "an age such as 90m, 12h, 14d or 2w";

    private final String text;
    private List<Token> tokens = List.of();
    private int next;
    private int depth;

    QueryReader(String text) {
        this.text = text;
    }

    Query read() throws BadQuery {
        if (text.length() > Query.MAX_LENGTH) {
            throw new BadQuery(1, text.length() + " characters", "at most " + Query.MAX_LENGTH);
        }
        tokens = Tokens.of(text);
        Query query = either();
        if (peek().kind() != Token.Kind.END) {
            throw bad(peek(), "and, or, or the end");
        }
        return query;
    }

    private Query either() throws BadQuery {
        Query query = both();
        while (takes("or")) {
            query = new Query.Or(query, both());
        }
        return query;
    }

    private Query both() throws BadQuery {
        Query query = one();
        while (takes("and")) {
            query = new Query.And(query, one());
        }
        return query;
    }

    private Query one() throws BadQuery {
        if (++depth > MAX_DEPTH) {
            throw bad(peek(), "at most " + MAX_DEPTH + " levels");
        }
        Query query = takes("not") ? new Query.Not(one()) : takes("(") ? grouped() : test();
        depth--;
        return query;
    }

    private Query grouped() throws BadQuery {
        Query query = either();
        if (!takes(")")) {
            throw bad(peek(), "and, or, or )");
        }
        return query;
    }

    private Query test() throws BadQuery {
        Token subject = take();
        if (subject.is("in")) {
            return new Query.In(place(take()));
        }
        if (subject.is("age")) {
            return age();
        }
        Field field = subject.kind() == Token.Kind.WORD
                ? Field.of(subject.text().toLowerCase(Locale.ROOT)).orElse(null)
                : null;
        if (field == null) {
            throw bad(subject, TEST);
        }
        return test(field);
    }

    private Query test(Field field) throws BadQuery {
        Token comparison = take();
        return switch (comparison.text().toLowerCase(Locale.ROOT)) {
            case "has" -> new Query.Has(field, value(take()), field == Field.TAGS);
            case "=" -> new Query.Has(field, value(take()), true);
            case "!=" -> new Query.Not(new Query.Has(field, value(take()), true));
            case "~" -> new Query.Matches(field, regex(take()));
            case "!~" -> new Query.Not(new Query.Matches(field, regex(take())));
            default -> throw bad(comparison, COMPARISON);
        };
    }

    private Query age() throws BadQuery {
        Token comparison = take();
        boolean older = comparison.text().startsWith(">");
        if (comparison.kind() != Token.Kind.SIGN || !comparison.text().matches("[<>]=?")) {
            throw bad(comparison, "<, <=, > or >=");
        }
        Token age = take();
        Duration duration = Ages.of(age.text()).orElse(null);
        if (duration == null) {
            throw bad(age, AGE);
        }
        return new Query.Age(duration, older, comparison.text().endsWith("="));
    }

    private CategoryPath place(Token token) throws BadQuery {
        String path = token.text();
        boolean isText = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
        List<String> names = List.of(path.split("/", -1));
        if (!isText
                || !names.stream()
                        .allMatch(name -> CategoryPath.NAME.matcher(name).matches())) {
            throw bad(token, "a path of the tree, such as finance or finance/sina");
        }
        return path.equals("all") ? CategoryPath.ALL : new CategoryPath(names);
    }

    private static String value(Token token) throws BadQuery {
        boolean isWord = token.kind() == Token.Kind.WORD
                && !KEYWORDS.contains(token.text().toLowerCase(Locale.ROOT));
        if ((!isWord && token.kind() != Token.Kind.QUOTED) || token.text().isBlank()) {
            throw bad(token, "a text in quotes");
        }
        return token.text().toLowerCase(Locale.ROOT);
    }

    private static Regex regex(Token token) throws BadQuery {
        boolean isPattern = token.kind() == Token.Kind.PATTERN || token.kind() == Token.Kind.QUOTED;
        if (!isPattern || !token.flags().matches("i?")) {
            throw bad(token, "a regular expression in quotes, or /like this/i");
        }
        try {
            return Regex.of(token.text(), token.flags().equals("i"));
        } catch (BadQuery e) {
            throw new BadQuery(token.at(), e.found(), e.expected());
        }
    }

    private boolean takes(String word) {
        boolean takes = peek().is(word);
        next += takes ? 1 : 0;
        return takes;
    }

    private Token take() {
        Token token = peek();
        next += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private static BadQuery bad(Token found, String expected) {
        return new BadQuery(found.at(), found.shown(), expected);
    }
}
