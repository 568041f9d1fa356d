package tributary.press;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.Enclosure;
import tributary.article.SourceId;
import tributary.markup.Chars;
import tributary.markup.Hrefs;
import tributary.markup.Languages;
import tributary.markup.Markup;
import tributary.markup.Texts;
import tributary.markup.Times;

/// Atom 1.0 (RFC 4287), full text as HTML, each entry with its source.
public final class Atom {
    private static final String HTML = "text/html";

    /// A tag, or a reference to a character, as lenient parsers see them.
    private static final Pattern MARKUP = Pattern.compile("<[/a-zA-Z!?]|&(#|\\w*[\\d_]|[a-zA-Z]{2})");

    private Atom() {}

    public static byte[] write(Channel channel) {
        Markup xml = Markup.xml(channel.site().path("assets/feed.css"));
        String language = channel.language();
        xml.open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:media",
                        "http://search.yahoo.com/mrss/",
                        "xmlns:fh",
                        channel.history().isArchive() ? Rss.HISTORY : null,
                        "xml:lang",
                        language)
                .line();
        head(xml, channel);
        var updates = new Updates(channel.updated());
        int left = channel.entries().size();
        for (Entry entry : channel.entries()) {
            if (xml.isFull()) {
                break;
            }
            left--;
            entry(xml, entry, channel, updates, left);
        }
        return xml.bytes();
    }

    private static void head(Markup xml, Channel channel) {
        xml.element("id", channel.subscription(Format.ATOM)).line();
        text(xml, "title", channel.title());
        text(xml, "subtitle", channel.description());
        xml.element("updated", Times.rfc3339(Times.plausible(channel.updated(), channel.updated())))
                .line();
        link(xml, "self", Format.ATOM.mediaType(), channel.address(Format.ATOM));
        link(xml, "alternate", HTML, channel.address(Format.HTML));
        if (channel.hub() != null) {
            link(xml, "hub", null, channel.hub());
        }
        if (channel.history().isArchive()) {
            link(xml, "current", Format.ATOM.mediaType(), channel.subscription(Format.ATOM));
            xml.empty("fh:archive").line();
        }
        String previous = channel.previous(Format.ATOM);
        if (previous != null) {
            link(xml, "prev-archive", Format.ATOM.mediaType(), previous);
        }
        String next = channel.next(Format.ATOM);
        if (next != null) {
            link(xml, "next-archive", Format.ATOM.mediaType(), next);
        }
        String author = Texts.name(channel.title());
        xml.open("author")
                .plain("name", author.isEmpty() ? "Tributary" : author)
                .closeLine();
        xml.element("generator", "Tributary").line();
    }

    private static void entry(Markup xml, Entry entry, Channel channel, Updates updates, int following) {
        Article article = entry.article();
        xml.open("entry", "xml:lang", Languages.registered(article.language())).line();
        xml.element("id", entry.urn()).line();
        text(xml, "title", entry.headline());
        entry.published(channel.updated())
                .ifPresent(at -> xml.element("published", Times.rfc3339(at)).line());
        xml.element("updated", updates.of(entry)).line();
        for (String author : entry.authors()) {
            xml.open("author").plain("name", author).closeLine();
        }
        for (String tag : entry.tags()) {
            xml.empty("category", "term", tag).line();
        }
        links(xml, entry, channel.site());
        source(xml, entry, channel);
        texts(xml, entry, following);
        Attached.thumbnail(xml, article.image());
        xml.closeLine();
    }

    /// The summary, and the full text where there is one. An entry must say something, so the headline stands in.
    private static void texts(Markup xml, Entry entry, int following) {
        Article article = entry.article();
        String content = article.content();
        boolean full = !content.isBlank() && xml.hasRoom(content, following);
        String summary = Chars.clean(article.summary()).strip();
        if (!summary.isEmpty() || !full) {
            text(xml, "summary", summary.isEmpty() ? entry.headline() : summary);
        }
        if (full) {
            xml.open("content", "type", "html").cdata(FeedHtml.of(content)).closeLine();
        }
    }

    private static void links(Markup xml, Entry entry, Site site) {
        link(xml, "alternate", HTML, entry.address(site));
        for (Entry.Also also : entry.alsoIn()) {
            URI link = also.link();
            if (link != null) {
                xml.empty("link", "rel", "related", "href", Hrefs.of(link), "title", label(also.origin()))
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
    /// least as new as what it listed. Where we may not name the feed, it is ours of that source.
    private static void source(Markup xml, Entry entry, Channel channel) {
        Origin origin = entry.origin();
        xml.open("source").line();
        xml.element("id", sourceId(origin)).line();
        text(xml, "title", label(origin));
        xml.element("updated", Times.rfc3339(entry.updated(channel.updated()))).line();
        URI feed = origin.feed();
        link(xml, "self", null, feed == null ? channel.site().feed(entry.path(), Format.ATOM, "") : Hrefs.of(feed));
        if (origin.site() != null) {
            link(xml, "alternate", HTML, Hrefs.of(origin.site()));
        }
        xml.closeLine();
    }

    /// A name of ours: the feed's address may be written in several ways, and an id in one only.
    private static String sourceId(Origin origin) {
        return "urn:tributary:source:" + ArticleId.of(new SourceId(origin.id()), "");
    }

    private static String label(Origin origin) {
        String label = Texts.open(Texts.line(origin.title()));
        return label.isEmpty() ? "Untitled" : label;
    }

    private static void link(Markup xml, String rel, @Nullable String type, String href) {
        xml.empty("link", "rel", rel, "type", type, "href", href).line();
    }

    /// Text in which somebody could find markup travels as HTML that shows it: readers that guess get it right too.
    /// `Q & A` is no markup, and many programs hand out HTML as they find it.
    private static void text(Markup xml, String name, String text) {
        if (MARKUP.matcher(text).find()) {
            xml.element(name, Texts.asHtml(text), "type", "html").line();
        } else {
            xml.element(name, text).line();
        }
    }
}
