package tributary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tributary.page.Page;

/// Pages that were written to hurt, and pages that were broken by chance.
class LimitsTest {
    private static final Path PAGES = Path.of("src/test/resources/tributary/extract");
    private static final String TOLD = "<p>The ferry left the harbour at dawn, and nobody on the quay saw it go.</p>";
    private static final int ROUNDS = 12;
    private static final int MILLION = 1_000_000;

    @TestFactory
    Stream<DynamicTest> aHostilePageStillGivesItsStory() {
        return Stream.of(
                        List.of("elements in elements", "<div><span>".repeat(100_000)),
                        List.of("tables in tables", "<table><tr><td>".repeat(60_000)),
                        List.of("open marks of many kinds", marks()),
                        List.of("a million elements", "<i></i>".repeat(MILLION / 2)),
                        List.of("a megabyte in an attribute", "<p class='" + "ad ".repeat(MILLION / 3) + "'>x</p>"),
                        List.of("many attributes", "<p " + attributes() + ">x</p>"),
                        List.of("ten megabytes of text", "word ".repeat(2 * MILLION)),
                        List.of("many short lines", "<div>line<br></div>".repeat(30_000)),
                        List.of("deep JSON-LD", "<script type=application/ld+json>" + "[{\"@graph\":".repeat(50_000)),
                        List.of("headings in headings", "<h1><h2>words of a heading ".repeat(40_000)),
                        List.of("bylines in bylines", "<div class=byline><b>By Ada Stone ".repeat(20_000)),
                        List.of("quotes in quotes", "<blockquote>— Ada ".repeat(30_000)),
                        List.of("many dates", "<span class=date>1.1.</span>".repeat(30_000)),
                        List.of("unclosed comment", "<!--".repeat(50_000)))
                .map(it -> DynamicTest.dynamicTest(it.getFirst(), () -> {
                    String page = "<html><body><article>" + TOLD.repeat(8) + "</article>" + it.getLast();
                    assertThat(Extract.page(Page.of(page.getBytes(StandardCharsets.UTF_8)))
                                    .text())
                            .contains("The ferry left");
                }));
    }

    @Test
    void aTextThatComesAfterTooManyElementsIsWrittenAsWell() {
        String page = "<html><body><article>" + "<blockquote>".repeat(65_000) + TOLD.repeat(8);
        Extracted found = Extract.page(Page.of(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(found.text()).contains("The ferry left");
        assertThat(found.html()).contains("The ferry left");
    }

    @Test
    void pagesBrokenByChanceAreReadAllTheSame() throws IOException {
        var random = new Random(20_261_126);
        List<Path> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.filter(it -> it.toString().endsWith(".html")).sorted().toList();
        }
        for (Path page : pages) {
            byte[] whole = Files.readAllBytes(page);
            for (int round = 0; round < ROUNDS; round++) {
                Extracted found = Extract.page(Page.of(broken(whole, random)));
                assertThat(found.text().length()).isLessThanOrEqualTo(whole.length * 3);
                assertThat(found.html()).doesNotContain("<script");
            }
        }
    }

    /// Bytes changed, cut out, repeated.
    private static byte[] broken(byte[] whole, Random random) {
        byte[] page = whole.clone();
        for (int change = random.nextInt(40); change >= 0; change--) {
            page[random.nextInt(page.length)] = (byte) "<>\"'&/ !-=a\0\u00ff".charAt(random.nextInt(13));
        }
        int from = random.nextInt(page.length);
        int to = from + random.nextInt(page.length - from);
        byte[] rest = new byte[page.length];
        System.arraycopy(page, from, rest, 0, to - from);
        System.arraycopy(page, 0, rest, to - from, from);
        System.arraycopy(page, to, rest, to, page.length - to);
        return rest;
    }

    private static String marks() {
        var marks = new StringBuilder();
        for (int at = 0; at < 20_000; at++) {
            marks.append("<b class=c").append(at).append("><p>");
        }
        return marks.toString();
    }

    private static String attributes() {
        var attributes = new StringBuilder();
        for (int at = 0; at < 2_000; at++) {
            attributes.append("data-a").append(at).append("=1 ");
        }
        return attributes.toString();
    }
}
