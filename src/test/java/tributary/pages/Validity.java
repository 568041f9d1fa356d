package tributary.pages;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;
import tributary.markup.Languages;
import tributary.markup.Mojibake;

/// The rules of the public feed validators that a feed of ours could break, errors and warnings alike, for RSS 2.0,
/// Atom 1.0 and OPML 2.0. Answers every finding in a word and its place; nothing for a valid document.
public final class Validity {
    private static final int MAX_BYTES = 5_000_000;
    private static final Pattern ADDRESS =
            Pattern.compile("[a-zA-Z][0-9a-zA-Z+.-]*:(//)?[0-9a-zA-Z;/?:@&=+$._!~*'()%,#-]+");
    private static final Pattern REFERENCE_TO =
            Pattern.compile("[a-zA-Z][0-9a-zA-Z+.-]*:/{0,2}(\\[[0-9A-Fa-f:]+])?[0-9a-zA-Z;/?:@&=+$._!~*'()%,#-]*");
    private static final Pattern URN =
            Pattern.compile("urn:[a-zA-Z0-9][a-zA-Z0-9-]{1,31}:([a-zA-Z0-9()+,.:=@;$_!*'-]|%[0-9A-Fa-f]{2})+");
    private static final Pattern ENCLOSURE =
            Pattern.compile("https?://([A-Za-z0-9-]+\\.)+[A-Za-z0-9][A-Za-z0-9-]*(:\\d+)?(/.*)?");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[^\\s()<>,;:\\\\\"/\\[\\]?=]+/[^\\s()<>,;:\\\\\"/\\[\\]?=]+");
    private static final Pattern END_TAG = Pattern.compile("</\\w+>");
    private static final Pattern REFERENCE =
            Pattern.compile("&(#\\w+|\\w*\\d\\w*|amp|lt|gt|quot|apos|nbsp|copy|alpha|omega)");
    private static final Pattern TAG_START = Pattern.compile("<[/a-zA-Z]|&#[x0-9]");
    private static final Pattern MAIL = Pattern.compile("<[\\w.+'-]+@[\\w.-]+>");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final Set<String> findings = new TreeSet<>();
    private final String[] lines;
    private final Instant now;

    private Validity(byte[] document, Instant now) {
        this.lines = new String(document, StandardCharsets.UTF_8).split("\n", -1);
        this.now = now;
    }

    /// What is wrong with a document served at `address` at this moment.
    public static Set<String> findings(byte[] document, String address, Instant now) {
        var validity = new Validity(document, now);
        try {
            Element root = Element.parse(document);
            validity.size(document, root);
            validity.walk(root);
            switch (root.name) {
                case "rss" -> validity.rss(root, address);
                case "feed" -> validity.atom(root, address);
                case "opml" -> validity.opml(root);
                default -> validity.found("root", root);
            }
        } catch (SAXException e) {
            validity.findings.add("not well-formed: " + e.getMessage());
        }
        return validity.findings;
    }

    private void size(byte[] document, Element root) {
        check(document.length <= MAX_BYTES, "too large", root);
    }

    /// What holds everywhere.
    private void walk(Element element) {
        check(element.raw.codePoints().allMatch(Validity::isPlain), "odd characters", element);
        String own = ownText(element);
        check(Mojibake.mended(own).equals(own), "UTF-8 taken for Latin-1", element);
        element.attributes.forEach((name, value) -> {
            check(value.codePoints().allMatch(Validity::isPlain), "odd characters in " + name, element);
            if (name.equals("xml:lang")) {
                language(value, element);
            }
        });
        element.children.forEach(this::walk);
    }

    private static String ownText(Element element) {
        return element.children.isEmpty() ? element.text() : "";
    }

    private void rss(Element root, String address) {
        Element channel = root.children.getFirst();
        once(channel, "title", "link", "description", "language", "lastBuildDate", "generator");
        for (String needed : List.of("title", "link", "description", "atom:link")) {
            check(channel.first(needed).isPresent(), "no " + needed, channel);
        }
        boolean items = false;
        var guids = new HashSet<String>();
        for (Element it : channel.children) {
            check(!items || it.name.equals("item"), "behind the items", it);
            items |= it.name.equals("item");
            switch (it.name) {
                case "title" -> title(it);
                case "description" -> plain(it, it.text());
                case "link" -> address(it, it.text());
                case "language" -> language(it.text(), it);
                case "lastBuildDate", "pubDate" -> rssDate(it);
                case "atom:link" -> link(it, address);
                case "item" -> item(it, guids);
                case "generator", "ttl", "fh:complete", "fh:archive" -> {}
                default -> found("unknown", it);
            }
        }
    }

