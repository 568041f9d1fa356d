package tributary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Traces;

class RuleTest {
    private static final SourceId SOURCE = new SourceId("https://news.example/feed");
    private static final ArticleId OURS = ArticleId.of(SOURCE, "ours");
    private static final Traces BEFORE = traces("g1", "/page", "Monday", 1, "before");

    @Test
    void underLinkAnotherGuidTitleAndDayIsAnEdit() {
        var now = traces("g2", "/page", "Tuesday", 2, "after");
        assertThat(match(now, Rule.AUTO)).isInstanceOf(Match.New.class);
        assertThat(match(now, Rule.LINK)).isEqualTo(new Match.Changed(OURS));
    }

    @Test
    void underLinkAndDayOnePageIsAnArticleEachDay() {
        assertThat(match(traces("g1", "/page", "Tuesday", 2, "after"), Rule.LINK_AND_DAY))
                .isEqualTo(new Match.New(ArticleId.of(SOURCE, "https://news.example/page\n2026-03-02")));
        assertThat(match(traces("g2", "/page", "Monday, late", 1, "after"), Rule.LINK_AND_DAY))
                .isEqualTo(new Match.Changed(OURS));
    }

    @Test
    void underLinkAndTitleOnlyBothTogetherAreKnown() {
        assertThat(match(traces("g1", "/page", "Tuesday", 1, "after"), Rule.LINK_AND_TITLE))
                .isInstanceOf(Match.New.class);
        assertThat(match(traces("g2", "/page", "Monday", 9, "after"), Rule.LINK_AND_TITLE))
                .isEqualTo(new Match.Changed(OURS));
    }

    @Test
    void underGuidTheGuidAloneDecides() {
        assertThat(match(traces("g2", "/page", "Monday", 1, "before"), Rule.GUID))
                .isEqualTo(new Match.New(ArticleId.of(SOURCE, "g2")));
        assertThat(match(traces("g1", "/other", "Tuesday", 9, "after"), Rule.GUID))
                .isEqualTo(new Match.Changed(OURS));
    }

    @Test
    void anItemThatLacksWhatIsNamedIsToldApartByAllMarks() {
        assertThat(match(traces(null, "/page", "Monday", 1, "before"), Rule.GUID))
                .isEqualTo(new Match.Known(OURS));
    }

    @Test
    void itemsOfOneDocumentUnderOneKeyAreOneArticle() {
        var document = List.of(
                traces("a", "/one", "One", 1, "one"),
                traces("b", "/one", "One, again", 1, "again"),
                traces("c", "/two", "Two", 1, "two"));
        ArticleId one = ArticleId.of(SOURCE, "https://news.example/one");
        ArticleId two = ArticleId.of(SOURCE, "https://news.example/two");
        assertThat(Identity.of(SOURCE, document, List.of(), Means.of(Rule.LINK)))
                .containsExactly(new Match.New(one), new Match.Known(one), new Match.New(two));
    }

    private static Match match(Traces item, Rule rule) {
        return Identity.of(SOURCE, List.of(item), List.of(new Known(OURS, BEFORE)), Means.of(rule))
                .getFirst();
    }

    private static Traces traces(@Nullable String guid, String path, String title, int day, String content) {
        return new Traces(guid, "https://news.example" + path, title, LocalDate.of(2026, 3, day), content);
    }
}
