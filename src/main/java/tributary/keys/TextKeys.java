package tributary.keys;

import static tributary.keys.Sections.CATEGORY;
import static tributary.keys.Sections.DEFAULTS;
import static tributary.keys.Sections.FILE;
import static tributary.keys.Sections.IMAGES;
import static tributary.keys.Sections.SOURCE;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.clean.Pictures;
import tributary.plan.Source;
import tributary.types.FullTexts;
import tributary.yaml.Fields;
import tributary.yaml.Key;
import tributary.yaml.Type;
import tributary.yaml.Types;

/// The keys that say how full, how clean and in which language texts become, and what becomes of their pictures.
public final class TextKeys {
    static final Key<FullTexts.Said> FULL_TEXT = Key.of(
                    "full_text",
                    new FullTexts(),
                    "auto",
                    "whether articles are completed from their pages: never, where the feed cuts them, all, or all and as you say")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<Language> LANGUAGE = Key.of(
                    "language", language(), "auto", "the language of the articles, whatever the feed says of it")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<Fields> IMAGES_PART = Key.of(
                    "images", new Type.Part(IMAGES), "", "what becomes of pictures; each key is inherited on its own")
            .in(DEFAULTS, CATEGORY, SOURCE);

    static final Key<String> LAZY = Key.of(
                    "lazy",
                    Types.word(List.of("fix", "keep")),
                    "fix",
                    "pictures that only a script would load: made to load, or left as they are")
            .in(IMAGES);
    static final Key<String> REFERRER = Key.of(
                    "referrer",
                    Types.word(Pictures.POLICIES),
                    "no-referrer",
                    "what a picture's host is told of the page that shows it")
            .in(IMAGES);
    static final Key<String> PROXY = Key.of(
                    "proxy",
                    Types.word(List.of("none")),
                    "none",
                    "through whom pictures load; others than none are not supported yet")
            .in(IMAGES);
    static final Key<String> LEAD = Key.of(
                    "lead",
                    Types.word(List.of("auto", "feed", "none")),
                    "auto",
                    "which picture leads an article: the best there is, only one that the feed names, none")
            .in(IMAGES);
    static final Key<Address> PLACEHOLDER = Key.of(
                    "placeholder", placeholder(), "", "the address of a picture that leads articles without one")
            .in(IMAGES);

    public static final Key<String> SITE_RULES = Key.of(
                    "site_rules",
                    folder(),
                    "",
                    "a folder with rules for the pages of sites, in the format of ftr-site-config")
            .in(FILE);

    static final List<Key<?>> ALL =
            List.of(FULL_TEXT, LANGUAGE, IMAGES_PART, LAZY, REFERRER, PROXY, LEAD, PLACEHOLDER, SITE_RULES);

    private TextKeys() {}

    /// A language by its tag; null where the articles say it themselves.
    record Language(@Nullable String tag) {}

    /// The address of a picture; null where there is none.
    record Address(@Nullable URI uri) {}

    /// What outer places say of texts, with what a nearer one does.
    public static Source.Texts over(Source.Texts outer, Fields nearer) {
        FullTexts.Said text = nearer.get(FULL_TEXT);
        Language language = nearer.get(LANGUAGE);
        return new Source.Texts(
                text == null ? outer.fullText() : text.fullText(),
                text == null ? outer.recipe() : text.recipe(),
                outer.clean(),
                images(outer.images(), nearer.get(IMAGES_PART)),
                language == null ? outer.language() : language.tag());
    }

    private static Source.Images images(Source.Images outer, @Nullable Fields nearer) {
        if (nearer == null) {
            return outer;
        }
        String lazy = nearer.get(LAZY);
        String referrer = nearer.get(REFERRER);
        String lead = nearer.get(LEAD);
        Address placeholder = nearer.get(PLACEHOLDER);
        return new Source.Images(
                new Pictures(
                        lazy == null ? outer.pictures().fixesLazy() : lazy.equals("fix"),
                        referrer == null ? outer.pictures().referrer() : referrer,
                        true),
                lead == null ? outer.lead() : Source.Lead.valueOf(lead.toUpperCase(Locale.ROOT)),
                placeholder == null ? outer.placeholder() : placeholder.uri());
    }

    private static Type<Language> language() {
        return new Type.Scalar<>(
                "auto, or a language such as de or zh-Hans",
                text -> text.strip().equals("auto")
                        ? Optional.of(new Language(null))
                        : tag(text.strip()).map(Language::new),
                Map.of("type", "string", "minLength", 2));
    }

    private static Optional<String> tag(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            boolean isKnown = List.of(Locale.getISOLanguages()).contains(locale.getLanguage());
            return isKnown ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Type<String> folder() {
        return new Type.Scalar<>(
                "the path of a folder",
                text -> Optional.of(text.strip()).filter(Types::isLine),
                Map.of("type", "string"));
    }

    private static Type<Address> placeholder() {
        return new Type.Scalar<>(
                "the http or https address of a picture",
                text -> text.isBlank()
                        ? Optional.of(new Address(null))
                        : web(text.strip()).map(Address::new),
                Map.of("type", "string"));
    }

    private static Optional<URI> web(String text) {
        try {
            var uri = new URI(text);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return Optional.of(uri).filter(it -> isWeb && it.getHost() != null && it.getRawUserInfo() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