    private void item(Element item, Set<String> guids) {
        once(item, "title", "link", "guid", "pubDate", "description", "content:encoded", "enclosure", "source");
        check(item.first("title").isPresent() || item.first("description").isPresent(), "says nothing", item);
        check(item.first("guid").isPresent(), "no guid", item);
        for (Element it : item.children) {
            switch (it.name) {
                case "title", "category" -> title(it);
                case "link" -> address(it, it.text());
                case "guid" ->
                    check(guids.add(it.text()) && it.attribute("isPermaLink").equals("false"), "twice", it);
                case "pubDate" -> rssDate(it);
                case "description" -> html(it, it.text());
                case "content:encoded" -> {
                    check(item.first("description").isPresent(), "before the description", it);
                    html(it, it.text());
                }
                case "source" -> {
                    plain(it, it.text());
                    address(it, it.attribute("url"));
                }
                case "enclosure" -> {
                    String url = it.attribute("url");
                    check(
                            ENCLOSURE.matcher(url).matches()
                                    && ADDRESS.matcher(url).matches(),
                            "no address",
                            it);
                    check(it.attribute("length").matches("\\d+"), "no length", it);
                    mediaType(it);
                }
                case "media:content", "media:thumbnail" -> media(it);
                case "dc:creator" -> check(!it.text().isEmpty(), "blank", it);
                default -> found("unknown", it);
            }
        }
    }

    private void atom(Element feed, String address) {
        metadata(feed);
        boolean entries = false;
        var ids = new HashSet<String>();
        var updates = new HashSet<String>();
        for (Element it : feed.children) {
            check(!entries || it.name.equals("entry"), "behind the entries", it);
            entries |= it.name.equals("entry");
            if (it.name.equals("entry")) {
                entry(it, ids, updates);
            } else {
                common(it, address);
            }
        }
        check(feed.first("author").isPresent(), "no author", feed);
    }

    private void entry(Element entry, Set<String> ids, Set<String> updates) {
        once(entry, "id", "title", "updated", "published", "summary", "content", "source");
        for (String needed : List.of("id", "title", "updated")) {
            check(entry.first(needed).isPresent(), "no " + needed, entry);
        }
        check(entry.first("summary").isPresent() || entry.first("content").isPresent(), "says nothing", entry);
        check(entry.first("id").filter(it -> ids.add(it.text())).isPresent(), "id twice", entry);
        check(entry.first("updated").filter(it -> updates.add(it.text())).isPresent(), "updated twice", entry);
        uniqueLinks(entry, "alternate");
        entry.children.forEach(it -> common(it, ""));
    }

    private void common(Element it, String address) {
        switch (it.name) {
            case "id" -> {
                address(it, it.text());
                check(it.text().equals(canonical(it.text())), "another spelling", it);
            }
            case "title", "subtitle", "summary", "content" -> text(it);
            case "updated", "published" -> atomDate(it);
            case "link" -> link(it, address);
            case "author" -> {
                Element name = it.children.getFirst();
                title(name);
                check(!MAIL.matcher(name.text()).find(), "mail address", it);
            }
            case "category" -> check(!it.attribute("term").isBlank(), "blank", it);
            case "source" -> {
                metadata(it);
                it.children.forEach(child -> common(child, ""));
            }
            case "media:thumbnail" -> media(it);
            case "generator", "fh:complete", "fh:archive" -> {}
            default -> found("unknown", it);
        }
    }

    private void metadata(Element feed) {
        once(feed, "id", "title", "updated", "subtitle", "generator");
        for (String needed : List.of("id", "title", "updated")) {
            check(feed.first(needed).isPresent(), "no " + needed, feed);
        }
        check(feed.all("link").stream().anyMatch(it -> it.attribute("rel").equals("self")), "no self", feed);
        uniqueLinks(feed, "");
    }

    private void uniqueLinks(Element of, String rel) {
        var seen = new HashSet<String>();
        for (Element link : of.all("link")) {
            boolean counts = rel.isEmpty() || link.attribute("rel").equals(rel);
            check(!counts || seen.add(link.attribute("rel") + " " + link.attribute("type")), "link twice", of);
        }
    }

