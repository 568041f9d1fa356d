package tributary.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final Path PAIRS = Path.of("src/test/resources/tributary/clean");
    private static final URI BASE = URI.create("https://example.org/a/b");

    static Stream<Path> pairs() throws IOException {
        try (var files = Files.list(PAIRS)) {
            return files.filter(it -> it.toString().endsWith(".in.html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aFragmentComesOutAsItsPairSays(Path in) throws IOException {
        Path out = in.resolveSibling(in.getFileName().toString().replace(".in.html", ".out.html"));
        assertThat(Cleaner.clean(Files.readString(in), BASE)).isEqualTo(Files.readString(out));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cleaningTwiceChangesNothing(Path in) throws IOException {
        String once = Cleaner.clean(Files.readString(in), BASE);
        assertThat(Cleaner.clean(once, URI.create("https://elsewhere.example/")))
                .isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>x",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<a href=\"java&#x09;script:alert(1)\">x</a>",
                "<a href=\"&#1;javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<iframe srcdoc=\"<script>alert(1)</script>\" src=\"javascript:alert(1)\"></iframe>",
                "<object data=\"javascript:alert(1)\"><embed src=\"javascript:alert(1)\"></object>",
                "<base href=\"https://evil.example/\"><a href=\"x\">x</a>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
                "<img srcset=\"javascript:alert(1) 1x, data:image/svg+xml,x 2x\">",
                "<video poster=\"javascript:alert(1)\" src=\"javascript:alert(1)\"></video>",
                "<p style=\"background:url(javascript:alert(1))\" id=\"location\" name=\"x\">x</p>",
                "<template><img src=x onerror=alert(1)></template>",
                "<xmp><img title=\"</xmp><img src=x onerror=alert(1)>\">",
                "<plaintext><img src=x onerror=alert(1)>",
                "<table><a href=\"https://x.example/\"><td><a href=\"https://y.example/\">y</table>",
                "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\">"
            })
    void nothingActiveGetsThroughAndTheResultIsStable(String payload) {
        assertInert(payload);
    }

    /// Shapes in which one parser sees text and the next one markup, and elements that act by themselves.
    static Stream<String> hostile() throws IOException {
        return Files.readAllLines(PAIRS.resolve("hostile.txt")).stream()
                .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void theTextBeforeAnAttackStaysAndTheAttackDoesNot(String payload) {
        assertThat(Cleaner.clean("<p>before</p>" + payload, BASE)).startsWith("<p>before</p>");
        assertInert(payload);
    }

    private static void assertInert(String payload) {
        String clean = Cleaner.clean(payload, BASE);
        assertThat(Cleaner.clean(clean, null)).isEqualTo(clean);
        Element read = asIs(clean);
        String written = read.html();
        assertThat(asIs(written).html()).isEqualTo(written);
        var list = Safelist.relaxed()
                .addTags("picture", "source", "section", "details", "summary", "video", "audio", "time", "ins", "del")
                .addTags("rt", "ruby", "header", "footer", "nav", "article", "aside", "mark", "s", "samp", "hr")
                .addAttributes("details", "open")
                .addAttributes("a", "rel")
                .addAttributes("video", "src", "controls", "preload")
                .addAttributes("img", "loading", "referrerpolicy", "srcset", "sizes");
        assertThat(Jsoup.isValid(clean, list)).as(clean).isTrue();
        for (Element element : read.select("[href], [src], [poster]")) {
            String where = element.attr("href") + element.attr("src") + element.attr("poster");
            assertThat(where).as(clean).matches("https?://(?!evil).+");
        }
    }

    private static Element asIs(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page.body();
    }

    @ParameterizedTest
    @CsvSource({
        "<img src=/1.png alt=二维码>, true",
        "<img src=/1.png title='Scan this QR code'>, true",
        "<p><img src=/1.png><br>长按识别关注我们</p>, true",
        "<div><p>QR codes are everywhere by now and nobody reads them.</p><img src=/1.png></div>, false",
        "<img src=/1.png alt='A man holds his telephone over a QR code on a parking meter'>, false",
        "<p><img src=/1.png><br>A harbour</p>, false"
    })
    void aPictureThatOneIsCalledToScanIsNoPartOfTheStory(String html, boolean isDecoration) {
        assertThat(Cleaner.cleaned(html, BASE).pictures())
                .extracting(Picture::isDecoration)
                .containsExactly(isDecoration);
    }

    @Test
    void textThatIsShownAsItIsTypedStays() {
        assertThat(Cleaner.clean("<p>a</p><xmp>if <b> & c</xmp><p>d</p>", null))
                .isEqualTo("<p>a</p><pre>if &lt;b&gt; &amp; c</pre><p>d</p>");
        assertThat(Cleaner.clean("a<xmp>and the rest <p>b", null)).isEqualTo("a<pre>and the rest &lt;p&gt;b</pre>");
        assertThat(Cleaner.clean("a<plaintext>b</plaintext>", null)).isEqualTo("a<pre>b&lt;/plaintext&gt;</pre>");
    }

    @Test
    void aFormulaStillSaysWhatItSaid() {
        assertThat(Cleaner.clean(
                        "<math><msup><mi>x</mi><mn>2</mn></msup><msub><mi>y</mi><mi>i</mi></msub></math>", null))
                .isEqualTo("x<sup>2</sup>y<sub>i</sub>");
        assertThat(Cleaner.clean("<math><msubsup><mi>x</mi><mn>0</mn><mn>2</mn></msubsup></math>", null))
                .isEqualTo("x<sub>0</sub><sup>2</sup>");
        assertThat(Cleaner.clean(
                        "<math><mfrac><mn>1</mn><mn>12</mn></mfrac>,<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>"
                                + "<msqrt><mi>c</mi></msqrt></mfrac></math>",
                        null))
                .isEqualTo("1/12,(a+b)/√c");
        assertThat(Cleaner.clean("<math><msup><mi>x</mi></msup><mfrac>1</mfrac></math>", null))
                .isEqualTo("x1");
        assertThat(Cleaner.clean("<math><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", null))
                .isEqualTo("2 1/2");
        assertInert("<math><mfrac><mtext><img src=x onerror=alert(1)></mtext><script>alert(1)</script></mfrac></math>");
    }

    @Test
    void preformattedTextOpensWithNoLineBreakAsBrowsersLoseItWhenTheyWrite() {
        assertThat(Cleaner.clean("<pre>\n\n<x>\n  a\n</x></pre>", null)).isEqualTo("<pre>  a\n</pre>");
        assertThat(Cleaner.clean("<pre>" + "\n\n<details>x".repeat(20_000), null))
                .startsWith("<pre><details>x\n");
    }

    @Test
    void aHostIsANameOrAnAddressWithAPortThatExists() {
        for (String none : List.of("javascript:feed:", "a:b", "a:0", "a:65536", "[::1", "::1", "a b", "a%00", ":80")) {
            assertThat(Cleaner.clean("<a href='http://" + none + "/x'>t</a>", null))
                    .as(none)
                    .isEqualTo("t");
        }
        for (String host : List.of(
                "a", "a.:1", "[2001:db8::1]:65535", "bücher.example:", "a_b.example", "10.0.0.1", "faß.example")) {
            assertThat(Cleaner.clean("<a href='http://" + host + "/x'>t</a>", null))
                    .as(host)
                    .startsWith("<a href=\"http://" + host + "/x\"");
        }
    }

    @Test
    void aPictureThatItsNameTellsToCountReadersIsLeftOutUnlessItSaysMore() {
        for (String name :
                List.of("renderTimingPixel.png", "tracking-pixel", "x/stats_beacon.png?u=1", "PixelTracker.gif")) {
            assertThat(Cleaner.clean("<img src='https://a.example/" + name + "'>", null))
                    .as(name)
                    .isEmpty();
        }
        for (String kept : List.of(
                "src='https://a.example/google-pixel-9.png'",
                "src='https://a.example/beacon-hill.jpg'",
                "src='https://a.example/tracking/pixel-art.png'",
                "src='https://a.example/timing-pixel.png' alt='Two screens'",
                "src='https://a.example/timing-pixel.png' width='640' height='480'")) {
            assertThat(Cleaner.clean("<img " + kept + ">", null)).as(kept).startsWith("<img ");
        }
    }

    @Test
    void whatCannotBeSeenInAnAddressIsEscaped() {
        assertThat(Cleaner.clean("<a href='https://x.example/a\u00a0b\u202ec\u2029d\ufeff é'>t</a>", null))
                .startsWith("<a href=\"https://x.example/a%C2%A0b%E2%80%AEc%E2%80%A9d%20é\"");
    }

    @Test
    void withoutABaseRelativeLinksAreLeftOut() {
        assertThat(Cleaner.clean("<a href='x'>x</a><img src='y.png'>", null)).isEqualTo("x");
    }

    @Test
    void deepNestingAndManyTagsAreBounded() {
        assertThat(Cleaner.clean("<div>".repeat(100_000) + "deep", BASE)).hasSizeLessThan(Output.MAX_WRITTEN * 2);
        assertThat(Cleaner.clean("<b x=1><i x=2><u x=3><p>".repeat(50_000), BASE))
                .isEmpty();
        assertThat(Cleaner.clean("<p>é😀".repeat(400_000), BASE)).hasSizeLessThan(Output.MAX_WRITTEN * 2);
    }

    @Test
    void controlCharactersAndLoneSurrogatesAreGone() {
        assertThat(Cleaner.clean("<p title='a\u0001b'>x\u0000\u0008\ud800y\ufffez</p>", BASE))
                .isEqualTo("<p title=\"ab\">xyz</p>");
    }

    @Test
    void picturesOfThePageFurnitureAreToldApart() {
        var pictures = Cleaner.cleaned(
                        "<img src='https://x.example/story.jpg'><div class='appendQr_wrap'><img src='https://x.example/1.png'></div>",
                        BASE)
                .pictures();
        assertThat(pictures).extracting(Picture::isDecoration).containsExactly(false, true);
    }
}
