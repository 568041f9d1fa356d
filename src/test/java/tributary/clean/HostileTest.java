package tributary.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What hostile and careless HTML may not bring into an article, and what of it stays.
class HostileTest {
    private static final URI BASE = URI.create("https://example.org/a/b");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            c;              https://example.org/a/c
            ../c?d=1#e;     https://example.org/c?d=1#e
            /c;             https://example.org/c
            //other.org/c;  https://other.org/c
            ?page=2;        https://example.org/a/b?page=2
            """)
    void relativeLinksAndPicturesBecomeAbsolute(String raw, String absolute) {
        assertThat(clean("<a href='" + raw + "'>x</a>")).contains("href=\"" + absolute + "\"");
        assertThat(clean("<p>x<img src='" + raw + "'></p>")).contains("src=\"" + absolute + "\"");
    }

    @Test
    void everyPictureOfASetBecomesAbsolute() {
        assertThat(clean("<img src='x.jpg' srcset='a.jpg 1x, //cdn.example/b.jpg 2x, /c.jpg 3x'>"))
                .contains("https://example.org/a/a.jpg 1x")
                .contains("https://cdn.example/b.jpg 2x")
                .contains("https://example.org/c.jpg 3x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "javascript&colon;alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "blob:https://example.org/1",
                "view-source:https://example.org/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://example.org:port/",
                "http://"
            })
    void linksThatLeadElsewhereThanToTheWebLoseTheirTargetAndKeepTheirWords(String target) {
        String html = clean("<p>before <a href=\"" + target + "\">words</a> after</p>");
        assertThat(html).contains("before", "words", "after").doesNotContain("href");
    }

    @Test
    void wordsOfALinkOfManyLettersStay() {
        String html = clean("<a href='https://example.org/" + "x".repeat(65_536) + "'>words</a>");
        assertThat(html).contains("words").hasSizeLessThan(66_000);
    }

    @Test
    void namesAndPasswordsAreLeftOutOfLinks() {
        assertThat(clean("<a href='https://user:secret@other.org/x'>x</a>"))
                .contains("https://other.org/x")
                .doesNotContain("secret");
    }

    @Test
    void backslashesAreSlashesAsInBrowsers() {
        assertThat(clean("<a href='https:\\\\other.org\\x'>x</a>")).doesNotContain("\\");
    }

    @Test
    void mailboxesStay() {
        assertThat(clean("<a href='mailto:hill@example.org'>x</a>")).contains("mailto:hill@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<img src='data:text/html;base64,PHNjcmlwdD4='>",
                "<svg><image href='https://example.org/x.svg'/></svg>",
                "<img src='https://count.example/p.gif' width=1 height=1>",
                "<img src='https://count.example/p.gif' style='width:1px;height:1px'>"
            })
    void drawingsWithScriptsAndPixelsAreOut(String picture) {
        assertThat(clean("<p>text" + picture + "</p>")).isEqualTo("<p>text</p>");
    }

    @Test
    void aPictureOfMegabytesWithinTheTextIsOut() {
        assertThat(clean("<p>text<img src='data:image/png;base64," + "A".repeat(3_000_000) + "'></p>"))
                .isEqualTo("<p>text</p>");
    }

    @Test
    void lazyPicturesLoadAndTellNobodyWhoReads() {
        assertThat(clean("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='/real.jpg'>"))
                .contains("src=\"https://example.org/real.jpg\"")
                .contains("referrerpolicy=\"no-referrer\"")
                .contains("loading=\"lazy\"");
    }

    @Test
    void linksGiveTheOtherPageNoHoldOnTheReader() {
        assertThat(clean("<a href='https://other.org/' target=_blank rel=opener ping='https://count.example/'>x</a>"))
                .contains("rel=\"noopener noreferrer\"")
                .doesNotContain("ping", "\"opener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<base href='https://evil.example/'>",
                "<form action='https://evil.example/'><input name=password><button>go</button></form>",
                "<object data='https://evil.example/x.swf'></object>",
                "<embed src='https://evil.example/x.swf'>",
                "<style>@import 'https://evil.example/x.css'</style>",
                "<p style=\"behavior:url('https://evil.example/x')\" onclick=\"fetch('https://evil.example/')\"></p>",
                "<math href='https://evil.example/'><mi>x</mi></math>",
                "<!--[if IE]><img src='https://evil.example/'><![endif]-->"
            })
    void nothingLoadsOrLeadsAwayByItself(String html) {
        assertThat(clean("<p>before</p>" + html + "<p>after</p>"))
                .contains("before", "after")
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 &lt; 2 &amp;&amp; 3 > 2",
                "&lt;script>alert(1)&lt;/script>",
                "{{ title }} {% raw %}",
                "'; DROP TABLE articles --"
            })
    void textThatLooksLikeCodeStaysText(String text) {
        assertThat(clean("<p>" + text + "</p>").replace("&gt;", ">")).isEqualTo("<p>" + text + "</p>");
    }

    @Test
    void namesOfTagsStayWhereTheyAreText() {
        assertThat(clean("<textarea><noscript>shown</noscript></textarea>"))
                .contains("&lt;noscript&gt;shown&lt;/noscript&gt;");
        assertThat(clean("<p title=\"<select>, </NOSCRIPT>\">shown</p><xmp><noscript></xmp>"))
                .doesNotContain("x-");
    }

    @Test
    void whatFollowsAChoiceThatNobodyEndsStays() {
        assertThat(clean("<p>before</p><SELECT><option>one<p>and <a href='/x'>a link</a></p>"))
                .contains("before", "<a href=\"https://example.org/x\"", "a link");
        assertThat(clean("<select><select><script>alert(1)</script><p>after</p>"))
                .isEqualTo("<p>after</p>");
        assertThat(clean("<p>before</p><select name=x><option>one</select><p>after</p>"))
                .isEqualTo("<p>before</p><p>after</p>");
    }

    @Test
    void lineBreaksInAnAddressAreLeftOut() {
        assertThat(clean("<a href='https://other.org/x\r\nSet-Cookie: a=b'>x</a>"))
                .doesNotContain("\r", "\n");
    }

    private static String clean(String html) {
        String once = Cleaner.clean(html, BASE);
        assertThat(Cleaner.clean(once, null)).as("cleaned twice").isEqualTo(once);
        return once;
    }
}
