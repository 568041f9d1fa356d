package tributary.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import tributary.dates.Dates;
import tributary.draft.Reading;
import tributary.entry.Markup;
import tributary.entry.People;

/// Reads what a feed says of itself, whatever its dialect.
final class HeadReader {
    private final @Nullable String base;
    private final @Nullable ZoneId clock;
    private final HeadLinks links = new HeadLinks();
    private final Rhythm rhythm = new Rhythm();
    private final List<String> authors = new ArrayList<>();
    private final List<String> creators = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String title;
    private boolean titleIsText;
    private @Nullable String otherTitle;
    private @Nullable String description;
    private @Nullable String otherDescription;
    private @Nullable String language;
    private @Nullable String otherLanguage;
    private @Nullable String editor;
    private @Nullable String rights;
    private boolean rightsIsText;
    private @Nullable String otherRights;
    private @Nullable String generator;
    private @Nullable Instant built;
    private @Nullable Instant published;
    private @Nullable Instant dated;
    private @Nullable Instant modified;

    private HeadReader(@Nullable String base, @Nullable ZoneId clock) {
        this.base = base;
        this.clock = clock;
    }

    /// `head` is the element that holds the feed's own facts, `beside` are others that do, an RDF image for example.
    static HeadReader of(Element head, @Nullable String base, List<Element> beside, @Nullable ZoneId clock) {
        var reader = new HeadReader(Markup.baseOf(head, base), clock);
        reader.otherLanguage = head.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        for (Element child : head.getChildren()) {
            reader.child(child);
        }
        beside.forEach(reader::child);
        return reader;
    }

    private void child(Element child) {
        String name = child.getName().toLowerCase(Locale.ROOT);
        switch (child.getNamespacePrefix()) {
            case "", "rss", "atom" -> core(name, child);
            case "dc", "dcterms" -> dublin(name, child);
            case "itunes", "googleplay" -> podcast(name, child);
            case "sy" -> rhythm.read(name, child);
            case "media" -> {
                if (name.equals("thumbnail")) {
                    links.thumbnail(child, base);
                }
            }
            default -> {}
        }
    }

    private void core(String name, Element child) {
        switch (name) {
            case "title" -> title(child);
            case "link", "url" -> links.link(child, base);
            case "id" -> id = id == null ? Markup.line(child) : id;
            case "description", "subtitle", "tagline" -> description = html(description, child);
            case "info", "summary" -> otherDescription = html(otherDescription, child);
            case "language" -> language = language == null ? Markup.line(child) : language;
            case "copyright", "rights" -> rights(child);
            case "managingeditor" ->
                editor = editor == null ? People.named(child).orElse(null) : editor;
            case "webmaster" -> People.named(child).ifPresent(links::webmaster);
            case "author" -> People.named(child).ifPresent(person -> People.add(authors, person));
            case "lastbuilddate", "updated", "modified" -> built = date(built, child);
            case "pubdate", "published" -> published = date(published, child);
            case "date" -> dated = date(dated, child);
            case "ttl", "skiphours", "skipdays" -> rhythm.read(name, child);
            case "generator" -> generator = first(generator, child);
            case "image", "logo", "icon" -> links.image(name, child, base);
            default -> {}
        }
    }

    private void title(Element child) {
        if (title == null) {
            Markup markup = Markup.of(child, null);
            title = markup.plain();
            titleIsText = !markup.isHtml();
        }
    }

    private void rights(Element child) {
        if (rights == null) {
            Markup markup = Markup.of(child, null);
            rights = markup.plain();
            rightsIsText = !markup.isHtml();
        }
    }

    private void dublin(String name, Element child) {
        switch (name) {
            case "title" -> otherTitle = first(otherTitle, child);
            case "description" -> otherDescription = html(otherDescription, child);
            case "language" ->
                otherLanguage = Optional.ofNullable(Markup.line(child)).orElse(otherLanguage);
            case "rights", "rightsholder" -> otherRights = first(otherRights, child);
            case "creator", "author" -> People.named(child).ifPresent(person -> People.add(creators, person));
            case "publisher" -> People.named(child).ifPresent(links::publisher);
            case "date", "issued", "created" -> dated = date(dated, child);
            case "modified" -> modified = date(modified, child);
            default -> {}
        }
    }

    private void podcast(String name, Element child) {
        switch (name) {
            case "author" -> People.named(child).ifPresent(person -> People.add(creators, person));
            case "summary", "subtitle", "description" -> otherDescription = html(otherDescription, child);
            case "image" -> links.thumbnail(child, base);
            default -> {}
        }
    }

    /// Whom an entry without an author is by: the authors of the feed, not those who edit or run it.
    List<String> authors() {
        return People.some(authors, creators);
    }

    Reading.Head head(Typed typed, @Nullable String readFrom) {
        String by = authors.isEmpty() && editor != null
                ? editor
                : authors().stream().findFirst().orElse(null);
        return new Reading.Head(
                id,
                title == null ? otherTitle : title,
                links.page(),
                description == null ? otherDescription : description,
                lang(),
                updated(),
                by == null ? links.contact() : by,
                links.picture(),
                rights == null ? otherRights : rights,
                links.hub(),
                links.self() == null ? readFrom : links.self(),
                typed.ttlMinutes() == null ? rhythm.minutes() : typed.ttlMinutes(),
                generator,
                typed.skipHours().isEmpty() ? rhythm.skipHours() : typed.skipHours(),
                typed.skipDays().isEmpty() ? rhythm.skipDays() : typed.skipDays(),
                published == null ? dated : published,
                new Reading.Head.Plain(title != null && titleIsText, rights != null && rightsIsText));
    }

    private @Nullable Instant updated() {
        return built != null ? built : published != null ? published : modified != null ? modified : dated;
    }

    private @Nullable String lang() {
        String best = language == null ? otherLanguage : language;
        return best == null || best.isBlank() ? null : best.strip();
    }

    private static @Nullable String first(@Nullable String known, Element child) {
        return known != null ? known : Markup.of(child, null).plain();
    }

    private @Nullable String html(@Nullable String known, Element child) {
        if (known != null) {
            return known;
        }
        Markup markup = Markup.of(child, base);
        return markup.isHtml() || markup.value().isBlank()
                ? markup.html()
                : markup.value().strip();
    }

    private @Nullable Instant date(@Nullable Instant known, Element child) {
        return known != null ? known : Dates.parse(child.getText(), clock).orElse(null);
    }
}
