package tributary.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;

/// The namespaces that feeds use, each under one prefix whatever its author called it; all others are one unknown
/// namespace, so that hostile input cannot fill JDOM's table of names.
public final class Names {
    public static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    public static final Namespace ATOM_03 = Namespace.getNamespace("atom", "http://purl.org/atom/ns#");
    public static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    public static final Namespace RSS_10 = Namespace.getNamespace("rss", "http://purl.org/rss/1.0/");
    public static final Namespace RSS_090 = Namespace.getNamespace("rss", "http://my.netscape.com/rdf/simple/0.9/");
    static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");
    static final Namespace UNKNOWN = Namespace.getNamespace("x", "urn:tributary:unknown");

    private static final Map<String, Namespace> BY_ADDRESS = new HashMap<>();
    private static final Map<String, Namespace> BY_PREFIX = new HashMap<>();

    static {
        know(ATOM, "http://www.w3.org/2005/atom10", "http://purl.org/net/rss1.1", "http://www.w3.org/2005/atom#");
        know(ATOM_03, "http://example.com/newformat#", "http://purl.org/atom/ns#draft-ietf-atompub-format-08");
        know(RDF);
        know(RSS_10, "http://purl.org/rss/1.1/", "http://channel.netscape.com/rdf/simple/0.9");
        know(RSS_090, "http://channel.netscape.com/rdf/simple/0.9/");
        know(XHTML, "http://www.w3.org/tr/xhtml1", "http://www.w3.org/tr/xhtml", "http://www.w3.org/1999/html");
        know("dc", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/");
        know("dcterms", "http://purl.org/dc/terms/");
        know("content", "http://purl.org/rss/1.0/modules/content/");
        know(
                "media",
                "http://search.yahoo.com/mrss/",
                "http://search.yahoo.com/rss",
                "http://video.search.yahoo.com/mrss",
                "http://www.rssboard.org/media-rss",
                "http://tools.search.yahoo.com/mrss");
        know("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd");
        know("googleplay", "http://www.google.com/schemas/play-podcasts/1.0");
        know(
                "podcast",
                "https://podcastindex.org/namespace/1.0",
                "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md");
        know("sy", "http://purl.org/rss/1.0/modules/syndication/");
        know("slash", "http://purl.org/rss/1.0/modules/slash/");
        know("thr", "http://purl.org/syndication/thread/1.0");
        know("wfw", "http://wellformedweb.org/commentapi/");
        know("georss", "http://www.georss.org/georss");
        know("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        know(
                "cc",
                "http://backend.userland.com/creativecommonsrssmodule",
                "http://web.resource.org/cc",
                "http://creativecommons.org/ns#");
        know("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
        know("admin", "http://webns.net/mvcb");
        know("source", "http://source.scripting.com");
        know("svg", "http://www.w3.org/2000/svg");
        know("mathml", "http://www.w3.org/1998/math/mathml");
        know("xlink", "http://www.w3.org/1999/xlink");
        BY_PREFIX.remove("rss");
        BY_ADDRESS.put(address("http://backend.userland.com/rss2"), Namespace.NO_NAMESPACE);
    }

    private Names() {}

    private static void know(String prefix, String address, String... alsoWritten) {
        know(Namespace.getNamespace(prefix, address), alsoWritten);
    }

    private static void know(Namespace namespace, String... alsoWritten) {
        BY_ADDRESS.put(address(namespace.getURI()), namespace);
        BY_PREFIX.putIfAbsent(namespace.getPrefix(), namespace);
        for (String other : alsoWritten) {
            BY_ADDRESS.put(address(other), namespace);
        }
    }

    /// The namespace that a declaration binds. An unknown one leaves a well-known prefix its meaning, and plain names
    /// plain.
    static Namespace bound(String prefix, String uri) {
        Namespace known = BY_ADDRESS.get(uri);
        known = known == null ? BY_ADDRESS.get(address(uri)) : known;
        return known != null ? known : prefix.isEmpty() ? Namespace.NO_NAMESPACE : undeclared(prefix);
    }

    /// What a prefix means where nobody declared it.
    static Namespace undeclared(String prefix) {
        return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /// Upper and lower case, `https`, and a slash at the end make no difference.
    private static String address(String uri) {
        String plain = uri.strip().toLowerCase(Locale.ROOT);
        plain = plain.startsWith("https://") ? "http://" + plain.substring(8) : plain;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
