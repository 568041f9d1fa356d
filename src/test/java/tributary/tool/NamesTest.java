package tributary.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;

class NamesTest {
    private final Names names = new Names();

    @Test
    void anArticleKeepsTheFirstNameItGot() {
        assertThat(names.add(id(1), "one")).isTrue();
        assertThat(names.add(id(1), "uno")).isFalse();

        assertThat(names.of(id(1))).isEqualTo("one");
        assertThat(names.of(id(2))).isNull();
    }

    @Test
    void everyKindOfNameComesBackAsItWas() {
        List<Object> all =
                List.of("", "新聞 ü 😀", "half a pair \ud83d", "long ".repeat(20_000), 7L, List.of(1, 2), Map.of());
        for (int i = 0; i < all.size(); i++) {
            assertThat(names.add(id(i), all.get(i))).isTrue();
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(names.of(id(i))).isEqualTo(all.get(i));
        }
    }

    @Test
    void manyNamesStayApart() {
        for (int i = 0; i < 100_000; i++) {
            names.add(id(i), i % 3 == 0 ? Integer.valueOf(i) : "the article with number " + i);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(names.of(id(i))).isEqualTo(i % 3 == 0 ? Integer.valueOf(i) : "the article with number " + i);
        }
        assertThat(names.of(id(100_000))).isNull();
    }

    private static ArticleId id(int number) {
        return ArticleId.of(new SourceId("https://a.example/feed"), "item " + number);
    }
}
