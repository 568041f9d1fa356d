package tributary.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.press.Format;
import tributary.press.Site;
import tributary.query.Parameters;
import tributary.report.Inside;

/// Leads from an archive to what follows it: to the next one, or from the newest to the feed itself. An archive stays
/// as it was written, and that was before there was anything to follow.
final class Onward {
    private final Inside inside;
    private final Groves groves;
    private final Supplier<Site> site;

    Onward(Inside inside, Groves groves, Supplier<Site> site) {
        this.inside = inside;
        this.groves = groves;
        this.site = site;
    }

    /// Empty where something else is asked for.
    Optional<Answer> from(Ask ask) {
        Optional<ArticleId> archive = Parameters.followed(ask.query());
        if (archive.isEmpty()) {
            return Optional.empty();
        }
        Optional<Locator.Target> target = Locator.read(site.get().within(ask.path()));
        Format format = target.map(Locator.Target::format).orElse(null);
        if (format == null || !groves.atlas().serves(target.get().place())) {
            return Optional.empty();
        }
        return Optional.of(Answer.found(keyed(address(target.get().place(), format, archive.get()), ask)));
    }

    private String address(CategoryPath place, Format format, ArticleId archive) {
        CategoryPath scope = groves.atlas().scope(place);
        String query = inside.store()
                .following(scope, archive)
                .map(Parameters::archive)
                .orElse("");
        return site.get().pathOf(place, format) + query;
    }

    /// With the key that was shown, to be shown again.
    private static String keyed(String address, Ask ask) {
        String joint = address.contains("?") ? "&" : "?";
        return Parameters.value(ask.query(), "key")
                .map(key -> address + joint + "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                .orElse(address);
    }
}
