package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Story;

class WindowTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Window window = new Window(1000);

    @Test
    void theSameLinkInAnotherSourceIsACopyOfTheFirst() {
        Article first = article("a", "1", "https://x.example/1", "One");
        Article second = article("b", "1", "https://x.example/1", "One");
        assertThat(window.judge(first).copyOf()).isNull();
        assertThat(window.judge(second).copyOf()).isEqualTo(first.id());
        assertThat(window.judge(article("c", "1", "https://x.example/1", "One")).copyOf())
                .as("of the first, not of a copy")
                .isEqualTo(first.id());
    }

    @Test
    void aCopyTellsTheStoryOfItsFirst() {
        Article first = article("a", "1", "https://x.example/1", "One");
        window.judge(first);
        assertThat(window.judge(article("b", "1", "https://x.example/1", "One")).story())
                .isEqualTo(new Story(first.id()));
    }

    @Test
    void theSameLinkIsKnownByItsOtherSpellings() {
        Article first = article("a", "1", "https://www.x.example/1/", "One");
        window.judge(first);
        assertThat(window.judge(article("b", "1", "http://m.x.example/1", "One"))
                        .copyOf())
                .isEqualTo(first.id());
    }

    @Test
    void anArticleWithoutLinkIsNoCopyByLink() {
        window.judge(article("a", "1", null, "Monday, a walk"));
        assertThat(window.judge(article("b", "1", null, "Tuesday, a swim")).copyOf())
                .isNull();
    }

    @Test
    void aLinkToAFrontPageIsNoEvidence() {
        for (String home : List.of("https://x.example", "https://x.example/")) {
            window.judge(article("a" + home.length(), "1", home, "One"));
            assertThat(window.judge(article("b" + home.length(), "2", home, "Another"))
                            .copyOf())
                    .isNull();
        }
    }

    @Test
    void aLinkThatASourceGivesToManyTitlesIsNoEvidence() {
        for (String title : List.of("Lions", "Tigers", "Bears")) {
            window.judge(article("a", title, "https://x.example/news", title));
        }
        assertThat(window.judge(article("b", "1", "https://x.example/news", "Wolves"))
                        .copyOf())
                .isNull();
    }

    @Test
    void anotherTitleUnderTheSameLinkOfTheSameSourceIsAnotherArticle() {
        window.judge(article("a", "1", "https://x.example/weather", "Rain"));
        assertThat(window.judge(article("a", "2", "https://x.example/weather", "Sun"))
                        .copyOf())
                .isNull();
    }

    @Test
    void anEditedArticleKeepsItsVerdict() {
        Article first = article("a", "1", "https://x.example/1", "One");
        window.judge(first);
        assertThat(window.judge(article("a", "1", "https://x.example/1", "One, edited"))
                        .copyOf())
                .isNull();
    }

    @Test
    void whatLeftTheWindowIsForgotten() {
        var small = new Window(2);
        small.judge(article("a", "1", "https://x.example/1", "Lions"));
        small.judge(article("a", "2", "https://x.example/2", "Tigers"));
        small.judge(article("a", "3", "https://x.example/3", "Bears"));
        assertThat(small.judge(article("b", "1", "https://x.example/1", "Lions"))
                        .copyOf())
                .isNull();
    }

    @Test
    void aRestartInTheMiddleChangesNothing() {
        List<Article> stream = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            stream.add(article("s" + n % 7, "" + n, "https://x.example/" + n % 11, "Title " + n % 11));
        }
        var verdicts = stream.stream().map(window::judge).toList();
        var before = new Window(1000);
        var past = new ArrayList<Copies.Remembered>();
        stream.subList(0, 30).forEach(it -> past.add(new Copies.Remembered(it, before.judge(it))));
        var after = new Window(1000);
        after.restore(past);
        assertThat(stream.subList(30, 60).stream().map(after::judge).toList()).isEqualTo(verdicts.subList(30, 60));
    }

    private static Article article(String source, String guid, @Nullable String link, String title) {
        var from = new SourceId("https://" + source + ".example/feed");
        ArticleId id = ArticleId.of(from, guid);
        return new Article(
                id,
                from,
                new Story(id),
                link == null ? null : URI.create(link),
                link,
                title,
                List.of(),
                NOON,
                NOON,
                NOON,
                "",
                "",
                null,
                List.of(),
                List.of(),
                "en",
                1);
    }
}
