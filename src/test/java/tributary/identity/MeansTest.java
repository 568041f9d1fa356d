package tributary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Traces;

/// A guid that link and title contradict: whether the texts are one decides.
class MeansTest {
    private static final SourceId SOURCE = new SourceId("https://news.example/feed");
    private static final ArticleId OURS = ArticleId.of(SOURCE, "latest");
    private static final Traces BEFORE = traces("/ferries-stay-in-port", "Ferries stay in port");

    @Test
    void aGuidThatComesBackOnTheSameDayWithAnotherTextNamesAnotherArticle() {
        assertThat(match(false, traces("/rain-at-last", "Rain at last"))).isInstanceOf(Match.New.class);
    }

    @Test
    void soDoesOneThatIsAnAddress() {
        String guid = "https://news.example/latest";
        Traces before = traces(guid, "/ferries-stay-in-port", "Ferries stay in port");
        Traces now = traces(guid, "/rain-at-last", "Rain at last");
        assertThat(match(false, before, now)).isInstanceOf(Match.New.class);
        assertThat(match(true, before, now)).isEqualTo(new Match.Changed(OURS));
    }

    @Test
    void anArticleWhoseHeadlineAndAddressWereWrittenAnewIsAnEdit() {
        assertThat(match(true, traces("/crews-walk-out", "Crews walk out"))).isEqualTo(new Match.Changed(OURS));
    }

    @Test
    void underItsOldLinkAnArticleWrittenAnewIsAnEdit() {
        assertThat(match(false, traces("/ferries-stay-in-port", "Crews walk out")))
                .isEqualTo(new Match.Changed(OURS));
    }

    @Test
    void aNumberOfTheArticleInItsAddressIsBelieved() {
        Traces before = traces("/news/ferries-stay-in-port-4711002", "Ferries stay in port");
        Traces now = traces("/news/crews-walk-out-4711002", "Crews walk out");
        assertThat(match(false, before, now)).isEqualTo(new Match.Changed(OURS));
        Traces other = traces("/20260301/crews-walk-out", "Crews walk out");
        assertThat(match(false, traces("/20260301/ferries", "Ferries stay in port"), other))
                .as("a date is none")
                .isInstanceOf(Match.New.class);
        Traces folder = traces("/channel12345/crews-walk-out", "Crews walk out");
        assertThat(match(false, traces("/channel12345/ferries", "Ferries stay in port"), folder))
                .as("a part of the site is none")
                .isInstanceOf(Match.New.class);
    }

    @Test
    void twoItemsOfADocumentUnderOneGuidAreTwoArticlesWhereTheirTextsAreTwo() {
        var document = List.of(BEFORE, traces("/rain-at-last", "Rain at last"));
        assertThat(Identity.of(SOURCE, document, List.of(), means(false)))
                .allMatch(Match.New.class::isInstance)
                .doesNotHaveDuplicates();
        assertThat(Identity.of(SOURCE, document, List.of(), means(true)))
                .containsExactly(new Match.New(OURS), new Match.Known(OURS));
    }

    private static Match match(boolean alike, Traces now) {
        return match(alike, BEFORE, now);
    }

    private static Match match(boolean alike, Traces before, Traces now) {
        return Identity.of(SOURCE, List.of(now), List.of(new Known(OURS, before)), means(alike))
                .getFirst();
    }

    private static Means means(boolean alike) {
        return new Means(Rule.AUTO, new Resemblance() {
            @Override
            public boolean isOf(int place, ArticleId known) {
                return alike;
            }

            @Override
            public boolean areOne(int place, int other) {
                return alike;
            }
        });
    }

    private static Traces traces(String path, String title) {
        return traces("latest", path, title);
    }

    private static Traces traces(String guid, String path, String title) {
        return new Traces(guid, "https://news.example" + path, title, LocalDate.of(2026, 3, 1), title);
    }
}