    private void opml(Element root) {
        Element head = root.first("head").orElseThrow();
        head.first("title").ifPresent(it -> html(it, it.text()));
        head.all("dateModified").forEach(this::rssDate);
        Element body = root.first("body").orElseThrow();
        check(!body.children.isEmpty(), "nothing inside", body);
        body.children.forEach(this::outline);
    }

    private void outline(Element it) {
        check(it.has("text"), "no text", it);
        check(!it.has("type") || (it.has("xmlUrl") && it.has("title")), "half a feed", it);
        check(it.has("type") || !it.has("xmlUrl"), "no type", it);
        if (it.has("htmlUrl")) {
            address(it, it.attribute("htmlUrl"));
        }
        html(it, it.attribute("text"));
        html(it, it.attribute("title"));
        it.children.forEach(this::outline);
    }

    private void title(Element it) {
        check(!it.text().isEmpty(), "blank", it);
        plain(it, it.text());
    }

    /// Text that some readers take for HTML: it must be marked as text by numeric references in its first line.
    private void plain(Element it, String text) {
        boolean marked = lines[it.line - 1].contains("&#x");
        check(!END_TAG.matcher(text).find(), "end of an element", it);
        check(marked || !REFERENCE.matcher(text).find(), "a reference", it);
        check(marked || !TAG_START.matcher(text).find(), "a tag", it);
    }

    private void text(Element it) {
        check(!it.text().isEmpty(), "blank", it);
        if (it.attribute("type").equals("html")) {
            html(it, it.text());
        } else {
            plain(it, it.text());
        }
    }

    private void html(Element it, String html) {
        HtmlValidity.findings(html).forEach(finding -> found(finding, it));
    }

    private void link(Element it, String address) {
        check(REFERENCE_TO.matcher(it.attribute("href")).matches(), "no address", it);
        check(!it.has("title") || !it.attribute("title").isBlank(), "blank title", it);
        plain(it, it.attribute("title"));
        if (it.has("type")) {
            mediaType(it);
        }
        boolean self = it.attribute("rel").equals("self") && it.isIn("feed", "channel");
        check(!self || it.attribute("href").equals(address), "another self", it);
    }

    private void media(Element it) {
        address(it, it.attribute("url"));
        for (String number : List.of("width", "height", "fileSize")) {
            check(it.attribute(number).matches("(?!0)\\d*"), "no size", it);
        }
        if (it.has("type")) {
            mediaType(it);
        }
    }

    private void mediaType(Element it) {
        check(MEDIA_TYPE.matcher(it.attribute("type")).matches(), "no media type", it);
    }

    private void address(Element it, String address) {
        boolean fits = address.startsWith("urn:")
                ? URN.matcher(address).matches()
                : ADDRESS.matcher(address).matches() && !address.matches("\\w+:///.*");
        check(fits, "no address", it);
    }

    private static String canonical(String address) {
        return address.replaceFirst("^http://([^/]*):80/", "http://$1/")
                .replaceFirst("^https://([^/]*):443/", "https://$1/");
    }

    private void language(String tag, Element it) {
        check(tag.equals(Languages.registered(tag)), "no language", it);
    }

    private void rssDate(Element it) {
        try {
            var date = OffsetDateTime.parse(it.text(), DateTimeFormatter.RFC_1123_DATE_TIME);
            check(it.text().matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"), "no date", it);
            plausible(it, date.toInstant());
        } catch (DateTimeException e) {
            found("no date", it);
        }
    }

    private void atomDate(Element it) {
        check(it.text().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"), "no date", it);
        plausible(it, Instant.parse(it.text()));
    }

    private void plausible(Element it, Instant date) {
        check(!date.isBefore(EARLIEST) && date.isBefore(now.plusSeconds(600)), "odd date", it);
    }

    private void once(Element parent, String... names) {
        for (String name : names) {
            check(parent.all(name).size() < 2, name + " twice", parent);
        }
    }

    private static boolean isPlain(int point) {
        boolean control = point < 0x20 ? point != '\n' && point != '\t' : point >= 0x7F && point <= 0x9F;
        return !control && point != 0xFFFD && (point & 0xFFFE) != 0xFFFE;
    }

    private void check(boolean holds, String finding, Element it) {
        if (!holds) {
            found(finding, it);
        }
    }

    private void found(String finding, Element it) {
        String text =
                it.attributes.isEmpty() ? it.text() : Map.copyOf(it.attributes).toString();
        findings.add(it.name + ": " + finding + " in line " + it.line + ": "
                + text.substring(0, Math.min(80, text.length())));
    }
}
