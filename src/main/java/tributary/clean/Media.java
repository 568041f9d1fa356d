package tributary.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Writes pictures, films and sounds so that they load from a reader's screen and tell nobody where that is.
final class Media {
    private static final int MAX_PICTURES = 200;

    private final Output out;
    private final @Nullable String base;
    private final Pictures habits;
    private final Consumer<Element> children;
    private final List<Picture> pictures = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();

    Media(Output out, @Nullable String base, Pictures habits, Consumer<Element> children) {
        this.habits = habits;
        this.out = out;
        this.base = base;
        this.children = children;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /// Writes an `img`; a lazy one and its stand-in for browsers without script are written once.
    void image(Element element, boolean isStandIn) {
        Photo photo = Photo.of(element, base, habits.fixesLazy());
        if (photo == null || isUnwanted(element, photo.src())) {
            return;
        }
        if (!shown.add(photo.src()) && (photo.isLazy() || isStandIn)) {
            return;
        }
        write(element, photo);
    }

    private boolean isUnwanted(Element element, String address) {
        return habits.dropsPixels() && Marks.isPixel(element, address);
    }

    private void write(Element element, Photo photo) {
        out.count();
        out.open("img");
        out.attribute("src", photo.src());
        out.optional("srcset", photo.srcset());
        out.optional("sizes", photo.srcset().isEmpty() ? "" : photo.sizes());
        out.attribute("alt", Values.text(element.attr("alt")));
        out.optional("width", photo.width() > 0 ? String.valueOf(photo.width()) : "");
        out.optional("height", photo.height() > 0 ? String.valueOf(photo.height()) : "");
        Values.write(out, element, "img");
        out.attribute("loading", "lazy");
        out.attribute("referrerpolicy", habits.referrer());
        out.end();
        if (pictures.size() < MAX_PICTURES && !photo.src().startsWith("data:")) {
            boolean isDecoration = Marks.isPixel(element, photo.src()) || Marks.isDecoration(element, photo.src());
            pictures.add(new Picture(photo.src(), photo.width(), photo.height(), isDecoration));
        }
    }

    /// Writes the picture that an empty element draws behind itself: pages do so to load it late.
    void background(Element element) {
        String src = habits.fixesLazy() && !Marks.isDecoration(element, "") ? Photo.background(element, base) : null;
        if (src != null && !isUnwanted(element, src) && shown.add(src)) {
            write(element, new Photo(src, "", "", 0, 0, true));
        }
    }

    void picture(Element element) {
        Output.Mark start = out.mark();
        out.open("picture");
        out.end();
        for (Element child : element.select("> source")) {
            String srcset =
                    Href.set(base, habits.fixesLazy() ? first(child, "data-srcset", "srcset") : child.attr("srcset"));
            if (!srcset.isEmpty()) {
                out.open("source");
                out.attribute("srcset", srcset);
                out.optional("sizes", Values.query(child.attr("sizes")));
                out.optional("media", Values.query(child.attr("media")));
                out.optional("type", Values.type(child.attr("type")));
                out.end();
            }
        }
        children.accept(element);
        out.close("picture");
        if (out.isWorthlessSince(start)) {
            out.takeBack(start, true);
        }
    }

    /// Writes `audio` or `video`: shown with its controls, loaded only when somebody presses play.
    void player(Element element, String name) {
        String src = address(element);
        List<Element> sources = element.select("> source, > track");
        if (src == null && sources.stream().allMatch(it -> it.normalName().equals("track") || address(it) == null)) {
            children.accept(element);
            return;
        }
        out.count();
        out.open(name);
        out.optional("src", src == null ? "" : src);
        String poster = name.equals("video") ? Photo.source(base, element.attr("poster")) : null;
        out.optional("poster", poster == null ? "" : poster);
        out.attribute("controls", "");
        out.attribute("preload", "none");
        Values.write(out, element, name);
        out.end();
        sources.forEach(this::source);
        children.accept(element);
        out.close(name);
    }

    private void source(Element source) {
        String address = address(source);
        if (address == null) {
            return;
        }
        boolean isTrack = source.normalName().equals("track");
        out.open(isTrack ? "track" : "source");
        out.attribute("src", address);
        if (isTrack) {
            out.optional("kind", Values.word(source.attr("kind")));
            out.optional("srclang", Values.word(source.attr("srclang")));
            out.optional("label", Values.text(source.attr("label")));
        } else {
            out.optional("type", Values.type(source.attr("type")));
        }
        out.end();
    }

    /// Writes a link in place of the frame of a player, whose address this attribute holds; other frames are left out.
    boolean frame(Element element, String attribute, boolean isLinked) {
        String address = address(element, attribute);
        String page = address == null || Marks.isPixel(element, address) ? null : Player.page(address);
        return page != null && linked(page, element, isLinked);
    }

    /// Writes a link in place of what a script turns into a player.
    boolean facade(Element element, boolean isLinked) {
        String page = Player.facade(element);
        return page != null && linked(page, element, isLinked);
    }

    private boolean linked(String page, Element element, boolean isLinked) {
        if (isLinked) {
            return false;
        }
        out.open("a");
        out.attribute("href", page);
        out.attribute("rel", "noopener noreferrer");
        out.end();
        out.text(Player.name(element.attr("title"), page));
        out.close("a");
        return true;
    }

    private @Nullable String address(Element element) {
        return address(element, "src");
    }

    /// The first address on the web, in the attribute itself or where a script would find it.
    private @Nullable String address(Element element, String attribute) {
        String own = element.attr(attribute);
        String link = own.isBlank() ? null : Href.web(base, own);
        return link != null || !habits.fixesLazy() ? link : Photo.waiting(element, base);
    }

    private static String first(Element element, String name, String other) {
        return element.hasAttr(name) ? element.attr(name) : element.attr(other);
    }
}
