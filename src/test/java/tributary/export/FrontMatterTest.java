package tributary.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tributary.plan.Flavour;
import tributary.press.Entry;

class FrontMatterTest {
    @Test
    void aHexoPostBeginsAsBlogsOfThisKindDo() {
        Entry entry = Entries.entry("1", "今天：天气晴", "", "https://img.example.org/a.png");
        assertThat(FrontMatter.of(entry, Flavour.HEXO)).isEqualTo("""
                ---
                title: '今天：天气晴'
                categories:\s
                 - 新闻
                 - 日报
                 - 地方新闻
                headimg: 'https://img.example.org/a.png'
                author: 日报
                comments: false
                date: Tue, 24 Nov 2026 12:34:56 GMT
                thumbnail: 'https://img.example.org/a.png'
                ---
                """);
    }

    @Test
    void withoutAPictureItsLinesAreLeftOut() {
        assertThat(FrontMatter.of(Entries.titled("x"), Flavour.HEXO)).doesNotContain("headimg", "thumbnail");
    }

    @Test
    void hugoAndJekyllGetTheirOwnForms() {
        Entry entry = Entries.entry("1", "A", "", "https://img.example.org/a.png");
        assertThat(read(FrontMatter.of(entry, Flavour.HUGO)))
                .containsEntry("date", "2026-11-24T12:34:56Z")
                .containsEntry("images", List.of("https://img.example.org/a.png"))
                .containsEntry("tags", List.of("R&D", "no", "10"));
        assertThat(read(FrontMatter.of(entry, Flavour.JEKYLL)))
                .containsEntry("date", "2026-11-24 12:34:56 +0000")
                .containsEntry("layout", "post")
                .containsEntry("categories", List.of("新闻", "日报", "地方新闻"));
    }

    @Test
    void aCategoryCanBeTheNameOfAFolder() {
        Entry entry = Entries.below("漢".repeat(300), "../../etc", "Wait.. what");
        String title = "漢".repeat(66) + "…";
        assertThat(read(FrontMatter.of(entry, Flavour.HEXO)))
                .containsEntry("categories", List.of(title, "../../etc", "Wait.. what"));
        assertThat(read(FrontMatter.of(entry, Flavour.HUGO)))
                .containsEntry("categories", List.of(title, "Wait.. what"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextIsReadBackAsItself(String text) {
        assertThat(read("---\na: " + Scalar.quoted(text) + "\nb:\n - " + Scalar.of(text) + "\n---\n"))
                .isEqualTo(Map.of("a", text, "b", List.of(text)));
    }

    @Test
    void halvesOfAPairBecomeQuestionMarks() {
        assertThat(Scalar.quoted("a\ud800b")).isEqualTo("\"a?b\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Flavour.class,
            names = {"HEXO", "HUGO", "JEKYLL"})
    void noTitleAddsAKeyOrEndsTheHead(Flavour flavour) {
        for (String text : texts()) {
            String head = FrontMatter.of(Entries.titled(text.isBlank() ? "x" + text : text), flavour);
            assertThat(head.lines().filter(line -> line.startsWith("---"))).hasSize(2);
            assertThat(read(head)).doesNotContainKeys("layout: evil", "permalink", "evil");
        }
    }

    static List<String> texts() {
        return List.of(
                "it's",
                "''",
                "\"",
                "\\",
                "a: b",
                "a #b",
                "# a",
                "- a",
                "? a",
                "| a",
                "> a",
                "& a",
                "* a",
                "! a",
                "% a",
                "@ a",
                "` a",
                "[a]",
                "{a: b}",
                "yes",
                "No",
                "null",
                "~",
                "true",
                "1",
                "1_000",
                "0x1f",
                "1e3",
                "12:30:00",
                "2026-11-24",
                ".inf",
                "=",
                "<<",
                "---",
                "...",
                " leading",
                "trailing ",
                "a\nlayout: evil\nb",
                "a\n---\nevil: 1",
                "tab\there",
                "\u0000\u0007\u001b",
                "\u0085\u2028\u2029",
                "\ufeffbom",
                "\ufffe\uffff",
                "😀 👩‍👩‍👧",
                "\u202eevil",
                "{{ 7*7 }}",
                "{% raw %}",
                "{{< figure >}}",
                "<%= x %>",
                "${x}",
                "!!python/object:x",
                "外交部：呼吁",
                "－",
                "é́",
                "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String head) {
        var load = new Load(LoadSettings.builder().build());
        return (Map<String, Object>) load.loadFromString(head.replaceFirst("(?s)^---\n(.*)---\n$", "$1"));
    }
}
