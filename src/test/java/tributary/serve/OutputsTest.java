package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.filter.BadQuery;
import tributary.filter.Query;
import tributary.plan.Mode;
import tributary.plan.Output;
import tributary.plan.Secret;

/// Feeds beside the categories, and who may read them.
class OutputsTest {
    private static final String KEY = "a key of one's own";
    private static final String SENT = "a%20key%20of%20one%27s%20own";

    @RegisterExtension
    private final World world = new World();

    @Test
    void aQueryMakesAFeedOfItsOwn() {
        world.publishing(output("kernel", "Kernels", "in tech and title has \"buffers\""));
        assertThat(text(get(world, "/kernel.xml")))
                .contains("<title>Kernels</title>", "Bounded buffers", "/kernel.xml")
                .doesNotContain("外交部", "Java 25");
        assertThat(get(world, "/kernel").statusCode()).isEqualTo(200);
    }

    @Test
    void whatArrivesInItsScopeIsInItAtOnce() {
        world.publishing(output("kernel", "Kernels", "in tech and title has \"buffers\""));
        String before = text(get(world, "/kernel.json"));
        world.arrives(World.article("heise", "b", "More buffers", "2026-11-24T11:00:00Z"), "", "tech", "tech/heise");
        assertThat(before).doesNotContain("More buffers");
        assertThat(text(get(world, "/kernel.json"))).contains("More buffers");
    }

    @Test
    void anOutputStylesWhatItShows() {
        world.publishing(
                new Output("brief", null, null, 1, Mode.SUMMARY, "[{site}] ", null, null),
                new Output("all", "All there is", null, 2, null, null, null, null));
        assertThat(text(get(world, "/brief.json")))
                .contains("[LWN.net] Bounded buffers")
                .doesNotContain("whole", "外交部");
        assertThat(text(get(world, "/all.xml"))).contains("All there is", "外交部").doesNotContain("Java 25");
        assertThat(text(get(world, "/tech.json"))).contains("whole").doesNotContain("[LWN.net]");
    }

    @Test
    void anOpenOutputIsListedAndAKeyedOneIsNot() {
        world.publishing(output("kernel", "Kernels", "in tech"), keyed("mine"));
        assertThat(text(get(world, "/"))).contains("/kernel.atom").doesNotContain("/mine.");
        assertThat(text(get(world, "/all.opml"))).contains("/kernel.xml").doesNotContain("/mine.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mine.xml", "/mine", "/mine.html", "/mine.opml", "/mine.xml?key=wrong", "/mine/"})
    void aKeyedOutputAsksForItsKey(String path) {
        world.publishing(keyed("mine"));
        var answer = get(world, path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Basic "));
        assertThat(get(world, "/tech.xml").statusCode()).isEqualTo(200);
        assertThat(get(world, "/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void itsKeyOpensItInThreeWaysAndTheAnswerIsPrivate() {
        world.publishing(keyed("mine"));
        String basic = Base64.getEncoder().encodeToString(("me:" + KEY).getBytes(StandardCharsets.UTF_8));
        assertThat(get(world, "/mine.xml", "Authorization", "Bearer " + KEY).statusCode())
                .isEqualTo(200);
        assertThat(get(world, "/mine.xml", "Authorization", "Basic " + basic).statusCode())
                .isEqualTo(200);
        var answer = get(world, "/mine.xml?key=" + SENT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("private"));
        assertThat(text(answer)).doesNotContain("one's own", SENT);
    }

    @Test
    void aPageThatWasOpenedWithAKeyLeadsOn() {
        world.publishing(keyed("mine"));
        String cookie = get(world, "/mine.html?key=" + SENT)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain(KEY, SENT);
        assertThat(get(world, "/mine.html?q=buffers", "Cookie", "a=b; " + pair).statusCode())
                .isEqualTo(200);
        assertThat(get(world, "/mine.html", "Cookie", pair + "0").statusCode()).isEqualTo(401);
    }

    private static Output keyed(String name) {
        return new Output(name, null, null, null, null, null, new Secret(KEY), null);
    }

    private static Output output(String name, String title, String query) {
        try {
            return new Output(name, title, Query.parse(query), null, null, null, null, null);
        } catch (BadQuery e) {
            throw new IllegalArgumentException(e);
        }
    }
}
