package tributary.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What browsers show of broken HTML, with scripts off, stays: its words and its links.
class ShownTest {
    private static final URI BASE = URI.create("https://example.org/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script><p>shown</p>",
                "<svg><script/>shown",
                "<svg><script>x</script></svg>shown",
                "<svg><style><p>shown</p></style></svg>",
                "<svg><script><table><td>shown</table></script></svg>",
                "<noscript><svg><script>x<p>shown</p></script></svg></noscript>",
                "<noscript><svg><style><br>shown</title></style></svg></noscript>",
                "<noscript><math><style><link><li>shown</li>",
                "<select><template><p>x</p><noscript></template></select><span>shown</span>",
                "<annotation-xml><center>shown</center>",
                "<math><annotation-xml><math><mi>shown</mi></math></annotation-xml></math>",
                "<math><style><math><mi>shown</mi></math></style></math>",
                "<datalist><option>x</option></datalist>shown",
                "<datalist><search><li>x</li></datalist>shown"
            })
    void wordsStay(String html) {
        assertThat(clean("<p>before</p>" + html)).contains("before", "shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>hidden</script></svg>",
                "<svg><style>hidden</style></svg>",
                "<svg><title>hidden</title></svg>",
                "<math><semantics><mi>x</mi><annotation>hidden</annotation></semantics></math>",
                "<datalist><option>hidden</option></datalist>"
            })
    void whatNobodySeesGoes(String html) {
        assertThat(clean("<p>before</p>" + html)).contains("before").doesNotContain("hidden");
    }

    @Test
    void aLinkAroundOthersIsWrittenAroundWhatIsItsOwn() {
        assertThat(clean("<a href=/1>one<table><td><a href=/2><b>two</b></a></td></table> three</a>"))
                .contains(
                        "<a href=\"https://example.org/1\" rel=\"noopener noreferrer\">one</a>",
                        "<a href=\"https://example.org/2\" rel=\"noopener noreferrer\"><b>two</b></a>",
                        "<a href=\"https://example.org/1\" rel=\"noopener noreferrer\"> three</a>");
    }

    @Test
    void aPictureInALinkAroundOthersLeadsWhereThatDoes() {
        assertThat(clean("<a href=/1><img src=/i.jpg><table><td><a href=/2>two</a></td></table></a>"))
                .contains(
                        "<a href=\"https://example.org/1\" rel=\"noopener noreferrer\"><img src=\"https://example.org/i.jpg\"");
    }

    private static String clean(String html) {
        return Cleaner.clean(html, BASE);
    }
}
