package tributary.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.article.Story;

class QueryTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in finance",
                "in all",
                "in finance/sina",
                "tags has \"java\"",
                "tags has JAVA",
                "tag has 金融",
                "title ~ \"\\\\bJava\\\\b\"",
                "title ~ \"\\bJava\\b\"",
                "title ~ /\\bJAVA\\b/i",
                "title !~ /kotlin/",
                "title has 'a \"quoted\" word'",
                "title = 'JAVA 25 has A \"quoted\" word'",
                "content has \"5 < 6\"",
                "text ~ '人工智能'",
                "link ~ '^https://news\\.example/'",
                "author has anna",
                "authors = \"bert\"",
                "source = \"Sina News\"",
                "language = en",
                "language != \"fr\"",
                "age > 2h",
                "age >= 1d and age <= 1440m",
                "age < 2w",
                "not in tech",
                "in tech or in finance",
                "in tech and title has kotlin or tags has java",
                "(in tech or in finance) and not (tags has kotlin or language = \"fr\")",
                "IN finance AND NOT tags HAS kotlin"
            })
    void anArticleThatWasAskedForMatches(String query) throws BadQuery {
        assertThat(Query.parse(query).matches(subject())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in tech",
                "in finance/sin",
                "tags has \"jav\"",
                "title ~ /java/",
                "title = Java",
                "content has \"<p>\"",
                "language = \"e\"",
                "language != \"en\"",
                "age > 1d",
                "age < 24h",
                "not in finance",
                "not (in tech or in finance)",
                "tags has java and (in tech or title has kotlin)"
            })
    void anotherOneDoesNot(String query) throws BadQuery {
        assertThat(Query.parse(query).matches(subject())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` ` | at character 2: found the end, expected in PATH, age, not, ( or a field: title,",
                "titel has x | at character 1: found titel, expected in PATH, age,",
                "title like x | at character 7: found like, expected has, =, !=, ~ or !~",
                "title has and | at character 11: found and, expected a text in quotes",
                "title has \"x | at character 11: found a text that does not end, expected a closing \"",
                "title ~ \"(x\" | at character 9: found",
                "title ~ \"(?=x)\" | at character 9: found",
                "title ~ /x/g | at character 9: found /x/g, expected a regular expression in quotes",
                "in a//b | at character 4: found a//b, expected a path of the tree",
                "age > two | at character 7: found two, expected an age such as",
                "age = 1d | at character 5: found =, expected <, <=, > or >=",
                "(in a | at character 6: found the end, expected and, or, or )",
                "in a in b | at character 6: found in, expected and, or, or the end",
                "in a ! in b | at character 6: found !, expected !=, !~ or not",
            })
    void aMistakeIsNamedWithItsPlace(String query, String message) {
        assertThatThrownBy(() -> Query.parse(query))
                .isInstanceOf(BadQuery.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void nestingHasALimit() {
        assertThatThrownBy(() -> Query.parse("(".repeat(1_000) + "in a" + ")".repeat(1_000)))
                .isInstanceOf(BadQuery.class)
                .hasMessageContaining("levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((a{1000}){1000}){1000}){1000}", "(x{100}){100}", "(a?){900}(b?){900}"})
    void anExpressionThatWouldNotFitIsRefused(String regex) {
        assertThatThrownBy(() -> Regex.of(regex, false)).isInstanceOf(BadQuery.class);
    }

    @Test
    void nothingBacktracks() throws BadQuery {
        assertThat(Regex.of("(a|aa)+$", false).finds("a".repeat(10_000) + "b")).isFalse();
        assertThat(Regex.of("^(([a-z])+.)+[A-Z]([a-z])+$", false).finds("a".repeat(10_000)))
                .isFalse();
    }

    @Test
    void aQueryKnowsWhereItsMatchesStand() throws BadQuery {
        CategoryPath a = CategoryPath.of("a");
        assertThat(Query.parse("in a and title has x").scope()).containsExactly(a);
        assertThat(Query.parse("in a and in a/b").scope()).containsExactly(CategoryPath.of("a/b"));
        assertThat(Query.parse("in a or in b").scope()).isEqualTo(Set.of(a, CategoryPath.of("b")));
        assertThat(Query.parse("in a or title has x").scope()).contains(CategoryPath.ALL);
        assertThat(Query.parse("not in a").scope()).containsExactly(CategoryPath.ALL);
    }

    @Test
    void aQueryKnowsWhatItNamesAndWhetherTimeChangesIt() throws BadQuery {
        Query query = Query.parse("not in a and (in b/c or age < 1d)");
        assertThat(query.named()).containsExactly(CategoryPath.of("a"), CategoryPath.of("b/c"));
        assertThat(query.ages()).isTrue();
        assertThat(Query.parse("in a").ages()).isFalse();
    }

    private static Subject subject() {
        var source = new SourceId("s");
        ArticleId id = ArticleId.of(source, "k");
        Instant published = NOON.minusSeconds(24 * 3600);
        var article = new Article(
                id,
                source,
                new Story(id),
                URI.create("https://news.example/a"),
                null,
                "Java 25 has a \"quoted\" word",
                List.of("Anna Karlsson", "Bert"),
                published,
                published,
                published,
                "人工智能",
                "<p>5 &lt; 6</p>",
                null,
                List.of(),
                List.of("Java", "金融"),
                "en-GB",
                1);
        return new Subject(article, "Sina News", List.of(CategoryPath.of("finance/sina/domestic")), NOON);
    }
}
