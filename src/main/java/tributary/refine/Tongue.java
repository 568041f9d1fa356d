package tributary.refine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Languages as publishers name them, as BCP 47 tags.
final class Tongue {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MAX_TAG = 35;

    private Tongue() {}

    /// The language of the item, else that of its feed; empty when neither is one.
    static Optional<String> of(@Nullable String item, @Nullable String feed) {
        return tag(item).or(() -> tag(feed));
    }

    private static Optional<String> tag(@Nullable String name) {
        if (name == null || name.length() > MAX_TAG) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(name.strip().replace('_', '-'));
        String language = locale.getLanguage();
        if (!LANGUAGES.contains(language) && language.length() != 3) {
            return Optional.empty();
        }
        var tag = new Locale.Builder().setLanguage(language).setScript(locale.getScript());
        boolean isCountry = COUNTRIES.contains(locale.getCountry())
                || (locale.getCountry().length() == 3
                        && locale.getCountry().chars().allMatch(Character::isDigit));
        return Optional.of(
                (isCountry ? tag.setRegion(locale.getCountry()) : tag).build().toLanguageTag());
    }
}
