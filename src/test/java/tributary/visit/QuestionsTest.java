package tributary.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.plan.Interval;
import tributary.plan.Source;
import tributary.plan.Styling;

class QuestionsTest {
    @Test
    void anotherPathOfTheSameHostIsAnotherAddress() {
        String one = address("https://example.org/feed?token=1", Map.of());

        assertThat(address("https://example.org/feed?token=1", Map.of())).isEqualTo(one);
        assertThat(address("https://example.org/feed?token=2", Map.of())).isNotEqualTo(one);
        assertThat(address("https://example.org/other", Map.of())).isNotEqualTo(one);
        assertThat(address("https://example.org/feed?token=1", Map.of("Cookie", "a=b")))
                .isNotEqualTo(one);
    }

    private static String address(String url, Map<String, String> headers) {
        return Questions.address(new Source(
                new SourceId("s"),
                new Source.Address.Url(URI.create(url)),
                url,
                null,
                List.of(CategoryPath.ALL),
                new Interval.Auto(),
                headers,
                true,
                Source.Throttle.ORIGIN,
                Source.Habits.USUAL,
                Source.Reach.USUAL,
                Styling.PLAIN));
    }
}
