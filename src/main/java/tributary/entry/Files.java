package tributary.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.html.Links;

/// The files that an entry names: enclosures and media, each address once with all that is said of it.
public final class Files {
    private static final int MAX = 200;

    /// Where a feed names a picture in several sizes, those that are narrower are there for lists.
    private static final int LARGE = 640;

    /// `1:02:03`, `62:03` or seconds, with or without a fraction.
    private static final Pattern DURATION = Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,4}):)?(\\d{1,7})(?:\\.\\d*)?");

    private final Map<String, Draft.Attachment> enclosures = new LinkedHashMap<>();
    private final Map<String, Draft.Attachment> media = new LinkedHashMap<>();
    private @Nullable String last;
    private @Nullable Long duration;
    private @Nullable String picture;
    private @Nullable Long width;

    public void enclosure(@Nullable String url, String type, String length, @Nullable String base) {
        last = put(enclosures, Links.absolute(base, url).orElse(null), type, bytes(length), null);
    }

    /// How long the entry plays: said of the file that was named last, or of the first that is named at all.
    public void duration(String text) {
        Long seconds = seconds(text);
        Draft.Attachment file = last == null ? null : enclosures.get(last);
        if (seconds != null && file != null) {
            enclosures.put(file.url(), file.and(new Draft.Attachment(file.url(), null, null, seconds)));
        } else if (duration == null) {
            duration = seconds;
        }
    }

    /// `media:content`, alone or in a group: a picture of the entry or a file.
    void media(Element element, @Nullable String base) {
        String url = Markup.attribute(element, "url");
        String type = Markup.attribute(element, "type").toLowerCase(Locale.ROOT);
        boolean image = Markup.attribute(element, "medium").equalsIgnoreCase("image") || type.startsWith("image/");
        if (image) {
            picture(element, base);
        }
        put(
                media,
                Links.absolute(base, url).orElse(null),
                type,
                bytes(Markup.attribute(element, "fileSize")),
                seconds(Markup.attribute(element, "duration")));
    }

    /// The episode in another form: the first source of `podcast:alternateEnclosure` on the web.
    void alternate(Element element, @Nullable String base) {
        for (Element source : element.getChildren()) {
            String uri = Markup.attribute(source, "uri");
            if (source.getName().equals("source") && uri.startsWith("http")) {
                Long length = bytes(Markup.attribute(element, "length"));
                put(media, Links.absolute(base, uri).orElse(null), Markup.attribute(element, "type"), length, null);
                return;
            }
        }
    }

    /// A picture of the entry: the first, or one in its place that is stated to be wider than a small one.
    void picture(Element element, @Nullable String base) {
        Long wide = bytes(Markup.attribute(element, "width"));
        boolean isBetter = wide != null && width != null && width < LARGE && wide > width;
        if (picture == null || isBetter) {
            String found =
                    Links.absolute(base, Markup.attribute(element, "url")).orElse(null);
            picture = found == null ? picture : found;
            width = found == null ? width : wide;
        }
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

    public List<Draft.Attachment> all() {
        var all = new LinkedHashMap<>(enclosures);
        media.forEach((url, file) -> all.merge(url, file, Draft.Attachment::and));
        var files = new ArrayList<>(all.values());
        if (duration != null && !files.isEmpty()) {
            Draft.Attachment first = files.getFirst();
            files.set(0, first.and(new Draft.Attachment(first.url(), null, null, duration)));
        }
        return files;
    }

    private static @Nullable String put(
            Map<String, Draft.Attachment> into,
            @Nullable String url,
            String type,
            @Nullable Long length,
            @Nullable Long duration) {
        if (url == null || (into.size() >= MAX && !into.containsKey(url))) {
            return null;
        }
        var file = new Draft.Attachment(url, type.isBlank() ? null : type.strip(), length, duration);
        into.merge(url, file, Draft.Attachment::and);
        return url;
    }

    static @Nullable Long bytes(String text) {
        try {
            long bytes = Long.parseLong(text.strip().replace(",", ""));
            return bytes < 0 ? null : bytes;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Long seconds(String text) {
        Matcher parts = DURATION.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        long seconds = part(parts.group(1)) * 3600 + part(parts.group(2)) * 60 + part(parts.group(3));
        return seconds == 0 ? null : (Long) seconds;
    }

    private static long part(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
