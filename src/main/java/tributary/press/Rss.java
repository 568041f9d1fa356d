package tributary.press;

import java.net.URI;
import tributary.article.Article;
import tributary.markup.Hrefs;
import tributary.markup.Markup;
import tributary.markup.Texts;
import tributary.markup.Times;

/// RSS 2.0, with the full text in `content:encoded`.
///
/// The description is the plain summary written as HTML, because that is how every reader takes it. It stands before
/// the full text: readers that know only one of them take the first.
public final class Rss {
    /// The namespace of RFC 5005.
    static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private Rss() {}

    public static byte[] write(Channel channel) {
        Markup xml = Markup.xml(channel.site().path("assets/feed.css"));
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:media",
                        "http://search.yahoo.com/mrss/",
                        "xmlns:fh",
                        channel.history().isArchive() ? HISTORY : null)
                .line();
        xml.open("channel").line();
        head(xml, channel);
        int left = channel.entries().size();
        for (Entry entry : channel.entries()) {
            if (xml.isFull()) {
                break;
            }
            left--;
            item(xml, entry, channel, left);
        }
        return xml.bytes();
    }

    private static void head(Markup xml, Channel channel) {
        xml.plain("title", channel.title()).line();
        xml.element("link", channel.address(Format.HTML)).line();
        xml.plain("description", channel.description()).line();
        link(xml, "self", channel.address(Format.RSS));
        if (channel.hub() != null) {
            xml.empty("atom:link", "rel", "hub", "href", channel.hub()).line();
        }
        if (channel.history().isArchive()) {
            link(xml, "current", channel.subscription(Format.RSS));
            xml.empty("fh:archive").line();
        }
        String previous = channel.previous(Format.RSS);
        if (previous != null) {
            link(xml, "prev-archive", previous);
        }
        String next = channel.next(Format.RSS);
        if (next != null) {
            link(xml, "next-archive", next);
        }
        String language = channel.language();
        if (language != null) {
            xml.element("language", language).line();
        }
        if (Times.isPlausible(channel.updated(), channel.updated())) {
            xml.element("lastBuildDate", Times.rfc822(channel.updated())).line();
        }
        xml.element("generator", "Tributary").line();
    }

    private static void link(Markup xml, String rel, String address) {
        xml.empty("atom:link", "rel", rel, "type", Format.RSS.mediaType(), "href", address)
                .line();
    }

    private static void item(Markup xml, Entry entry, Channel channel, int following) {
        Article article = entry.article();
        xml.open("item").line();
        xml.plain("title", entry.headline()).line();
        xml.element("link", entry.address(channel.site())).line();
        xml.element("guid", entry.urn(), "isPermaLink", "false").line();
        entry.published(channel.updated())
                .ifPresent(at -> xml.element("pubDate", Times.rfc822(at)).line());
        for (String author : entry.authors()) {
            xml.element("dc:creator", author).line();
        }
        for (String tag : entry.tags()) {
            xml.plain("category", tag).line();
        }
        source(xml, entry, channel.site());
        xml.open("description").text(Texts.asHtml(article.summary())).closeLine();
        if (!article.content().isBlank() && xml.hasRoom(article.content(), following)) {
            xml.open("content:encoded").cdata(FeedHtml.of(article.content())).closeLine();
        }
        Attached.write(xml, article);
        xml.closeLine();
    }

    /// Where we may not name the feed that an item came from, it is ours of that source.
    private static void source(Markup xml, Entry entry, Site site) {
        URI feed = entry.origin().feed();
        String named = feed == null ? "" : Hrefs.of(feed);
        String address = Hrefs.isCommon(named) ? named : site.feed(entry.path(), Format.RSS, "");
        if (Hrefs.isCommon(address)) {
            xml.plain("source", entry.origin().title(), "url", address).line();
        }
    }
}
