package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.plan.Source;

class TrimmedTest {
    private static final String HTML = "<p>See <a href=\"https://a.example/x?id=1&amp;utm_source=feed\">this</a>.</p>"
            + "<img src=\"https://a.example/count.gif\" width=\"1\" height=\"1\">"
            + "<img src=\"https://a.example/bridge.jpg\">";

    @ParameterizedTest
    @CsvSource({
        "trackers tracking_params repeated_blocks, false, false",
        "trackers, false, true",
        "tracking_params, true, false",
        "repeated_blocks, true, true",
    })
    void whatTheSourceWantsKeptIsKept(String clean, boolean hasPixel, boolean hasParameter) {
        Source.Texts texts = Source.Texts.USUAL.cleaning(Set.of(clean.split(" ", -1)));
        var content = Trimmed.of(HTML, null, texts, Refrain.none(), null).content();
        assertThat(content.html().contains("count.gif")).isEqualTo(hasPixel);
        assertThat(content.html().contains("utm_source")).isEqualTo(hasParameter);
        assertThat(content.html()).contains("id=1", "bridge.jpg");
        assertThat(Lead.of(new Lead.Named(null, null, _ -> false), List.of(), content.pictures(), texts.images()))
                .hasValueSatisfying(it -> assertThat(it.link()).hasPath("/bridge.jpg"));
    }
}
