package tributary.press;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.Enclosure;

/// Atom 1.0 (RFC 4287), full text as HTML, each entry with its source.
final class Atom {
    private static final String HTML = "text/html";

    private Atom() {}

    static byte[] write(Channel channel) {
        Markup xml = Markup.xml();
        String language = channel.language();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language == null ? "und" : language)
                .line();
        head(xml, channel);
        for (Entry entry : channel.entries()) {
            entry(xml, entry, channel.site());
        }
        return xml.bytes();
    }

    private static void head(Markup xml, Channel channel) {
        xml.element("id", channel.site().feed(channel.place().path(), Format.ATOM, ""))
                .line();
        text(xml, "title", channel.title());
        text(xml, "subtitle", channel.description());
        xml.element("updated", Times.rfc3339(channel.updated())).line();
        link(xml, "self", Format.ATOM.mediaType(), channel.address(Format.ATOM));
        link(xml, "alternate", HTML, channel.address(Format.HTML));
        xml.open("author").element("name", channel.title()).closeLine();
        xml.element("generator", "Tributary").line();
    }

    private static void entry(Markup xml, Entry entry, Site site) {
        Article article = entry.article();
        xml.open("entry", "xml:lang", Languages.tag(article.language())).line();
        xml.element("id", entry.urn()).line();
        text(xml, "title", entry.headline());
        xml.element("published", Times.rfc3339(article.published())).line();
        xml.element("updated", Times.rfc3339(article.updated())).line();
        for (String author : entry.authors()) {
            xml.open("author").element("name", author).closeLine();
        }
        for (String tag : article.tags()) {
            xml.empty("category", "term", tag).line();
        }
        links(xml, entry, site);
        source(xml, entry);
        if (!article.summary().isBlank()) {
            text(xml, "summary", article.summary());
        }
        if (!article.content().isBlank()) {
            xml.open("content", "type", "html").cdata(article.content()).closeLine();
        }
        xml.closeLine();
    }

    private static void links(Markup xml, Entry entry, Site site) {
        link(xml, "alternate", HTML, entry.address(site));
        for (Entry.Also also : entry.alsoIn()) {
            URI link = also.link();
            if (link != null) {
                xml.empty(
                                "link",
                                "rel",
                                "related",
                                "href",
                                Hrefs.of(link),
                                "title",
                                also.origin().title())
                        .line();
            }
        }
        for (Enclosure file : entry.article().enclosures()) {
            xml.empty(
                            "link",
                            "rel",
                            "enclosure",
                            "type",
                            Texts.mediaType(file.type()),
                            "length",
                            file.length() > 0 ? Long.toString(file.length()) : null,
                            "href",
                            Hrefs.of(file.link()))
                    .line();
        }
    }

    /// What RFC 4287 4.2.11 wants kept of the feed that an entry came from. Its date is the entry's: the feed was at
    /// least as new as what it listed.
    private static void source(Markup xml, Entry entry) {
        Origin origin = entry.origin();
        xml.open("source").line();
        xml.element("id", sourceId(origin)).line();
        text(xml, "title", origin.title());
        xml.element("updated", Times.rfc3339(entry.article().updated())).line();
        if (origin.feed() != null) {
            link(xml, "self", null, Hrefs.of(origin.feed()));
        }
        if (origin.site() != null) {
            link(xml, "alternate", HTML, Hrefs.of(origin.site()));
        }
        xml.closeLine();
    }

    private static String sourceId(Origin origin) {
        URI feed = origin.feed();
        String name = URLEncoder.encode(origin.id(), StandardCharsets.UTF_8).replace("*", "%2A");
        return feed == null ? "urn:tributary:source:" + name : Hrefs.of(feed);
    }

    private static void link(Markup xml, String rel, @Nullable String type, String href) {
        xml.empty("link", "rel", rel, "type", type, "href", href).line();
    }

    /// Text with markup characters in it travels as HTML that shows them: readers that guess get it right too.
    private static void text(Markup xml, String name, String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            xml.element(name, text).line();
        } else {
            xml.element(name, Texts.asHtml(text), "type", "html").line();
        }
    }
}
