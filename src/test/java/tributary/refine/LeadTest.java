package tributary.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.clean.Picture;
import tributary.clean.Pictures;
import tributary.plan.Source;

class LeadTest {
    private static final String STORY = "https://a.example/story.jpg";
    private static final String RECURRING = "https://a.example/code.png";

    @Test
    void whatTheFeedNamesComesFirstThenThePageThenTheText() {
        assertThat(lead("https://a.example/feed.jpg", "https://a.example/page.jpg", STORY))
                .isEqualTo("https://a.example/feed.jpg");
        assertThat(lead(null, "https://a.example/page.jpg", STORY)).isEqualTo("https://a.example/page.jpg");
        assertThat(lead(null, null, STORY)).isEqualTo(STORY);
    }

    @Test
    void whatRecursOrIsAnIconNeverLeads() {
        assertThat(lead(RECURRING, "https://a.example/favicon.png", STORY)).isEqualTo(STORY);
        assertThat(lead(RECURRING, RECURRING, RECURRING)).isNull();
        assertThat(lead(null, "https://a.example/logo.svg", STORY)).isEqualTo(STORY);
    }

    @Test
    void theMarkOfASiteLeadsOnlyWhereTheTextHasNoPicture() {
        assertThat(lead(null, "https://a.example/img/site-logo.png", STORY)).isEqualTo(STORY);
        assertThat(of(null, "https://a.example/img/site-logo.png", List.of(), Source.Images.USUAL))
                .isEqualTo("https://a.example/img/site-logo.png");
    }

    @Test
    void anEnclosedFaceNeverLeads() {
        var named = new Lead.Named(null, null, RECURRING::equals);
        var face = List.of(new Enclosure(URI.create("https://a.example/avatar.jpg"), "image/jpeg", 0));
        assertThat(Lead.of(named, face, List.of(), Source.Images.USUAL)).isEmpty();
    }

    @Test
    void aLargePictureOfTheTextLeadsBeforeAnUnstatedOne() {
        var pictures = List.of(
                new Picture("https://a.example/1.jpg", 0, 0, false),
                new Picture("https://a.example/2.jpg", 640, 480, false),
                new Picture("https://a.example/3.jpg", 40, 40, false));
        assertThat(of(null, null, pictures, Source.Images.USUAL)).isEqualTo("https://a.example/2.jpg");
    }

    @Test
    void aPlaceMayWantOnlyWhatTheFeedNamesOrNoneOrOneForAll() {
        var text = List.of(new Picture(STORY, 0, 0, false));
        URI placeholder = URI.create("https://a.example/p.png");
        assertThat(of(null, STORY, text, images(Source.Lead.FEED, null))).isNull();
        assertThat(of(STORY, null, text, images(Source.Lead.NONE, null))).isNull();
        assertThat(of(null, null, text, images(Source.Lead.FEED, placeholder))).isEqualTo("https://a.example/p.png");
    }

    private static @Nullable String lead(@Nullable String byFeed, @Nullable String byPage, String shown) {
        return of(byFeed, byPage, List.of(new Picture(shown, 0, 0, false)), Source.Images.USUAL);
    }

    private static @Nullable String of(
            @Nullable String byFeed, @Nullable String byPage, List<Picture> pictures, Source.Images wanted) {
        var named = new Lead.Named(byFeed, byPage, RECURRING::equals);
        Optional<Image> image = Lead.of(named, List.of(), pictures, wanted);
        return image.map(it -> it.link().toString()).orElse(null);
    }

    private static Source.Images images(Source.Lead lead, @Nullable URI placeholder) {
        return new Source.Images(Pictures.USUAL, lead, placeholder);
    }
}
