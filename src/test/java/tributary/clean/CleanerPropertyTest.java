package tributary.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// HTML broken at random: the same for every run.
class CleanerPropertyTest {
    private static final int TRIES = 4_000;
    private static final URI BASE = URI.create("https://example.org/a/b");

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div style='background-image:url(/x.jpg)'>",
            "</div>",
            "<b>",
            "</i>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<svg>",
            "</svg>",
            "<math>",
            "<mtext>",
            "<mi>x</mi>",
            "</math>",
            "<style>",
            "</style>",
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<img data-src='/lazy.jpg' srcset='/a.jpg 1x, b 2x'>",
            "<noscript>",
            "</noscript>",
            "<a href='javascript:alert(1)'>",
            "<a href=/x>",
            "</a>",
            "<iframe src='https://player.example/embed/1'>",
            "</iframe>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&lt;",
            "&amp;amp;",
            "\"",
            "'",
            "<ruby>",
            "<rt>",
            "</ruby>",
            "<pre>\n\n",
            "</pre>",
            "<picture>",
            "<source srcset='/p.webp 2x'>",
            "</picture>",
            "<video src=/v.mp4>",
            "</video>",
            "<details open>",
            "<summary>",
            "</details>",
            "<select>",
            "<option>",
            "<template>",
            "</template>",
            "<form>",
            "<li>",
            "<ol start=3>",
            "word ",
            "中文",
            "\u0000",
            "<foreignObject>",
            "<annotation-xml encoding='text/html'>",
            "<title>",
            "</title>",
            "<textarea>",
            "</textarea>",
            "<plaintext>",
            "<p id=a class=b onclick=c()>",
            "<font color=red>",
            "</font>");

    @Test
    void cleaningTwiceChangesNothingHoweverBrokenTheHtml() {
        var random = new Random(5);
        for (int i = 0; i < TRIES; i++) {
            String html = broken(random);
            String once = Cleaner.clean(html, BASE);
            assertThat(Cleaner.clean(once, URI.create("https://elsewhere.example/")))
                    .as(html)
                    .isEqualTo(once);
            assertThat(once)
                    .as(html)
                    .doesNotContainPattern(
                            "(?i)<(?:script|style|svg|math|iframe|form)|<[^>]* (?:on\\w+|id|class|style)=|<pre[^>]*>\n");
        }
    }

    private static String broken(Random random) {
        var html = new StringBuilder();
        int pieces = 1 + random.nextInt(25);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            html.append(random.nextInt(8) == 0 ? piece.substring(random.nextInt(piece.length())) : piece);
        }
        return html.toString();
    }
}
