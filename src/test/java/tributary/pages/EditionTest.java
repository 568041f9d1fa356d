package tributary.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.json.Json;
import tributary.press.Channel;
import tributary.press.Coding;
import tributary.press.Format;
import tributary.press.Opml;
import tributary.press.Rendered;
import tributary.press.Sheet;
import tributary.press.View;

class EditionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/tributary/pages");

    @ParameterizedTest
    @EnumSource(Format.class)
    void aChannelIsWrittenAsItsGoldenFileSays(Format format) throws Exception {
        String golden = Files.readString(GOLDEN.resolve("finance." + format.extension()));
        assertThat(text(Edition.print(format, Channels.full())))
                .isEqualToNormalizingNewlines(golden.stripTrailing() + end(format));
    }

    @Test
    void theSourcesAreWrittenAsTheirGoldenFileSays() throws Exception {
        String golden = Files.readString(GOLDEN.resolve("finance-sources.opml"));
        assertThat(text(Opml.sources(Channels.full()))).isEqualToNormalizingNewlines(golden);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"RSS", "ATOM"})
    void romeReadsBackWhatWeWrote(Format format) throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(Edition.print(format, Channels.full()))));
        var first = feed.getEntries().getFirst();
        assertThat(feed.getTitle()).isEqualTo("金融");
        assertThat(first.getTitle()).isEqualTo("外交部：呼吁各国在军事领域负责任地开发和利用人工智能技术");
        assertThat(first.getUri()).startsWith("urn:tributary:article:");
        assertThat(first.getAuthor()).isEqualTo("新浪财经");
        assertThat(first.getPublishedDate()).isEqualTo("2021-12-14T08:13:04Z");
        assertThat(first.getContents().getFirst().getValue()).contains("<p>]]> <img");
        assertThat(first.getEnclosures().getFirst().getLength()).isEqualTo(1234);
        assertThat(feed.getEntries().getLast().getTitle()).contains("Notes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q&A: Tom & Jerry at AT&T, 1 < 2 | <title>Q&amp;A: Tom &amp; Jerry at AT&amp;T, 1 &lt; 2</title>",
                "{{< x >}} <% y %> | <title>{{&lt; x &gt;}} &lt;% y %&gt;</title>",
                "a <b> c | <title type=\"html\">a &amp;lt;b&amp;gt; c</title>",
                "a <!-- c | <title type=\"html\">a &amp;lt;!-- c</title>",
                "a &copy c | <title type=\"html\">a &amp;amp;copy c</title>",
                "a &_; c | <title type=\"html\">a &amp;amp;_; c</title>",
                "a &#33; c | <title type=\"html\">a &amp;amp;#33; c</title>",
            })
    void onlyWhatCouldBeMarkupTravelsAsHtml(String title, String written) {
        String atom = new String(Edition.print(Format.ATOM, Channels.of(title)).plain(), StandardCharsets.UTF_8);
        assertThat(atom).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "a & b, a &amp; b",
        "R&D, R&amp;amp;D",
        "<i>&>, &amp;lt;i&gt;&amp;amp;&gt;",
        "at the end &, at the end &amp;",
    })
    void opmlHoldsNothingThatReadsAsHtml(String title, String written) {
        String outline = text(Opml.sources(Channels.of(title)));
        assertThat(outline).contains("<title>" + written + "</title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]></title><script>alert(1)</script>",
                "\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u009f",
                "\ud800 lone \udc00 \ufffe \uffff \ufdd0 \ufffd",
                "\"><img src=x onerror=alert(1)>",
                "' & &amp; &#0; &bogus; %zz {{ x }} {% y %}",
                "<!-- --> <![CDATA[ x ]]> <?xml?>",
                "👩‍👩‍👧 \u202e desrever \u2066",
                "\r\nSet-Cookie: a=b\r\u2028",
            })
    void noTextBreaksADocumentOrRunsInIt(String text) throws Exception {
        Channel channel = Channels.of(text);
        for (Format format : Format.values()) {
            String document = text(Edition.print(format, channel));
            assertThat(document.codePoints().noneMatch(EditionTest::isForbidden))
                    .as(format.name())
                    .isTrue();
            if (format == Format.JSON) {
                assertThat(Json.read(document)).isPresent();
                continue;
            }
            assertThat(document).as(format.name()).doesNotContain("<script").doesNotContain("<img src=x");
            if (format != Format.HTML) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void whatStandsBelowAPlaceIsOnItsFirstPage() {
        Channel all = Channels.full();
        assertThat(page(all, new View("", null, "?before=x"))).contains("Feeds in here", "finance.html?before=x");
        assertThat(page(all, new View("", "?after=x", "?before=x"))).doesNotContain("Feeds in here");
        assertThat(page(all, new View("words", null, null))).doesNotContain("Feeds in here");
    }

    private static String page(Channel it, View view) {
        return text(Edition.print(
                Format.HTML,
                new Channel(it.site(), it.place(), it.query(), it.updated(), it.entries(), view, it.history())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a & b <c> ", "&&&&&&&&", "👩‍👩‍👧", "word ", "漢字"})
    void aWindowHasATitleOfAtMostSeventyCharactersAsWritten(String words) {
        String page = text(Edition.print(Format.HTML, Channels.of(words.repeat(30))));

        assertThat(page.substring(page.indexOf("<title>") + 7, page.indexOf("</title>")))
                .hasSizeBetween(30, 70)
                .endsWith("…");
    }

    @Test
    void equalDocumentsHaveEqualBytesAndTags() throws Exception {
        Rendered one = Rendered.of(Edition.print(Format.RSS, Channels.full()), Instant.EPOCH);
        Rendered two = Rendered.of(Edition.print(Format.RSS, Channels.full()), Instant.EPOCH);
        for (Coding coding : Coding.values()) {
            assertThat(two.body(coding).bytes()).isEqualTo(one.body(coding).bytes());
            assertThat(two.body(coding).etag()).isEqualTo(one.body(coding).etag());
        }
        assertThat(one.bodies().values().stream().map(Rendered.Body::etag)).doesNotHaveDuplicates();
        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(one.body(Coding.GZIP).bytes()))) {
            assertThat(in.readAllBytes()).isEqualTo(one.plain());
        }
    }

    private static boolean isForbidden(int point) {
        return (point < 0x20 && point != '\n' && point != '\t')
                || (point >= 0x7f && point < 0xa0)
                || (point >= 0xd800 && point <= 0xdfff)
                || (point & 0xfffe) == 0xfffe;
    }

    /// JSON is one line without an end of its own.
    private static String end(Format format) {
        return format == Format.JSON ? "" : "\n";
    }

    private static String text(Sheet rendered) {
        return new String(rendered.plain(), StandardCharsets.UTF_8);
    }
}
