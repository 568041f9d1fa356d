package tributary.pages;

import tributary.press.Atom;
import tributary.press.Channel;
import tributary.press.Format;
import tributary.press.JsonFeed;
import tributary.press.Opml;
import tributary.press.Rss;
import tributary.press.Sheet;

/// A place of the tree in the format that was asked for: feeds for readers, a page for people.
public final class Edition {
    private Edition() {}

    /// The channel written in the format.
    public static Sheet print(Format format, Channel channel) {
        byte[] document = switch (format) {
            case RSS -> Rss.write(channel);
            case ATOM -> Atom.write(channel);
            case JSON -> JsonFeed.write(channel);
            case HTML -> PlacePage.write(channel);
            case OPML -> Opml.feeds(channel);
        };
        String type = format == Format.HTML ? Page.TYPE : format.mediaType() + "; charset=utf-8";
        return Sheet.of(type, document);
    }
}
