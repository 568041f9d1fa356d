package tributary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Traces;

class IdentityTest {
    private static final SourceId SOURCE = new SourceId("https://news.example/feed");
    private static final String SITE = "https://news.example";

    private final Shelf shelf = new Shelf();

    @Test
    void anItemIsNewOnceAndKnownAfterwards() {
        assertThat(shelf.poll(item("g1", "/1", "One"))).containsExactly("new");
        assertThat(shelf.poll(item("g1", "/1", "One"))).containsExactly("known");
    }

    @Test
    void aNewArticleIsNamedAfterItsGuid() {
        assertThat(Identity.of(SOURCE, List.of(item("g1", "/1", "One")), List.of()))
                .containsExactly(new Match.New(ArticleId.of(SOURCE, "g1")));
    }

    @Test
    void anArticleWithoutGuidIsNamedAfterItsLink() {
        assertThat(Identity.of(SOURCE, List.of(item(null, "/1", "One")), List.of()))
                .containsExactly(new Match.New(ArticleId.of(SOURCE, SITE + "/1")));
    }

    @Test
    void twoItemsWithOneGuidAreOneArticleAndTheFirstSpeaks() {
        assertThat(shelf.poll(item("g1", "/1", "One"), item("g1", "/1", "One, again"), item("g2", "/2", "Two")))
                .containsExactly("new", "known", "new");
        assertThat(shelf.poll(item("g1", "/1", "One, again"), item("g1", "/1", "One"), item("g2", "/2", "Two")))
                .as("their order flips: what we have speaks")
                .containsExactly("known", "known", "known");
    }

