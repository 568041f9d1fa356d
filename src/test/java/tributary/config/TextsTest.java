package tributary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.extract.Extracted;
import tributary.extract.Sheets;
import tributary.html.Recipe;
import tributary.html.Select;
import tributary.page.Page;
import tributary.plan.Configuration;
import tributary.plan.SiteRules;
import tributary.plan.Source;

class TextsTest {
    @TempDir
    Path folder;

    @Test
    void textsAreCompletedWhereTheFeedCutsThemUnlessThePlaceSaysOtherwise() {
        var configuration = yamls().good("""
                feeds:
                  a: https://a.example/f
                  b: { url: "https://b.example/f", full_text: always }
                  c: { url: "https://c.example/f", full_text: { body: "#text", remove: [".qr", aside], next_page: a.next } }
                """);

        assertThat(texts(configuration, "https://a.example/f")).isEqualTo(Source.Texts.USUAL);
        assertThat(texts(configuration, "https://b.example/f").fullText()).isEqualTo(Source.FullText.ALWAYS);
        Recipe recipe = texts(configuration, "https://c.example/f").recipe();
        assertThat(recipe).isNotNull();
        assertThat(recipe.body()).extracting(Select::expression).containsExactly("#text");
        assertThat(recipe.remove()).extracting(Select::expression).containsExactly(".qr", "aside");
        assertThat(recipe.nextPage()).extracting(Select::expression).containsExactly("a.next");
    }

    @Test
    void picturesAndLanguageAreInheritedKeyByKey() {
        var configuration = yamls().good("""
                defaults: { images: { lazy: keep, lead: feed }, language: de }
                feeds:
                  a: { url: "https://a.example/f", images: { lead: none, placeholder: "https://a.example/p.png" } }
                  b: { url: "https://b.example/f", images: { referrer: origin, proxy: none }, language: auto }
                """);

        Source.Images a = texts(configuration, "https://a.example/f").images();
        assertThat(a.pictures().fixesLazy()).isFalse();
        assertThat(a.lead()).isEqualTo(Source.Lead.NONE);
        assertThat(a.placeholder()).isEqualTo(URI.create("https://a.example/p.png"));
        assertThat(texts(configuration, "https://a.example/f").language()).isEqualTo("de");
        assertThat(texts(configuration, "https://b.example/f")
                        .images()
                        .pictures()
                        .referrer())
                .isEqualTo("origin");
        assertThat(texts(configuration, "https://b.example/f").language()).isNull();
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() {
        assertThat(yamls().mistakes("""
                        defaults:
                          language: english
                          images: { lazy: maybe, proxy: all, placeholder: "ftp://a.example/p.png" }
                        feeds:
                          a: { url: "https://a.example/f", full_text: { body: "p[", bodi: x } }
                        """))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("feeds.yaml:2:13: found \"english\""),
                        it -> assertThat(it).startsWith("feeds.yaml:3:19: found \"maybe\""),
                        it -> assertThat(it).startsWith("feeds.yaml:3:33: found \"all\""),
                        it -> assertThat(it).startsWith("feeds.yaml:3:51: found \"ftp"),
                        it -> assertThat(it).startsWith("feeds.yaml:5:55: found \"p[\", expected a CSS selector"),
                        it -> assertThat(it)
                                .contains("feeds.yaml:5:61: found \"bodi\"")
                                .contains("did you mean \"body\""));
    }

    @Test
    void rulesOfSitesAreFoundByHost() throws IOException {
        rules("news.example.txt", """
                # the newspaper
                title: //h1[@class='head']
                body: //div[@id='text']
                strip: //aside
                strip_id_or_class: share
                strip_image_src: /pixel
                next_page_link: //a[@rel='next']/@href
                single_page_link: a.print
                find_string: <br><br>
                replace_string: <p>
                replace_string(foo): bar
                prune: no
                tidy: no
                test_url: https://news.example/1
                """);
        rules(".wide.example.txt", "\uFEFFbody: article\n");
        SiteRules rules = yamls().good("site_rules: rules\nfeeds: { a: https://a.example/f }\n")
                .siteRules();

        Recipe news = rules.of(URI.create("https://www.news.example/1"));
        assertThat(news.body()).extracting(Select::expression).containsExactly("//div[@id='text']");
        assertThat(news.remove()).hasSize(3);
        assertThat(news.nextPage()).containsExactly(new Select("//a[@rel='next']", true, "href"));
        assertThat(news.replacements())
                .containsExactly(new Recipe.Replacement("<br><br>", "<p>"), new Recipe.Replacement("foo", "bar"));
        assertThat(rules.of(URI.create("https://a.wide.example/")).body()).hasSize(1);
        assertThat(rules.of(URI.create("https://other.example/"))).isEqualTo(Recipe.NONE);
    }

