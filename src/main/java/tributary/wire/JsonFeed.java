package tributary.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.dates.Dates;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.entry.Files;
import tributary.entry.Hints;
import tributary.entry.Markup;
import tributary.entry.People;
import tributary.html.Links;
import tributary.html.Rebase;
import tributary.html.Texts;
import tributary.json.Json;
import tributary.xml.Ladder;
import tributary.xml.Tree;

/// JSON Feed 1.0 and 1.1, and JSON that is close enough.
final class JsonFeed {
    private JsonFeed() {}

    static Optional<Reading> read(Paper paper) {
        if (paper.first() != '{') {
            return Optional.empty();
        }
        String text = paper.text();
        Json.Read read = Json.readAll(text.substring(text.indexOf('{')));
        Map<String, Object> feed = read.object();
        if (feed == null || !isFeed(feed)) {
            String why = read.problem() == null ? "JSON, but not a feed" : read.problem();
            return Optional.of(new Reading.Unreadable(why, List.of()));
        }
        var problems = new ArrayList<String>();
        if (read.problem() != null) {
            problems.add(read.problem());
            problems.add(Ladder.CUT);
        }
        return Optional.of(feed(feed, paper, problems));
    }

    private static boolean isFeed(Map<String, Object> feed) {
        String version = text(feed, "version");
        return (version != null && version.contains("jsonfeed"))
                || feed.get("items") instanceof List
                || feed.get("home_page_url") instanceof String
                || feed.get("feed_url") instanceof String;
    }

    private static Reading feed(Map<String, Object> feed, Paper paper, List<String> problems) {
        String base = paper.base() == null ? text(feed, "feed_url") : paper.base();
        List<String> authors = authors(feed);
        String home = link(feed, "home_page_url", base);
        var drafts = new ArrayList<Draft>();
        for (Object item : list(feed, "items")) {
            if (drafts.size() == Tree.MAX_ENTRIES) {
                problems.add("only the first " + Tree.MAX_ENTRIES + " entries were read");
                break;
            }
            if (item instanceof Map<?, ?> map) {
                drafts.add(draft(Fields.of(map), base == null ? home : base, authors, paper.clock()));
            }
        }
        return new Reading.Feed(head(feed, base, authors), drafts, format(feed), paper.charset(), problems);
    }

    private static String format(Map<String, Object> feed) {
        String version = text(feed, "version");
        return "json feed " + (version != null && version.contains("1.1") ? "1.1" : "1.0");
    }

    private static Reading.Head head(Map<String, Object> feed, @Nullable String base, List<String> authors) {
        String image = link(feed, "icon", base);
        return new Reading.Head(
                null,
                plain(feed, "title"),
                link(feed, "home_page_url", base),
                text(feed, "description"),
                text(feed, "language"),
                null,
                authors.isEmpty() ? null : authors.getFirst(),
                image == null ? link(feed, "favicon", base) : image,
                null,
                hub(feed, base),
                link(feed, "feed_url", base),
                null,
                null,
                Set.of(),
                Set.of(),
                null,
                Reading.Head.Plain.NOTHING);
    }

    private static @Nullable String hub(Map<String, Object> feed, @Nullable String base) {
        for (Object hub : list(feed, "hubs")) {
            if (hub instanceof Map<?, ?> map) {
                return link(Fields.of(map), "url", base);
            }
        }
        return null;
    }

    private static Draft draft(
            Map<String, Object> item, @Nullable String base, List<String> feedAuthors, @Nullable ZoneId clock) {
        String link = link(item, "url", base);
        String otherLink = link(item, "external_url", base);
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String content = html != null
                ? Rebase.html(html, link == null ? base : link)
                : plain == null ? null : Markup.escaped(plain);
        String summary = text(item, "summary");
        String image = link(item, "image", base);
        return new Draft(
                text(item, "id"),
                plain(item, "title"),
                link == null ? otherLink : link,
                date(item, "date_published", clock),
                date(item, "date_modified", clock),
                People.some(authors(item), feedAuthors),
                summary == null ? null : Hints.looksLikeHtml(summary) ? summary : Markup.escaped(summary),
                content,
                tags(item),
                files(item, base),
                null,
                image == null ? link(item, "banner_image", base) : image,
                text(item, "language"),
                new Draft.Plain(isText(item, "title"), false, false));
    }

    private static List<Draft.Attachment> files(Map<String, Object> item, @Nullable String base) {
        var files = new Files();
        for (Object each : list(item, "attachments")) {
            if (each instanceof Map<?, ?> map) {
                Map<String, Object> file = Fields.of(map);
                String type = text(file, "mime_type");
                String size = file.get("size_in_bytes") instanceof Number number
                        ? String.valueOf(number.longValue())
                        : text(file, "size_in_bytes");
                files.enclosure(text(file, "url"), type == null ? "" : type, size == null ? "" : size, base);
                String seconds = text(file, "duration_in_seconds");
                files.duration(seconds == null ? "" : seconds);
            }
        }
        return files.all();
    }

    private static List<String> tags(Map<String, Object> item) {
        var tags = new ArrayList<String>();
        for (Object tag : list(item, "tags")) {
            if (tag instanceof String text && !text.isBlank() && !tags.contains(text.strip())) {
                tags.add(text.strip());
            }
        }
        return tags;
    }

    /// `authors` of 1.1 and `author` of 1.0, as objects or bare names.
    private static List<String> authors(Map<String, Object> of) {
        var names = new ArrayList<String>();
        var all = new ArrayList<Object>(list(of, "authors"));
        if (of.get("authors") instanceof Map<?, ?> one) {
            all.add(one);
        }
        if (of.get("author") != null) {
            all.add(of.get("author"));
        }
        for (Object author : all) {
            String name = author instanceof Map<?, ?> map
                    ? text(Fields.of(map), "name")
                    : author instanceof String text ? text : null;
            if (name != null && !name.isBlank()) {
                People.add(names, name.strip());
            }
        }
        return names;
    }

    private static List<?> list(Map<String, Object> of, String name) {
        return of.get(name) instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Instant date(Map<String, Object> of, String name, @Nullable ZoneId clock) {
        String text = text(of, name);
        return text == null ? null : Dates.parse(text, clock).orElse(null);
    }

    private static @Nullable String link(Map<String, Object> of, String name, @Nullable String base) {
        return Links.absolute(base, text(of, name)).orElse(null);
    }

    private static boolean isText(Map<String, Object> of, String name) {
        String text = text(of, name);
        return text != null && !Hints.looksLikeHtml(text);
    }

    /// Titles are plain by the specification; some hold references all the same.
    private static @Nullable String plain(Map<String, Object> of, String name) {
        String text = text(of, name);
        return text == null ? null : Hints.looksLikeHtml(text) ? Texts.plain(text) : Markup.line(text);
    }

    private static @Nullable String text(Map<String, Object> of, String name) {
        Object value = of.get(name);
        String text = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : value instanceof String || value instanceof Number
                        ? value.toString().replace("\0", "")
                        : null;
        return text == null || text.isBlank() ? null : text;
    }

    /// The members of an object that has only texts for names.
    private static final class Fields {
        @SuppressWarnings("unchecked") // Json makes maps with texts for names only
        static Map<String, Object> of(Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
    }
}
