package tributary.press;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;

/// Where our own addresses start. `base` ends in `/` and may carry a path prefix, and is kept in its one canonical
/// spelling, since ids are made of it; `indexed` is whether search engines are welcome.
///
/// Feeds name full addresses. Pages name paths on the same host, so that they work under whatever name they are
/// visited. `root` is what paths begin with: that of the base, or, in pages that are files (`live` is false), the way
/// up to the folder of all.
public record Site(URI base, boolean indexed, String root, boolean live) {
    public Site(URI base, boolean indexed) {
        this(base, indexed, base.getRawPath(), true);
    }

    public Site {
        if (!base.isAbsolute() || !base.getPath().endsWith("/")) {
            throw new IllegalArgumentException("the base of our addresses is absolute and ends in /: " + base);
        }
        base = canonical(base);
    }

    /// With a slash at the end of the base where it lacks one.
    public static Site at(URI base, boolean indexed) {
        return new Site(base.toString().endsWith("/") ? base : URI.create(base + "/"), indexed);
    }

    /// The same site as files, for a page that is so many folders down.
    public Site still(int depth) {
        return new Site(base, indexed, "../".repeat(depth), false);
    }

    /// The full address of a place in a format; `query` is empty or starts with `?`.
    public String feed(CategoryPath place, Format format, String query) {
        return base + name(place) + "." + format.extension() + query;
    }

    /// The full address of our hub.
    public String hub() {
        return base + "hub";
    }

    /// The full address of the page about an article.
    public String article(ArticleId id) {
        return base + "article/" + id + (live ? "" : ".html");
    }

    /// The path of a place in a format.
    public String pathOf(CategoryPath place, Format format) {
        return path(name(place) + "." + format.extension());
    }

    /// The path of the page about a place; the root's is the home page.
    public String pathOf(CategoryPath place) {
        return place.names().isEmpty() ? path("") : pathOf(place, Format.HTML);
    }

    /// The path of a part of the page about a place, the whole where it is empty: what leads there is a query or, where
    /// pages are files, a name.
    public String partOf(CategoryPath place, String part) {
        String between = part.isEmpty() ? "" : ".";
        return live ? pathOf(place, Format.HTML) + part : path(name(place) + between + part + ".html");
    }

    /// The path of the page about an article.
    public String pathOf(ArticleId id) {
        return path("article/" + id + (live ? "" : ".html"));
    }

    /// The path of something of ours, `status` for example.
    public String path(String name) {
        return root + (live || !name.isEmpty() ? name : "index.html");
    }

    /// A path as it was asked for, without our prefix: a proxy may pass it on with it or without.
    public String within(String asked) {
        String prefix = base.getRawPath();
        return asked.startsWith(prefix) ? asked.substring(prefix.length() - 1) : asked;
    }

    /// Lower case where case means nothing, and no port that goes without saying.
    private static URI canonical(URI base) {
        String scheme = base.getScheme().toLowerCase(Locale.ROOT);
        String authority = base.getRawAuthority().toLowerCase(Locale.ROOT);
        String port = scheme.equals("https") ? ":443" : ":80";
        String bare = authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
        return URI.create(scheme + "://" + bare + base.getRawPath());
    }

    private static String name(CategoryPath place) {
        return place.names().isEmpty()
                ? "all"
                : place.names().stream()
                        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("/"));
    }
}
