package tributary.press;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tributary.markup.Markup;
import tributary.markup.Texts;
import tributary.markup.Times;

/// The feed of sources that turned bad or well again, as RSS 2.0: for people who want to hear of it where they read.
public final class StatusFeed {
    public static final String NAME = "status.xml";

    private StatusFeed() {}

    /// One source that turned: `what` is the end of a sentence that begins with its title, `kind` one word, `words`
    /// why.
    public record Item(String source, String title, String what, String kind, String words, Instant at) {}

    /// The items, newest first, in a list that changed then.
    public static Sheet print(Site site, List<Item> items, Instant changed) {
        return Sheet.of(Format.RSS.mediaType() + "; charset=utf-8", write(site, items, changed));
    }

    private static byte[] write(Site site, List<Item> items, Instant changed) {
        Markup xml = Markup.xml();
        xml.open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom")
                .line();
        xml.open("channel").line();
        xml.element("title", "Tributary: sources").line();
        xml.element("link", site.base() + "status").line();
        xml.element("description", "Sources that broke, are gone, or are well again.")
                .line();
        xml.empty("atom:link", "rel", "self", "type", Format.RSS.mediaType(), "href", site.base() + NAME)
                .line();
        xml.element("language", "en").line();
        xml.element("lastBuildDate", Times.rfc822(changed)).line();
        xml.element("generator", "Tributary").line();
        items.forEach(item -> item(xml, site, item));
        return xml.bytes();
    }

    private static void item(Markup xml, Site site, Item item) {
        xml.open("item").line();
        xml.element("title", item.title() + " " + item.what()).line();
        xml.element("link", site.base() + "status").line();
        xml.element("guid", urn(item), "isPermaLink", "false").line();
        xml.element("pubDate", Times.rfc822(item.at())).line();
        xml.element("category", item.kind()).line();
        xml.open("description").text(Texts.asHtml(item.words())).closeLine();
        xml.closeLine();
    }

    /// A source turns once at a time.
    private static String urn(Item item) {
        return "urn:tributary:turn:" + item.at().toEpochMilli() + ":"
                + URLEncoder.encode(item.source(), StandardCharsets.UTF_8);
    }
}
