package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tributary.address.Addresses;
import tributary.connect.Manners;
import tributary.fetch.Robots;

class RobotsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Manners MANNERS =
            new Manners("Tributary/1", 5, Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(20));

    private final Publisher publisher = Publisher.open();
    private final HttpFetcher fetcher = new HttpFetcher(MANNERS, Addresses.ANY, null);
    private final Robots robots = new Robots(fetcher, "Tributary/1 (+https://example.org)");

    @AfterEach
    void close() throws IOException {
        publisher.close();
        fetcher.close();
    }

    @Test
    void theRulesForOurNameHoldBeforeThoseForAll() {
        publisher.serves(
                "/robots.txt",
                "User-agent: *\nDisallow: /\n\nUser-agent: tributary\nDisallow: /private/\nAllow: /private/open\n");

        assertThat(allowed("/page", NOON)).isTrue();
        assertThat(allowed("/private/x?y", NOON)).isFalse();
        assertThat(allowed("/private/open", NOON)).isTrue();
        assertThat(publisher.asked()).hasSize(1);
    }

    @Test
    void theRulesAreAskedForOnceADay() {
        publisher.serves("/robots.txt", "User-agent: *\nDisallow: /\n");
        assertThat(allowed("/page", NOON)).isFalse();
        publisher.serves("/robots.txt", "");

        assertThat(allowed("/page", NOON.plus(Duration.ofHours(23)))).isFalse();
        assertThat(allowed("/page", NOON.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void noRulesAllowEverything() {
        assertThat(allowed("/page", NOON)).isTrue();
    }

    @Test
    void rulesThatCannotBeHadCloseTheOriginForAnHour() {
        publisher.serves("/robots.txt", "500 Oops", "", new byte[0]);
        assertThat(allowed("/page", NOON)).isFalse();
        publisher.serves("/robots.txt", "");

        assertThat(allowed("/page", NOON.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(allowed("/page", NOON.plus(Duration.ofMinutes(60)))).isTrue();
    }

    @Test
    void whatIsNoWebAddressIsNotAllowed() {
        assertThat(robots.allowed(URI.create("ftp://example.org/"), NOON)).isFalse();
    }

    private boolean allowed(String path, Instant now) {
        return robots.allowed(publisher.uri(path), now);
    }
}