    @Test
    void aGuidThatAllItemsShareGivesWayToTheirLinks() {
        Traces[] document = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> item("constant", "/" + n, "Title " + n))
                .toArray(Traces[]::new);
        assertThat(shelf.poll(document)).containsOnly("new").hasSize(5);
        assertThat(shelf.poll(document)).containsOnly("known");
        assertThat(shelf.poll(document[3])).as("a shorter document later").containsExactly("known");
        assertThat(shelf.articles()).hasSize(5);
    }

    @Test
    void aGuidThatAllItemsShareWithoutLinksGivesWayToTheirContent() {
        Traces[] document = {item("c", null, "One"), item("c", null, "Two"), item("c", null, "Three")};
        assertThat(shelf.poll(document)).containsOnly("new").hasSize(3);
        assertThat(shelf.poll(document)).containsOnly("known");
    }

    @Test
    void aSharedGuidIsReportedAsADoubt() {
        assertThat(Identity.doubts(List.of(item("c", "/1", "One"), item("c", "/2", "Two"), item("c", "/3", "Three"))))
                .containsExactly("several items share the guid 'c': told apart by link or content");
        assertThat(Identity.doubts(List.of(item("g", "/1", "One")))).isEmpty();
    }

    @Test
    void itemsWithoutGuidAreToldApartByLink() {
        assertStable(item(null, "/1", "One"), item(null, "/2", "Two"), item(null, "/3", "Three"));
    }

    @Test
    void itemsWithoutGuidAndLinkAreToldApartByContent() {
        assertStable(item(null, null, "One"), item(null, null, "Two"), item(null, null, "Three"));
    }

    @Test
    void anItemWithOnlyADescriptionIsStable() {
        assertStable(new Traces(null, null, "", null, "ff00"));
    }

    @Test
    void anEmptyGuidIsNone() {
        assertStable(item("", "/1", "One"), item(" ", "/2", "Two"), item("", "/3", "Three"));
    }

    @Test
    void guidsDifferByCaseButNotByTheWhiteSpaceAroundThem() {
        assertThat(shelf.poll(item("abc", "/1", "One"), item("  abc\n", "/1", "One")))
                .containsExactly("new", "known");
        assertThat(shelf.poll(item("a", "/a", "Small"), item("A", "/A", "Large")))
                .containsExactly("new", "new");
    }

    @Test
    void aGuidThatIsRandomAtEachPollIsSeenThrough() {
        for (int poll = 0; poll < 3; poll++) {
            String nonce = "r" + poll + '-';
            assertThat(shelf.poll(
                            item(nonce + 1, "/1", "One"), item(nonce + 2, "/2", "Two"), item(nonce + 3, "/3", "Three")))
                    .containsOnly(poll == 0 ? "new" : "renamed");
        }
    }

    @Test
    void guidsThatNumberThePlacesOfADocumentAreSeenThrough() {
        Traces one = dated("item-1", "/1", "One", 1);
        shelf.poll(dated("item-0", "/2", "Two", 1), one);
        for (int poll = 3; poll < 6; poll++) {
            assertThat(shelf.poll(
                            dated("item-0", "/" + poll, "Number " + poll, 1),
                            dated("item-1", "/" + (poll - 1), poll == 3 ? "Two" : "Number " + (poll - 1), 1)))
                    .containsExactly("new", "renamed");
        }
        assertThat(shelf.articles()).hasSize(5);
    }

    @Test
    void randomGuidsWithoutLinksAreSeenThroughByContent() {
        for (int poll = 0; poll < 3; poll++) {
            assertThat(shelf.poll(item("r" + poll, null, "One"), item("s" + poll, null, "Two")))
                    .containsOnly(poll == 0 ? "new" : "renamed");
        }
    }

    @Test
    void anEditUnderARandomGuidIsAChange() {
        shelf.poll(dated("r1", "/1", "One", 1));
        assertThat(shelf.poll(dated("r2", "/1", "One, corrected", 1))).containsExactly("changed");
    }

    @Test
    void theSameGuidUnderAnotherLinkIsAChangeOfTheSameArticle() {
        shelf.poll(item("g1", "/old", "One"));
        assertThat(shelf.poll(item("g1", "/new", "One"))).containsExactly("changed");
        assertThat(shelf.articles()).hasSize(1);
        assertThat(shelf.poll(item("g1", "/old", "One")))
                .as("a link we had before is no change")
                .containsExactly("known");
    }

    @Test
    void anEditIsAChange() {
        shelf.poll(item("g1", "/1", "One"));
        assertThat(shelf.poll(item("g1", "/1", "One, corrected"))).containsExactly("changed");
        assertThat(shelf.poll(item("g1", "/1", "One, corrected"))).containsExactly("known");
        assertThat(shelf.poll(item("g1", "/1", "One"))).as("taken back").containsExactly("changed");
    }

    @Test
    void anArticleThatLeftAndCameBackIsKnown() {
        shelf.poll(item("g1", "/1", "One"), item("g2", "/2", "Two"));
        shelf.poll(item("g2", "/2", "Two"));
        assertThat(shelf.poll(item("g2", "/2", "Two"), item("g1", "/1", "One"))).containsOnly("known");
    }

    @Test
    void aNewDateAloneIsNoNewArticle() {
        shelf.poll(dated("g1", "/1", "One", 1), dated(null, "/2", "Two", 1), dated(null, null, "Three", 1));
        assertThat(shelf.poll(dated("g1", "/1", "One", 9), dated(null, "/2", "Two", 9), dated(null, null, "Three", 9)))
                .containsOnly("renamed");
    }

    @Test
    void aMoveToHttpsOrAnotherHostKeepsTheArticles() {
        shelf.poll(
                trace("http://old.example/a/1", "http://old.example/a/1", "One", 1),
                trace("http://old.example/a/2", "http://old.example/a/2", "Two", 2));
        assertThat(shelf.poll(
                        trace("https://new.example/a/1", "https://new.example/a/1", "One", 1),
                        trace("https://new.example/a/2", "https://new.example/a/2", "Two", 2)))
                .as("the links changed")
                .containsOnly("changed");
        assertThat(shelf.articles()).hasSize(2);
    }

    @Test
    void aGuidThatIsUsedAgainForAnotherArticleDoesNotHideIt() {
        shelf.poll(dated("latest", "/monday", "Monday's issue", 1));
        assertThat(shelf.poll(dated("latest", "/tuesday", "Tuesday's issue", 2)))
                .containsExactly("new");
        assertThat(shelf.poll(dated("latest", "/wednesday", "Wednesday's issue", 3)))
                .containsExactly("new");
        assertThat(shelf.poll(dated("latest", "/wednesday", "Wednesday's issue", 3)))
                .containsExactly("known");
        assertThat(shelf.articles()).hasSize(3);
    }

    @Test
    void itemsThatAllLinkToTheFrontPageAreToldApartByTitle() {
        assertStable(item(null, "/", "One"), item(null, "/", "Two"), item(null, "", "Three"));
    }

    @Test
    void aSharedLinkGivesWayToTheTitle() {
        assertStable(item(null, "/news", "One"), item(null, "/news", "Two"));
        assertThat(shelf.poll(item(null, "/news", "Three"))).containsExactly("new");
    }

    @Test
    void aPageWithANewGuidEachDayIsANewArticleEachDay() {
        shelf.poll(dated("w1", "/weather", "Rain", 1));
        assertThat(shelf.poll(dated("w2", "/weather", "Sun", 2))).containsExactly("new");
    }

    @Test
    void twoArticlesWithEqualWordsAndGuidsOfTheirOwnAreTwo() {
        assertThat(shelf.poll(dated("s1", "/1", "Status: fine", 1), dated("s2", "/2", "Status: fine", 2)))
                .containsExactly("new", "new");
        assertThat(shelf.poll(dated("s3", "/3", "Status: fine", 3))).containsExactly("new");
    }

    @Test
    void oneGuidInTwoSourcesIsTwoArticles() {
        var other = new SourceId("https://other.example/feed");
        assertThat(Identity.of(SOURCE, List.of(item("42", "/1", "One")), List.of()))
                .isNotEqualTo(Identity.of(other, List.of(item("42", "/1", "One")), List.of()));
    }

    @Test
    void differentArticlesNeverGetOneId() {
        var known = List.of(new Known(ArticleId.of(SOURCE, "latest"), dated("latest", "/monday", "Monday", 1)));
        assertThat(Identity.of(SOURCE, List.of(dated("latest", "/tuesday", "Tuesday", 2)), known))
                .containsExactly(new Match.New(ArticleId.of(SOURCE, "latest\n2")));
    }

    @Test
    void aLongDocumentOfEqualTitlesIsReadInGoodTime() {
        var document = IntStream.range(0, 20_000)
                .mapToObj(n -> new Traces(null, null, "Untitled", null, "f" + n))
                .toList();
        var known = new ArrayList<Known>();
        for (int i = 0; i < document.size(); i++) {
            known.add(new Known(ArticleId.of(SOURCE, "k" + i), document.get(i)));
        }
        assertThat(Identity.of(SOURCE, document, known).stream().filter(Match.Known.class::isInstance))
                .hasSize(20_000);
        var edited = document.stream()
                .map(it -> new Traces(null, null, "Untitled", null, it.fingerprint() + "b"))
                .toList();
        assertThat(Identity.of(SOURCE, edited, known).stream().filter(Match.Changed.class::isInstance))
                .hasSize(20_000);
    }

    private void assertStable(Traces... document) {
        assertThat(shelf.poll(document)).containsOnly("new").hasSize(document.length);
        assertThat(shelf.poll(document)).containsOnly("known");
        assertThat(shelf.poll(document)).containsOnly("known");
        assertThat(shelf.articles()).hasSize(document.length);
    }

    private static Traces item(@Nullable String guid, @Nullable String path, String title) {
        return new Traces(guid, path == null ? null : SITE + path, title, null, "content of " + title);
    }

    private static Traces dated(@Nullable String guid, @Nullable String path, String title, int day) {
        return trace(guid, path == null ? null : SITE + path, title, day);
    }

    private static Traces trace(@Nullable String guid, @Nullable String link, String title, int day) {
        return new Traces(guid, link, title, LocalDate.of(2026, 3, day), "content of " + title);
    }

    /// Keeps what a store would: the rows of every article by alias, a row more for each change.
    private static final class Shelf {
        private final List<Known> rows = new ArrayList<>();

        private List<String> poll(Traces... document) {
            var matches = Identity.of(SOURCE, List.of(document), known(document));
            var words = new ArrayList<String>();
            for (int i = 0; i < document.length; i++) {
                switch (matches.get(i)) {
                    case Match.New(ArticleId id) -> {
                        assertThat(articles()).doesNotContain(id);
                        rows.add(new Known(id, document[i]));
                        words.add("new");
                    }
                    case Match.Changed(ArticleId id) -> {
                        rows.add(new Known(id, document[i]));
                        words.add("changed");
                    }
                    case Match.Known(ArticleId _) -> words.add("known");
                    case Match.Renamed(ArticleId id) -> {
                        rows.add(new Known(id, document[i]));
                        words.add("renamed");
                    }
                }
            }
            return words;
        }

        private Set<ArticleId> articles() {
            var ids = new HashSet<ArticleId>();
            rows.forEach(it -> ids.add(it.id()));
            return ids;
        }

        private List<Known> known(Traces... document) {
            var asked = new HashSet<String>();
            for (Traces it : document) {
                asked.addAll(marks(it));
            }
            var ids = new HashSet<ArticleId>();
            rows.stream()
                    .filter(it -> marks(it.traces()).stream().anyMatch(asked::contains))
                    .forEach(it -> ids.add(it.id()));
            return rows.stream().filter(it -> ids.contains(it.id())).toList();
        }

        private static Set<String> marks(Traces it) {
            var marks = new HashSet<String>();
            marks.add("guid " + it.guid());
            marks.add("link " + it.link());
            marks.add("title " + it.title());
            marks.add("content " + it.fingerprint());
            Identity.place(it.guid()).ifPresent(place -> marks.add("guid at " + place));
            Identity.place(it.link()).ifPresent(place -> marks.add("link at " + place));
            marks.removeAll(List.of("guid null", "link null", "title "));
            return marks;
        }
    }
}
