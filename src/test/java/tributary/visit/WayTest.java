package tributary.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.fetch.Proxy;
import tributary.fetch.Way;
import tributary.plan.Interval;
import tributary.plan.Secret;
import tributary.plan.Source;
import tributary.plan.Styling;

/// What the configuration says of a source reaches the fetcher.
class WayTest {
    @Test
    void theWayToASourceIsWhatItSays() {
        var reach = new Source.Reach(
                new Secret("SOCKS5://me:pass%20word@127.0.0.1:9050"), "Own/1", Duration.ofSeconds(7), 4096L, true);
        var proxy = new Proxy(Proxy.Kind.SOCKS5, "127.0.0.1", 9050, new Proxy.Credentials("me", "pass word"));

        assertThat(Questions.way(source(reach))).isEqualTo(new Way("Own/1", proxy, true));
    }

    @Test
    void theUsualReachIsTheUsualWay() {
        assertThat(Questions.way(source(Source.Reach.USUAL))).isEqualTo(Way.USUAL);
    }

    private static Source source(Source.Reach reach) {
        var uri = URI.create("https://e.example/feed");
        return new Source(
                new SourceId("e"),
                new Source.Address.Url(uri),
                "https://e.example/feed",
                null,
                List.of(CategoryPath.of("a/e")),
                new Interval.Auto(),
                Map.of("X-Key", "k"),
                true,
                Source.Throttle.ORIGIN,
                Source.Habits.USUAL,
                reach,
                Styling.PLAIN);
    }
}
