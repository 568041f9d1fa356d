package tributary.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.html.Links;

/// The files that an entry names: enclosures and media, each address once.
final class Files {
    private static final int MAX = 200;

    private final Map<String, Draft.Attachment> enclosures = new LinkedHashMap<>();
    private final Map<String, Draft.Attachment> media = new LinkedHashMap<>();
    private @Nullable String picture;

    void enclosure(@Nullable String url, String type, String length, @Nullable String base) {
        put(enclosures, url, type, length, base);
    }

    /// `media:content`, alone or in a group: a picture of the entry or a file.
    void media(Element element, @Nullable String base) {
        String url = Markup.attribute(element, "url");
        String type = Markup.attribute(element, "type").toLowerCase(Locale.ROOT);
        boolean image = Markup.attribute(element, "medium").equalsIgnoreCase("image") || type.startsWith("image/");
        if (image) {
            picture(url, base);
        }
        put(media, url, type, Markup.attribute(element, "fileSize"), base);
    }

    void picture(@Nullable String url, @Nullable String base) {
        if (picture == null) {
            picture = Links.absolute(base, url).orElse(null);
        }
    }

    @Nullable
    String picture() {
        if (picture != null) {
            return picture;
        }
        return enclosures.values().stream()
                .filter(file -> file.type() != null && file.type().startsWith("image/"))
                .map(Draft.Attachment::url)
                .findFirst()
                .orElse(null);
    }

    List<Draft.Attachment> all() {
        var all = new LinkedHashMap<>(enclosures);
        media.forEach(all::putIfAbsent);
        return new ArrayList<>(all.values());
    }

    private static void put(
            Map<String, Draft.Attachment> into,
            @Nullable String raw,
            String type,
            String length,
            @Nullable String base) {
        String url = Links.absolute(base, raw).orElse(null);
        if (url != null && into.size() < MAX) {
            into.putIfAbsent(url, new Draft.Attachment(url, type.isBlank() ? null : type.strip(), bytes(length)));
        }
    }

    static @Nullable Long bytes(String text) {
        try {
            long bytes = Long.parseLong(text.strip().replace(",", ""));
            return bytes < 0 ? null : bytes;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