    @Test
    void rulesBringAPageIntoShape() throws IOException {
        rules("news.example.txt", """
                single_page_link: //a[@id='all']
                if_page_contains: //div[@class='pages']
                wrap_in(blockquote): //p[@class='q']
                dissolve: //table
                src_lazy_load_attr: data-Hidden
                wrap_in: //p
                src_lazy_load_attr: a b
                """);
        rules("other.example.txt", "if_page_contains: //p\n");
        String yaml = "site_rules: rules\nfeeds: { a: https://a.example/f }\n";
        Recipe.Shaping shaping = yamls().good(yaml)
                .siteRules()
                .of(URI.create("https://news.example/1"))
                .shaping();
        assertThat(shaping.wrapped()).extracting(Recipe.Wrapping::tag).containsExactly("blockquote");
        assertThat(shaping.dissolved()).extracting(Select::expression).containsExactly("//table");
        assertThat(shaping.lazy()).containsExactly("data-hidden");
        assertThat(shaping.conditions())
                .containsOnlyKeys(new Select("//a[@id='all']", true, null))
                .containsValue(new Select("//div[@class='pages']", true, null));
        assertThat(yamls().doubts(yaml))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("rules/news.example.txt:6:1: found \"//p\""),
                        it -> assertThat(it).startsWith("rules/news.example.txt:7:1: found \"a b\""),
                        it -> assertThat(it).startsWith("rules/other.example.txt:1:1: found if_page_contains"));
    }

    @Test
    void rulesMaySayThatWhatAPageStatesAsJsonLdCountsForNothing() throws IOException {
        rules("news.example.txt", "body: article\nskip_json_ld: yes\n");
        rules("other.example.txt", "body: article\nskip_json_ld: no\n");
        String yaml = "site_rules: rules\nfeeds: { a: https://a.example/f }\n";
        SiteRules rules = yamls().good(yaml).siteRules();
        String page = "<html><head><script type='Application/LD+JSON; charset=utf-8'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ten bridges\",\"author\":{\"@type\":\"Person\","
                + "\"name\":\"Ada Stone\"}}</script></head><body><article><p>One stone.</p></article></body></html>";
        assertThat(told(page, rules.of(URI.create("https://other.example/1"))).authors())
                .containsExactly("Ada Stone");
        Extracted skipped = told(page, rules.of(URI.create("https://news.example/1")));
        assertThat(skipped.authors()).isEmpty();
        assertThat(skipped.title()).isNotEqualTo("Ten bridges");
        assertThat(skipped.text()).contains("One stone.");
        assertThat(yamls().isSound(yaml)).isTrue();
    }

    private static Extracted told(String page, Recipe recipe) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        return Sheets.of(new Page(body, URI.create("https://a.example/1"), "text/html", null, null), recipe, 1)
                .extracted();
    }

    @Test
    void whatIsNotObeyedInRulesIsNotedWithFileAndLineAndTheRestHolds() throws IOException {
        rules("news.example.txt", """
                body: //div[@id=
                bodi: //p
                nonsense
                replace_string: x
                tidy: no
                http_header(user-agent): x
                body: article
                """);
        rules(
                "other.example.txt",
                "http_header(cookie): x\nfind_string: a\nfind_string: b\n"
                        + "replace_string: 1\nreplace_string: 2\nreplace_string((x): (y): z)\n");
        String yaml = "site_rules: rules\nfeeds: { a: https://a.example/f }\n";
        assertThat(yamls().doubts(yaml))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("rules/news.example.txt:1:1: found \"//div[@id=\""),
                        it -> assertThat(it)
                                .startsWith("rules/news.example.txt:2:1: found \"bodi\"")
                                .contains("body"),
                        it -> assertThat(it).startsWith("rules/news.example.txt:3:1: found \"nonsense\""),
                        it -> assertThat(it).startsWith("rules/news.example.txt:4:1: found replace_string"),
                        it -> assertThat(it).startsWith("rules/news.example.txt:6:1: found http_header"));
        SiteRules rules = yamls().good(yaml).siteRules();
        assertThat(rules.of(URI.create("https://news.example/")).body()).hasSize(1);
        assertThat(rules.of(URI.create("https://other.example/")).replacements())
                .containsExactly(
                        new Recipe.Replacement("a", "1"),
                        new Recipe.Replacement("b", "2"),
                        new Recipe.Replacement("(x", "(y): z)"));
        assertThat(yamls().mistakes("site_rules: gone\nfeeds: { a: https://a.example/f }\n"))
                .singleElement()
                .asString()
                .startsWith("feeds.yaml:1:13: found no folder");
    }

    @Test
    void whatIsPassedOverInRulesIsNothingToMend() throws IOException {
        rules("news.example.txt", "http_header(cookie): x\nnonsense\nbody: //div[\n");
        String feeds = "site_rules: rules\nfeeds: { a: https://a.example/f";
        assertThat(yamls().isSound(feeds + " }\n")).isTrue();
        assertThat(yamls().isSound(feeds + ", b: http://127.0.0.1/f }\n")).isFalse();
    }

    private void rules(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("rules")).resolve(name), text);
    }

    private static Source.Texts texts(Configuration configuration, String id) {
        return Yamls.source(configuration, id).habits().texts();
    }

    private Yamls yamls() {
        return new Yamls(folder);
    }
}
