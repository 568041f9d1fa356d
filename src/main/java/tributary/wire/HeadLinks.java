package tributary.wire;

import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.entry.EntryLinks;
import tributary.entry.Markup;
import tributary.html.Links;

/// The links of a feed: its page, itself, its hub, its picture; and those who run it.
final class HeadLinks {
    private @Nullable String plain;
    private @Nullable String alternate;
    private @Nullable String other;
    private @Nullable String self;
    private @Nullable String hub;
    private @Nullable String image;
    private @Nullable String logo;
    private @Nullable String icon;
    private @Nullable String thumbnail;
    private @Nullable String webmaster;
    private @Nullable String publisher;

    void link(Element element, @Nullable String base) {
        String own = Markup.baseOf(element, base);
        String href = Markup.attribute(element, "href");
        if (href.isBlank()) {
            plain = Links.absolute(own, element.getText()).orElse(plain);
            return;
        }
        String url = Links.absolute(own, href).orElse(null);
        boolean atom = element.getNamespacePrefix().equals("atom");
        if (!atom && element.getAttributes().size() == 1) {
            plain = Links.absolute(own, href).orElse(plain); // the address of RSS in the place of Atom
            return;
        }
        String type = Markup.attribute(element, "type").toLowerCase(Locale.ROOT);
        switch (EntryLinks.rel(element)) {
            case "self" -> self = self == null ? url : self;
            case "hub" -> hub = hub == null ? url : hub;
            case "", "alternate" -> {
                boolean page = type.isEmpty() || type.contains("html");
                if (page && alternate == null) {
                    alternate = url;
                } else if (other == null) {
                    other = url;
                }
            }
            default -> {}
        }
    }

    void image(String name, Element element, @Nullable String base) {
        String url = Markup.attribute(element, "href");
        for (Element part : element.getChildren()) {
            if (part.getName().equalsIgnoreCase("url")) {
                url = part.getText();
            }
        }
        if (url.isBlank() && !Markup.hasElements(element)) {
            url = element.getText().isBlank() ? Markup.attribute(element, "url") : element.getText();
        }
        String found = Links.absolute(Markup.baseOf(element, base), url).orElse(null);
        switch (name) {
            case "logo" -> logo = logo == null ? found : logo;
            case "icon" -> icon = icon == null ? found : icon;
            default -> image = image == null ? found : image;
        }
    }

    /// `href` by the rules of podcasts, `url` by those of media.
    void thumbnail(Element element, @Nullable String base) {
        String href = Markup.attribute(element, "href");
        String url = href.isBlank() ? Markup.attribute(element, "url") : href;
        thumbnail = thumbnail == null ? Links.absolute(base, url).orElse(null) : thumbnail;
    }

    void webmaster(String name) {
        webmaster = webmaster == null ? name : webmaster;
    }

    void publisher(String name) {
        publisher = publisher == null ? name : publisher;
    }

    @Nullable
    String contact() {
        return publisher == null ? webmaster : publisher;
    }

    @Nullable
    String page() {
        return plain != null ? plain : alternate != null ? alternate : other;
    }

    @Nullable
    String self() {
        return self;
    }

    @Nullable
    String hub() {
        return hub;
    }

    @Nullable
    String picture() {
        return image != null ? image : logo != null ? logo : icon != null ? icon : thumbnail;
    }
}
