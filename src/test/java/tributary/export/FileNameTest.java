package tributary.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.plan.Flavour;

class FileNameTest {
    private static final List<String> ATTACKS = List.of(
            "../../etc/passwd",
            "/etc/passwd",
            "..\\..\\boot.ini",
            "C:\\x",
            ".",
            "..",
            ".htaccess",
            "a\0b",
            "con",
            "NUL.md",
            "com1",
            "a:b",
            "a|b?c*d",
            "trailing.",
            "trailing ",
            "~root",
            "-rf",
            "_posts",
            "a\nb",
            "\u202egpj.exe",
            "A",
            "a",
            "Å",
            "A\u030a",
            "漢".repeat(300),
            "x".repeat(5000),
            "%2e%2e%2f",
            "$(rm -rf /)",
            "`id`",
            "",
            "\u0301",
            "😀",
            "İ",
            "ß");

    @Test
    void noTitleMakesADangerousName() {
        for (String title : ATTACKS) {
            String name = name(title);
            assertThat(name).as(title).matches("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]*\\.md");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).as(title).hasSizeLessThan(200);
        }
    }

    @Test
    void noTwoTitlesShareANameOnAnyFileSystem() {
        var names = new HashSet<String>();
        ATTACKS.forEach(title -> names.add(name(title).toUpperCase(Locale.ROOT)));
        assertThat(names).hasSameSizeAs(ATTACKS);
    }

    @ParameterizedTest
    @CsvSource({
        "'What is new in Java 25?', what-is-new-in-java-25-",
        "'外交部：呼吁各国', 外交部-呼吁各国-",
        "'---', ''",
        "'हिन्दी', हिन्दी-"
    })
    void wordsStayReadable(String title, String slug) {
        assertThat(FileName.slug(title)).isEqualTo(slug);
    }

    @Test
    void jekyllPostsBeginWithTheirDay() {
        assertThat(FileName.candidates(Entries.titled("News"), Flavour.JEKYLL))
                .first()
                .asString()
                .startsWith("2026-11-24-news-");
    }

    private static String name(String title) {
        return FileName.candidates(Entries.entry("key of " + title, title, "", null), Flavour.HEXO)
                .getFirst();
    }
}
