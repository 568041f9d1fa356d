package tributary.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostBodyTest {
    @Test
    void noTemplateLanguageFindsBraces() {
        String body = PostBody.of(Entries.holding("<p title=\"{{ x }}\">{% raw %} {{< y >}} {# z #}</p>"));
        assertThat(body)
                .doesNotContain("{", "}")
                .contains("<p title=\"&#123;&#123; x &#125;&#125;\">&#123;% raw %&#125;");
    }

    @Test
    void theBlockHasNoEmptyLineAndNoIndentedOne() {
        String body = PostBody.of(Entries.holding("<p>a</p>\n\n   \n\t<p>b</p>\r\n\r\n    <p>c</p>"));
        assertThat(body).startsWith("<div>\n<p>a</p>\n<p>b</p>\n<p>c</p>\n");
    }

    @Test
    void linesOfCodeStayAsTheyAre() {
        String body = PostBody.of(Entries.holding("<pre><code>a\n\n    b</code></pre>\n\n<p>c</p>"));
        assertThat(body).contains("<pre><code>a&#10;&#10;    b</code></pre>\n<p>c</p>");
    }

    @Test
    void theOriginalIsOneLinkAway() {
        assertThat(PostBody.of(Entries.titled("x")))
                .endsWith("\n<p><a href=\"https://example.org/a?b=%7B1%7D\">→ example.org</a></p>\n</div>\n");
    }
}
