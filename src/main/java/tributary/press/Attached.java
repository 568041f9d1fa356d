package tributary.press;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.Enclosure;
import tributary.article.Image;
import tributary.markup.Hrefs;
import tributary.markup.Markup;
import tributary.markup.Texts;

/// The files and pictures of an article in RSS: one enclosure, for which the format has room, the others as media.
final class Attached {
    private Attached() {}

    static void write(Markup xml, Article article) {
        boolean enclosed = false;
        for (Enclosure file : article.enclosures()) {
            if (!enclosed && Hrefs.isEnclosure(Hrefs.of(file.link()))) {
                enclosure(xml, file);
                enclosed = true;
            } else if (Hrefs.isCommon(Hrefs.of(file.link()))) {
                media(xml, file);
            }
        }
        thumbnail(xml, article.image());
    }

    /// The lead image, in RSS and Atom.
    static void thumbnail(Markup xml, @Nullable Image image) {
        if (image != null && Hrefs.isCommon(Hrefs.of(image.link()))) {
            xml.empty(
                            "media:thumbnail",
                            "url",
                            Hrefs.of(image.link()),
                            "width",
                            number(image.width()),
                            "height",
                            number(image.height()))
                    .line();
        }
    }

    private static void enclosure(Markup xml, Enclosure file) {
        String length = Long.toString(file.length());
        String type = Texts.mediaType(file.type());
        xml.empty("enclosure", "url", Hrefs.of(file.link()), "length", length, "type", type)
                .line();
    }

    private static void media(Markup xml, Enclosure file) {
        String type = Texts.mediaType(file.type());
        String kind = type.substring(0, type.indexOf('/'));
        String medium = List.of("audio", "video", "image").contains(kind) ? kind : null;
        xml.empty(
                        "media:content",
                        "url",
                        Hrefs.of(file.link()),
                        "fileSize",
                        number(file.length()),
                        "type",
                        type,
                        "medium",
                        medium)
                .line();
    }

    /// 0 means unknown.
    private static @Nullable String number(long number) {
        return number > 0 ? Long.toString(number) : null;
    }
}
