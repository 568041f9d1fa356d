package tributary.plan;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.clean.Pictures;
import tributary.html.Recipe;

/// One source, flat: everything inherited is already applied. It stands in one or more places of the tree.
///
/// `shown` is its address as people may see it, without secrets. `title` is what the file says; without it the feed's
/// own title is used. Where the same address stands in the tree twice, the first place's options hold.
public record Source(
        SourceId id,
        Address address,
        String shown,
        @Nullable String title,
        List<CategoryPath> places,
        Interval interval,
        Map<String, String> headers,
        boolean enabled,
        Throttle throttle,
        Habits habits,
        Reach reach,
        Styling styling) {
    public Source {
        places = List.copyOf(places);
        headers = Map.copyOf(headers);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a source stands somewhere: " + id);
        }
    }

    /// Without headers and address, which may hold secrets.
    @Override
    public String toString() {
        return "Source[" + id + " " + shown + " at " + places + "]";
    }

    /// Whom a 429 silences, and whose silence a source shares: all sources of the origin, or it alone.
    public enum Throttle {
        ORIGIN,
        SOURCE
    }

    /// How its documents are taken: whether a page leads to its feed, whose clock dates without a zone are of (null:
    /// not said, UTC), what dates in the future count as, what tells its articles apart, whether edits are taken
    /// over, and how full and how clean its texts become.
    public record Habits(
            boolean followsDiscovery,
            @Nullable ZoneId timezone,
            FutureDates futureDates,
            Identity identity,
            boolean takesEdits,
            Texts texts) {
        public static final Habits USUAL =
                new Habits(false, null, FutureDates.FIRST_SEEN, Identity.AUTO, true, Texts.USUAL);
    }

    /// How full and how clean its texts become: whether articles are completed from their pages, and what is cleaned
    /// away (null: not said, all of it), how its pages are read (null: not said), what becomes
    /// of pictures, and in which language it is (null: it says so itself).
    public record Texts(
            FullText fullText,
            @Nullable Recipe recipe,
            @Nullable Set<String> clean,
            Images images,
            @Nullable String language) {
        public static final Texts USUAL = new Texts(FullText.AUTO, null, null, Images.USUAL, null);

        public Texts {
            clean = clean == null ? null : Set.copyOf(clean);
        }

        public Texts cleaning(@Nullable Set<String> what) {
            return new Texts(fullText, recipe, what, images, language);
        }

        /// All that decides how a text of its feed looks, in words by which a change is known.
        public String look() {
            return dropsRepeats() + " " + dropsTracking() + "\n" + images + " " + pictures() + "\n" + language;
        }

        /// All that decides which pages are read, and how, in words by which a change is known.
        public String reading() {
            return fullText + "\n" + recipe;
        }

        /// Whether blocks that recur in its articles are left out.
        public boolean dropsRepeats() {
            return drops("repeated_blocks");
        }

        /// Whether links in texts lose what only tells where a reader came from.
        public boolean dropsTracking() {
            return drops("tracking_params");
        }

        /// What becomes of the pictures of its texts.
        public Pictures pictures() {
            return drops("trackers") ? images.pictures() : images.pictures().withPixels();
        }

        private boolean drops(String what) {
            return clean == null || clean.contains(what);
        }
    }

    /// What becomes of pictures: of those in texts, which one leads an article, and which one does where there is no
    /// other (null: none).
    public record Images(
            Pictures pictures, Lead lead, @Nullable URI placeholder) {
        public static final Images USUAL = new Images(Pictures.USUAL, Lead.AUTO, null);
    }

    /// Which picture leads an article: the best there is, only one that the feed names, none.
    public enum Lead {
        AUTO,
        FEED,
        NONE
    }

    /// Whether articles are completed from their pages: never, where the feed cuts them, or all.
    public enum FullText {
        NONE,
        AUTO,
        ALWAYS
    }

    /// What tells articles of one source apart: all their marks, weighed, or only those that are named.
    public enum Identity {
        AUTO,
        GUID,
        LINK,
        LINK_AND_TITLE,
        LINK_AND_DATE;

        public static Identity of(String word) {
            return valueOf(word.replace("+", "_and_").toUpperCase(Locale.ROOT));
        }
    }

    /// How it is reached: through which proxy (a URL with perhaps credentials; null: none), under which name, within
    /// which time and size (null: those of `fetch`), and whether its certificate is believed unseen.
    public record Reach(
            @Nullable Secret proxy,
            @Nullable String userAgent,
            @Nullable Duration timeout,
            @Nullable Long maxBytes,
            boolean insecureTls) {
        public static final Reach USUAL = new Reach(null, null, null, null, false);
    }

    /// What a date in the future counts as: itself, the time of the visit, no date, or no item yet.
    public enum FutureDates {
        KEEP,
        CLAMP,
        FIRST_SEEN,
        DROP
    }

    /// Where a source is read from.
    public sealed interface Address {
        /// A feed on the web (http or https, credentials removed into headers).
        record Url(URI uri) implements Address {
            /// The host only: the rest may hold a secret.
            @Override
            public String toString() {
                return uri.getScheme() + "://" + (uri.getHost() == null ? uri.getRawAuthority() : uri.getHost())
                        + "/...";
            }
        }

        /// A feed in a file below the folder of feeds.yaml.
        record File(Path path) implements Address {}
    }
}
