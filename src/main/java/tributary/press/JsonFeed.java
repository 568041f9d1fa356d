package tributary.press;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tributary.article.Article;
import tributary.article.Enclosure;
import tributary.json.Json;
import tributary.markup.Chars;
import tributary.markup.Hrefs;
import tributary.markup.Languages;
import tributary.markup.Texts;
import tributary.markup.Times;

/// JSON Feed 1.1. What the format has no word for stands under `_tributary`: the place as titles from group to feed,
/// the source, who else carries the article, and the story it tells.
public final class JsonFeed {
    private JsonFeed() {}

    public static byte[] write(Channel channel) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", Chars.clean(channel.title()));
        feed.put("description", Chars.clean(channel.description()));
        feed.put("home_page_url", channel.address(Format.HTML));
        feed.put("feed_url", channel.address(Format.JSON));
        putIf(feed, "next_url", channel.previous(Format.JSON));
        if (channel.hub() != null) {
            feed.put("hubs", List.of(Map.of("type", "WebSub", "url", channel.hub())));
        }
        putIf(feed, "language", channel.language());
        feed.put("_tributary", Map.of("updated", Times.rfc3339(channel.updated())));
        feed.put(
                "items",
                channel.entries().stream()
                        .map(entry -> item(entry, channel.site()))
                        .toList());
        return Json.write(feed).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> item(Entry entry, Site site) {
        Article article = entry.article();
        var item = new LinkedHashMap<String, Object>();
        item.put("id", entry.urn());
        item.put("url", entry.address(site));
        item.put("title", entry.headline());
        String content = Chars.clean(content(article));
        item.put(content.isBlank() ? "content_text" : "content_html", content.isBlank() ? entry.headline() : content);
        if (!article.summary().isBlank()) {
            item.put("summary", Chars.clean(article.summary()));
        }
        putIf(
                item,
                "image",
                article.image() == null ? null : Hrefs.of(article.image().link()));
        item.put("date_published", Times.rfc3339(article.published()));
        item.put("date_modified", Times.rfc3339(article.updated()));
        item.put("authors", entry.authors().stream().map(JsonFeed::author).toList());
        if (!entry.tags().isEmpty()) {
            item.put("tags", entry.tags());
        }
        putIf(item, "language", Languages.tag(article.language()));
        if (!article.enclosures().isEmpty()) {
            item.put(
                    "attachments",
                    article.enclosures().stream().map(JsonFeed::attachment).toList());
        }
        item.put("_tributary", ours(entry));
        return item;
    }

    /// An item must have content: the summary stands in where the article has none.
    private static String content(Article article) {
        return article.content().isBlank() ? Texts.asHtml(article.summary()) : FeedHtml.of(article.content());
    }

    private static Map<String, Object> author(String name) {
        return Map.of("name", Chars.clean(name));
    }

    private static Map<String, Object> attachment(Enclosure file) {
        var attachment = new LinkedHashMap<String, Object>();
        attachment.put("url", Hrefs.of(file.link()));
        attachment.put("mime_type", Texts.mediaType(file.type()));
        if (file.length() > 0) {
            attachment.put("size_in_bytes", file.length());
        }
        return attachment;
    }

    private static Map<String, Object> ours(Entry entry) {
        var ours = new LinkedHashMap<String, Object>();
        ours.put("path", entry.titles().stream().map(Chars::clean).toList());
        ours.put("source", source(entry.origin()));
        ours.put("also_in", alsoIn(entry));
        ours.put("story", entry.article().story().toString());
        return ours;
    }

    private static Map<String, Object> source(Origin origin) {
        var source = new LinkedHashMap<String, Object>();
        source.put("id", Chars.clean(origin.id()));
        source.put("title", Chars.clean(origin.title()));
        URI feed = origin.feed();
        putIf(source, "url", feed == null ? null : Hrefs.of(feed));
        return source;
    }

    private static List<Object> alsoIn(Entry entry) {
        var others = new ArrayList<Object>();
        for (Entry.Also also : entry.alsoIn()) {
            Map<String, Object> other = source(also.origin());
            URI link = also.link();
            putIf(other, "link", link == null ? null : Hrefs.of(link));
            others.add(other);
        }
        return others;
    }

    private static void putIf(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
