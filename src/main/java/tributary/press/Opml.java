package tributary.press;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.markup.Hrefs;
import tributary.markup.Markup;
import tributary.markup.Texts;
import tributary.markup.Times;

/// OPML 2.0: the feeds that we serve at and below a place, or the sources that they are made of.
public final class Opml {
    private static final Pattern AMPERSAND = Pattern.compile("&(?!\\s|$)");

    private Opml() {}

    /// Our own feeds, one per place.
    public static byte[] feeds(Channel channel) {
        Markup xml = head(channel);
        feed(xml, channel.place(), channel.site());
        return xml.bytes();
    }

    /// The sources, as an OPML reader would import them, without secrets.
    public static Sheet sources(Channel channel) {
        Markup xml = head(channel);
        source(xml, channel.place());
        return Sheet.of(Format.OPML.mediaType() + "; charset=utf-8", xml.bytes());
    }

    private static Markup head(Channel channel) {
        Markup xml = Markup.xml();
        xml.open("opml", "version", "2.0").line();
        xml.open("head").line();
        xml.element("title", markup(channel.title())).line();
        if (Times.isPlausible(channel.updated(), channel.updated())) {
            xml.element("dateModified", Times.rfc822(channel.updated())).line();
        }
        xml.closeLine();
        xml.open("body").line();
        return xml;
    }

    /// A category is a folder and its own feed the first in it: many readers overlook what an entry with a feed holds.
    private static void feed(Markup xml, Branch place, Site site) {
        boolean isFolder = !place.children().isEmpty() && !isRoot(place);
        if (isFolder) {
            folder(xml, place);
        }
        String address = site.feed(place.path(), Format.RSS, "");
        outline(xml, place.title(), address, site.feed(place.path(), Format.HTML, ""));
        place.children().forEach(child -> feed(xml, child, site));
        if (isFolder) {
            xml.closeLine();
        }
    }

    /// The root stands for the list itself: a list that goes in and out grows no deeper.
    private static boolean isRoot(Branch place) {
        return place.path().names().isEmpty();
    }

    /// Without a `title`: validators take whatever has one for a feed that forgot its type.
    private static void folder(Markup xml, Branch place) {
        xml.open("outline", "text", markup(place.title())).line();
    }

    private static void source(Markup xml, Branch place) {
        Origin origin = place.origin();
        if (origin == null) {
            if (!isRoot(place)) {
                folder(xml, place);
            }
            place.children().forEach(child -> source(xml, child));
            if (!isRoot(place)) {
                xml.closeLine();
            }
        } else if (origin.feed() != null) {
            URI page = origin.site();
            outline(xml, origin.title(), Hrefs.of(origin.feed()), page == null ? null : Hrefs.of(page));
        } else {
            xml.empty("outline", "text", markup(origin.title())).line();
        }
    }

    /// OPML's texts may hold HTML, so what would be read as such is escaped: `<`, and `&` where no space follows.
    private static String markup(String text) {
        String line = Texts.line(text);
        return AMPERSAND.matcher(line).replaceAll("&amp;").replace("<", "&lt;");
    }

    private static void outline(Markup xml, String title, String feed, @Nullable String page) {
        String text = markup(title);
        String link = page != null && Hrefs.isCommon(page) ? page : null;
        xml.empty("outline", "text", text, "type", "rss", "title", text, "xmlUrl", feed, "htmlUrl", link)
                .line();
    }
}
