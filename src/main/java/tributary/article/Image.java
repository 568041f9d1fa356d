package tributary.article;

import java.net.URI;

/// A picture on the web: its absolute http(s) address, and its size in pixels where the publisher said (else 0).
public record Image(URI link, int width, int height) {
    public Image {
        Link.require(link);
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a picture has no negative size: " + width + "x" + height);
        }
    }

    public Image(URI link) {
        this(link, 0, 0);
    }
}
