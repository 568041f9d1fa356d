package tributary.press;

import java.util.List;
import java.util.Optional;

/// The formats that a place of the tree is served in, each with its file name extension (and an alias) and media type.
public enum Format {
    RSS("RSS", "application/rss+xml", "xml", "rss"),
    ATOM("Atom", "application/atom+xml", "atom", "atom"),
    JSON("JSON Feed", "application/feed+json", "json", "json"),
    HTML("Page", "text/html", "html", "html"),
    OPML("OPML", "text/x-opml", "opml", "opml");

    /// The formats that feed readers subscribe to.
    public static final List<Format> FEEDS = List.of(RSS, ATOM, JSON);

    private final String label;
    private final String mediaType;
    private final String extension;
    private final String alias;

    Format(String label, String mediaType, String extension, String alias) {
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
        this.alias = alias;
    }

    /// The format of a file name extension, in lower case and without its dot.
    public static Optional<Format> ofExtension(String extension) {
        for (Format format : values()) {
            if (format.extension.equals(extension) || format.alias.equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// What people call it.
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The extension that our own links use.
    public String extension() {
        return extension;
    }
}
