package tributary.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
    private static final String ID = "etzxpamwzigju5ukg3nfsrq6ex";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                " %s\n",
                "urn:tributary:article:%s",
                "https://news.example/article/%s",
                "https://news.example/under/article/%s?key=secret#top",
                "/article/%s.html"
            })
    void anIdIsFoundAsItIsCopied(String written) {
        assertThat(ArticleId.find(written.formatted(ID))).contains(new ArticleId(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%s2", "2%s", "urn:other:%s", "https://news.example/%s/more", "an id: /%s"})
    void whatIsNoIdIsNone(String written) {
        assertThat(ArticleId.find(written.formatted(ID))).isEmpty();
    }
}
