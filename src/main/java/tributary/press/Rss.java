package tributary.press;

import java.net.URI;
import java.util.List;
import tributary.article.Article;
import tributary.article.Enclosure;

/// RSS 2.0, with the full text in `content:encoded`.
///
/// The description is the plain summary written as HTML, because that is how every reader takes it. It stands before
/// the
/// full text: readers that know only one of them take the first.
final class Rss {
    private Rss() {}

    static byte[] write(Channel channel) {
        Markup xml = Markup.xml();
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
                        "http://search.yahoo.com/mrss/")
                .line();
        xml.open("channel").line();
        head(xml, channel);
        for (Entry entry : channel.entries()) {
            item(xml, entry, channel.site());
        }
        return xml.bytes();
    }

    private static void head(Markup xml, Channel channel) {
        String type = Format.RSS.mediaType();
        xml.element("title", channel.title()).line();
        xml.element("link", channel.address(Format.HTML)).line();
        xml.element("description", channel.description()).line();
        xml.empty("atom:link", "rel", "self", "type", type, "href", channel.address(Format.RSS))
                .line();
        String language = channel.language();
        if (language != null) {
            xml.element("language", language).line();
        }
        xml.element("lastBuildDate", Times.rfc822(channel.updated())).line();
        xml.element("generator", "Tributary").line();
    }

    private static void item(Markup xml, Entry entry, Site site) {
        Article article = entry.article();
        xml.open("item").line();
        xml.element("title", entry.headline()).line();
        xml.element("link", entry.address(site)).line();
        xml.element("guid", entry.urn(), "isPermaLink", "false").line();
        xml.element("pubDate", Times.rfc822(article.published())).line();
        for (String author : entry.authors()) {
            xml.element("dc:creator", author).line();
        }
        for (String tag : article.tags()) {
            xml.element("category", tag).line();
        }
        source(xml, entry.origin());
        xml.open("description").text(Texts.asHtml(article.summary())).closeLine();
        if (!article.content().isBlank()) {
            xml.open("content:encoded").cdata(article.content()).closeLine();
        }
        files(xml, article);
        xml.closeLine();
    }

    private static void source(Markup xml, Origin origin) {
        URI feed = origin.feed();
        if (feed != null) {
            xml.element("source", origin.title(), "url", Hrefs.of(feed)).line();
        }
    }

    /// RSS has room for one enclosure; the others, and the lead image, are media.
    private static void files(Markup xml, Article article) {
        List<Enclosure> files = article.enclosures();
        if (!files.isEmpty()) {
            Enclosure first = files.getFirst();
            xml.empty(
                            "enclosure",
                            "url",
                            Hrefs.of(first.link()),
                            "length",
                            Long.toString(first.length()),
                            "type",
                            Texts.mediaType(first.type()))
                    .line();
        }
        for (Enclosure file : files.subList(Math.min(1, files.size()), files.size())) {
            String size = file.length() > 0 ? Long.toString(file.length()) : null;
            String type = Texts.mediaType(file.type());
            xml.empty("media:content", "url", Hrefs.of(file.link()), "fileSize", size, "type", type)
                    .line();
        }
        if (article.image() != null) {
            xml.empty("media:thumbnail", "url", Hrefs.of(article.image().link()))
                    .line();
        }
    }
}
