package tributary.entry;

import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.html.Links;

/// The link of an entry among those it names, and the link to its comments.
public final class EntryLinks {
    private @Nullable String plain;
    private @Nullable String alternate;
    private @Nullable String other;
    private @Nullable String permanent;
    private @Nullable String about;
    private @Nullable String comments;
    private @Nullable String replies;

    /// `<link>` of RSS holds its address, that of Atom names it in `href` with a `rel`.
    void link(Element element, @Nullable String base, Files files) {
        String own = Markup.baseOf(element, base);
        String href = Markup.attribute(element, "href");
        boolean atom = element.getNamespacePrefix().equals("atom");
        if (!atom && !href.isBlank() && isBare(element)) {
            plain = Links.absolute(own, href).orElse(plain); // the address of RSS in the place of Atom
            return;
        }
        if (href.isBlank() && (atom || !rel(element).isEmpty())) {
            href = element.getText(); // the address in the wrong place
        } else if (href.isBlank()) {
            plain = Links.absolute(own, element.getText()).orElse(plain);
            return;
        }
        String type = Markup.attribute(element, "type").toLowerCase(Locale.ROOT);
        switch (rel(element)) {
            case "", "alternate" -> {
                boolean page = type.isEmpty() || type.contains("html");
                if (page && alternate == null) {
                    alternate = Links.absolute(own, href).orElse(null);
                } else if (other == null) {
                    other = Links.absolute(own, href).orElse(null);
                }
            }
            case "enclosure" -> files.enclosure(href, type, Markup.attribute(element, "length"), own);
            case "replies" -> {
                if (replies == null && type.contains("html")) {
                    replies = page(own, href);
                }
            }
            default -> {}
        }
    }

    private static boolean isBare(Element element) {
        return element.getAttributes().size() == 1;
    }

    public static String rel(Element element) {
        String rel = Markup.attribute(element, "rel").strip().toLowerCase(Locale.ROOT);
        return rel.startsWith("http://www.iana.org/assignments/relation/") ? rel.substring(41) : rel;
    }

    void guid(Element element, String text) {
        boolean isLink = !Markup.attribute(element, "isPermaLink").equalsIgnoreCase("false")
                && !Markup.attribute(element, "ispermalink").equalsIgnoreCase("false")
                && element.getName().equalsIgnoreCase("guid");
        if (isLink && (text.startsWith("http://") || text.startsWith("https://"))) {
            permanent = text;
        }
    }

    void about(@Nullable String uri) {
        about = uri == null || uri.isBlank() ? null : uri.strip();
    }

    @Nullable
    String about() {
        return about;
    }

    void comments(Element element, @Nullable String base) {
        comments = comments == null ? page(base, element.getText()) : comments;
    }

    /// A web address without spaces: some write a remark where it should stand.
    private static @Nullable String page(@Nullable String base, String text) {
        return text.strip().indexOf(' ') >= 0
                ? null
                : Links.absolute(base, text)
                        .filter(url -> url.startsWith("http"))
                        .orElse(null);
    }

    @Nullable
    String comments() {
        return comments == null ? replies : comments;
    }

    @Nullable
    String best(@Nullable String base, Files files) {
        if (plain != null) {
            return plain;
        }
        if (alternate != null) {
            return alternate;
        }
        if (permanent != null) {
            return Links.absolute(base, permanent).orElse(null);
        }
        return other != null ? other : about != null && about.matches("https?://.+") ? about : null;
    }
}
