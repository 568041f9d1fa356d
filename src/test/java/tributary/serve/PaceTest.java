package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;

import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;

/// How often an address may ask for what is not ready.
class PaceTest {
    @Test
    void whatIsReadyIsForEverybody() {
        try (var world = new World().open()) {
            world.limited(2);
            assertThat(get(world, "/tech.xml").statusCode()).isEqualTo(200);
            assertThat(get(world, "/finance.xml").statusCode()).isEqualTo(200);
            var refused = get(world, "/all.xml?q=kernel");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
            assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
            String article = "/article/" + ArticleId.of(new SourceId("lwn"), "kernel");
            assertThat(get(world, article).statusCode()).isEqualTo(429);
            for (int i = 0; i < 5; i++) {
                assertThat(get(world, "/tech.xml").statusCode()).isEqualTo(200);
                assertThat(get(world, "/healthz").statusCode()).isEqualTo(200);
            }
        }
    }
}
