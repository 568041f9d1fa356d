package tributary.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final Path PAIRS = Path.of("src/test/resources/tributary/html");
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
        String clean = Cleaner.clean(payload, BASE);
        assertThat(Cleaner.clean(clean, null)).isEqualTo(clean);
        var list = Safelist.relaxed()
                .addTags("picture", "source", "section", "details", "summary", "video", "audio")
                .addAttributes("a", "rel")
                .addAttributes("img", "loading", "referrerpolicy", "srcset", "sizes");
        assertThat(Jsoup.isValid(clean, list)).as(clean).isTrue();
        assertThat(clean.toLowerCase(java.util.Locale.ROOT)).doesNotContain("javascript:", "<script", "evil.example");
    }

    @Test
    void preformattedTextKeepsItsFirstLineBreakHoweverDeep() {
        assertThat(Cleaner.clean("<pre>\n\n<x>a</x></pre>", null)).isEqualTo("<pre>\n\na</pre>");
        assertThat(Cleaner.clean("<pre>" + "\n\n<details>x".repeat(20_000), null))
                .startsWith("<pre>\n\n");
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
