package tributary.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tributary.article.SourceId;
import tributary.plan.Styling;
import tributary.press.Branch;
import tributary.press.Origin;
import tributary.press.Site;

/// How a place looks beside its articles: our address, titles, and how the articles of its sources are republished.
/// When that changes, its feeds change too.
final class Look {
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
