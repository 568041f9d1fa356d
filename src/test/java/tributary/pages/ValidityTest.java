package tributary.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.press.Channel;
import tributary.press.Format;

/// The checker itself finds what it is there for, and nothing in what we write.
class ValidityTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"xml", "atom", "opml"})
    void whatWeWriteIsValid(String extension) {
        Format format = Format.ofExtension(extension).orElseThrow();
        Channel channel = Channels.full();
        byte[] document = Edition.print(format, channel).plain();
        assertThat(Validity.findings(document, channel.address(format), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>金融</title> | <title>金融 &lt;b&gt;x&lt;/b&gt;</title> | title: end of an element",
                "<title>金融</title> | <title>x&amp;copy;</title> | title: a reference",
                "<title>金融</title> | <title> </title> | title: blank",
                "Tue, 14 Dec 2021 08:13:04 GMT | Mon, 14 Dec 2021 08:13:04 GMT | pubDate: no date",
                "Tue, 14 Dec 2021 08:13:04 GMT | Tue, 14 Dec 71 08:13:04 GMT | pubDate: no date",
                "length=\"1234\" | length=\"\" | enclosure: no length",
                "<description>有 | <description><![CDATA[<script>]]>有 | description: element script",
                "rel=\"self\" type=\"application/rss+xml\" href=\"https | rel=\"self\" href=\"http | atom:link: another self",
                "</channel> | <textInput/></channel> | textInput: behind the items",
            })
    void aFlawIsFound(String from, String to, String finding) {
        Channel channel = Channels.full();
        String document = new String(Edition.print(Format.RSS, channel).plain(), StandardCharsets.UTF_8);
        assertThat(document).contains(from);
        byte[] flawed = document.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Validity.findings(flawed, channel.address(Format.RSS), NOW)).anyMatch(it -> it.startsWith(finding));
    }
}
