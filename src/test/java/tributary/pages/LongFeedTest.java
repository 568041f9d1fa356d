package tributary.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.article.Article;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Format;

/// Feeds of many long articles have all of them, and stay below what readers take.
class LongFeedTest {
    private static final int MOST = 5_000_000;

    @ParameterizedTest
    @CsvSource({"RSS, </item>, <content:encoded>", "ATOM, </entry>, <content "})
    void everyEntryIsThereAndFullTextsWhileTheyFit(Format format, String end, String content) {
        byte[] feed = feed(format, 1_000, "word ".repeat(1_500));
        assertThat(feed.length).isLessThan(MOST);
        assertThat(count(feed, end)).isEqualTo(1_000);
        assertThat(count(feed, content)).isBetween(100, 900);
    }

    @ParameterizedTest
    @CsvSource({"RSS, <content:encoded>", "ATOM, <content "})
    void aFeedOfUsualLengthHasAllTextsInFull(Format format, String content) {
        assertThat(count(feed(format, 50, "word ".repeat(15_000)), content)).isEqualTo(50);
        byte[] wide = feed(format, 50, "字".repeat(75_000));
        assertThat(wide.length).isLessThan(MOST);
        assertThat(count(wide, content)).isBetween(10, 30);
    }

    private static byte[] feed(Format format, int entries, String text) {
        Channel one = Channels.of("a title");
        Entry entry = one.entries().getFirst();
        Article it = entry.article();
        var article = new Article(
                it.id(),
                it.source(),
                it.story(),
                it.link(),
                it.linkAsPublished(),
                it.title(),
                it.authors(),
                it.published(),
                it.updated(),
                it.firstSeen(),
                "word ".repeat(100),
                "<p>" + text + "</p>",
                null,
                List.of(),
                List.of("one", "two", "three"),
                null,
                1);
        var many = Collections.nCopies(entries, new Entry(article, entry.place(), entry.origin(), List.of()));
        return Edition.print(format, new Channel(one.site(), one.place(), one.query(), one.updated(), many))
                .plain();
    }

    private static int count(byte[] feed, String part) {
        return new String(feed, StandardCharsets.UTF_8).split(part, -1).length - 1;
    }
}
