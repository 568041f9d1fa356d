package tributary.entry;

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
import tributary.draft.Draft;
import tributary.xml.Names;

/// Reads one entry, whatever its dialect: an RSS item with Atom inside is as good as an Atom entry with Dublin Core.
public final class EntryReader {
    private static final int MAX_CATEGORIES = 500;

    private final @Nullable String base;
    private final @Nullable ZoneId clock;
    private final EntryTexts texts = new EntryTexts();
    private final EntryLinks links = new EntryLinks();
    private final Files files = new Files();
    private final List<String> authors = new ArrayList<>();
    private final List<String> creators = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String otherId;
    private @Nullable String language;
    private @Nullable Instant published;
    private @Nullable Instant dated;
    private @Nullable Instant updated;

    private EntryReader(@Nullable String base, @Nullable ZoneId clock) {
        this.base = base;
        this.clock = clock;
    }

    public static Draft read(Element element, @Nullable String base, List<String> feedAuthors, @Nullable ZoneId clock) {
        var reader = new EntryReader(Markup.baseOf(element, base), clock);
        reader.language = element.getAttributeValue("lang", Namespace.XML_NAMESPACE);
        reader.links.about(element.getAttributeValue("about", Names.RDF));
        for (Element child : element.getChildren()) {
            reader.child(child);
        }
        return reader.draft(feedAuthors);
    }

    private void child(Element child) {
        String name = child.getName().toLowerCase(Locale.ROOT);
        switch (child.getNamespacePrefix()) {
            case "", "rss", "atom" -> core(name, child);
            case "dc", "dcterms" -> dublin(name, child);
            case "content" -> {
                if (name.equals("encoded") || name.equals("items")) {
                    texts.content(child, base);
                }
            }
            case "xhtml" -> {
                if (name.equals("body") || name.equals("div")) {
                    texts.content(child, base);
                }
            }
            case "media" -> Media.read(name, child, base, files, texts);
            case "itunes", "googleplay" -> podcast(name, child);
            case "podcast" -> podcasting(name, child);
            default -> {}
        }
    }

    private void core(String name, Element child) {
        switch (name) {
            case "title" -> texts.title(child);
            case "link" -> links.link(child, base, files);
            case "guid", "id" -> guid(child);
            case "description" -> texts.description(child, base);
            case "summary", "abstract" -> texts.summary(child, base);
            case "content", "body", "fullitem" -> texts.content(child, base);
            case "pubdate", "published", "issued", "created" -> published = first(published, child);
            case "updated", "modified", "lastbuilddate" -> updated = first(updated, child);
            case "date" -> dated = first(dated, child);
            case "author" -> People.named(child).ifPresent(person -> People.add(authors, person));
            case "category", "keywords" -> category(child);
            case "enclosure" ->
                files.enclosure(
                        Markup.attribute(child, "url"),
                        Markup.attribute(child, "type"),
                        Markup.attribute(child, "length"),
                        base);
            case "comments" -> links.comments(child, base);
            case "image" -> picture(child);
            default -> {}
        }
    }

    private void dublin(String name, Element child) {
        switch (name) {
            case "title" -> texts.otherTitle(child);
            case "creator" -> People.asWritten(child).ifPresent(person -> People.add(creators, person));
            case "author" -> People.named(child).ifPresent(person -> People.add(creators, person));
            case "subject" -> category(child);
            case "date", "issued" -> dated = first(dated, child);
            case "created", "available" -> dated = first(dated, child);
            case "modified" -> updated = first(updated, child);
            case "description", "abstract" -> texts.otherSummary(child, base);
            case "language" -> language = language == null ? Markup.line(child) : language;
            case "identifier" -> otherId = otherId == null ? Markup.line(child) : otherId;
            default -> {}
        }
    }

    private void podcast(String name, Element child) {
        switch (name) {
            case "title" -> texts.otherTitle(child);
            case "author" -> People.named(child).ifPresent(person -> People.add(creators, person));
            case "summary", "description" -> texts.podcast(child, base);
            case "subtitle" -> texts.lastSummary(child, base);
            case "image" -> picture(child);
            case "keywords" -> keywords(child);
            case "category" -> category(Markup.attribute(child, "text"));
            case "duration" -> files.duration(child.getText());
            default -> {}
        }
    }

    /// The newer podcast namespace: who takes part, and the same episode in other files.
    private void podcasting(String name, Element child) {
        switch (name) {
            case "person" -> People.named(child).ifPresent(person -> People.add(persons, person));
            case "alternateenclosure" -> files.alternate(child, base);
            default -> {}
        }
    }

    private void keywords(Element child) {
        for (String word : child.getText().split(",", MAX_CATEGORIES)) {
            category(word);
        }
    }

    private void guid(Element child) {
        if (id == null) {
            String text = (Markup.hasElements(child) ? child.getValue() : child.getText()).strip();
            id = text.isEmpty() ? null : text;
            links.guid(child, text);
        }
    }

    private void category(Element child) {
        String label = Markup.attribute(child, "label");
        String term = Markup.attribute(child, "term");
        String named = term.isBlank() ? label : term;
        String text = named.isBlank() ? Markup.of(child, null).plain() : new Markup(named, true).plain();
        category(text);
    }

    private void category(@Nullable String name) {
        String text = name == null ? "" : Markup.line(name);
        if (!text.isEmpty() && categories.size() < MAX_CATEGORIES && !categories.contains(text)) {
            categories.add(text);
        }
    }

    private void picture(Element child) {
        String url = Markup.attribute(child, "href");
        for (Element part : child.getChildren()) {
            if (part.getName().equals("url")) {
                url = part.getText();
            }
        }
        files.picture(url.isBlank() ? Markup.attribute(child, "url") : url, base);
    }

    private @Nullable Instant first(@Nullable Instant known, Element child) {
        return known != null ? known : Dates.parse(child.getText(), clock).orElse(null);
    }

    private Draft draft(List<String> feedAuthors) {
        Instant first = published == null ? dated : published;
        return new Draft(
                Optional.ofNullable(id)
                        .or(() -> Optional.ofNullable(links.about()))
                        .orElse(otherId),
                texts.title(),
                links.best(base, files),
                first,
                updated == null ? dated : updated,
                People.some(authors, People.some(creators, People.some(persons, feedAuthors))),
                texts.summary(),
                texts.content(),
                categories,
                files.all(),
                links.comments(),
                files.picture(),
                language == null || language.isBlank() ? null : language.strip(),
                texts.plain());
    }
}
