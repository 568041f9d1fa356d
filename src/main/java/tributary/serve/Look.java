package tributary.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.plan.Styling;
import tributary.press.Branch;
import tributary.press.Origin;
import tributary.press.Site;
import tributary.store.StoreFailure;

/// How a place looks beside its articles: our address, titles, and how the articles of its sources are republished.
/// When that changes, its feeds change too.
final class Look {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);

    private final MessageDigest digest;
    private final Atlas atlas;

    private Look(Atlas atlas) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        this.atlas = atlas;
    }

    /// A digest that is equal for equal looks, also after a restart.
    static String of(Atlas atlas, Site site, Branch place) {
        var look = new Look(atlas);
        look.add(site.base().toString());
        look.add(String.valueOf(atlas.limit(place.path())));
        atlas.configuration().hidden().stream().map(Object::toString).sorted().forEach(look::add);
        look.add(place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(look.digest.digest());
    }

    /// Tells the store how a place looks now. A feed is served also while nothing can be written: then its date moves
    /// when that is possible again.
    static void note(Inside inside, String look, CategoryPath place) {
        try {
            inside.store().looks(place, look, inside.clock().instant());
        } catch (StoreFailure e) {
            LOG.warn("that /{} looks different now could not be stored: {}", place, e.getMessage());
        }
    }

    private void add(Branch branch) {
        branch.path().names().forEach(this::add);
        branch.titles().forEach(this::add);
        Origin origin = branch.origin();
        if (origin != null) {
            add(origin);
        }
        branch.children().forEach(this::add);
        add(".");
    }

    private void add(Origin origin) {
        add(origin.title());
        add(text(origin.site()));
        add(text(origin.feed()));
        Styling styling = atlas.styling(new SourceId(origin.id()));
        add(styling.mode().name());
        add(styling.titlePrefix());
        add(String.valueOf(styling.dedupe().namesOthers()));
    }

    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String text(@Nullable Object it) {
        return it == null ? "" : it.toString();
    }
}
