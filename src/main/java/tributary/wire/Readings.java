package tributary.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.entry.Markup;

/// A reading as `read` prints it.
public final class Readings {
    private Readings() {}

    /// The object that stands under `reading`.
    public static Map<String, @Nullable Object> print(Reading reading) {
        return switch (reading) {
            case Reading.Feed feed -> feed(feed);
            case Reading.Unreadable unreadable -> refused(unreadable);
        };
    }

    /// The feeds that a page names; empty for a feed.
    public static List<String> links(Reading reading) {
        return reading instanceof Reading.Unreadable unreadable ? unreadable.links() : List.of();
    }

    private static Map<String, @Nullable Object> refused(Reading.Unreadable unreadable) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("error", unreadable.reason());
        out.put("feed", null);
        out.put("entries", List.of());
        return out;
    }

    private static Map<String, @Nullable Object> feed(Reading.Feed feed) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("feed", head(feed.head()));
        out.put("entries", feed.drafts().stream().map(Readings::entry).toList());
        out.put("format", feed.format());
        out.put("encoding", feed.encoding());
        out.put("problems", feed.problems());
        return out;
    }

    private static Map<String, @Nullable Object> head(Reading.Head head) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("id", head.id());
        out.put("title", head.plain().title() ? head.title() : text(head.title()));
        out.put("link", head.link());
        out.put("description", head.description());
        out.put("language", head.language());
        out.put("published", head.published());
        out.put("updated", head.updated());
        out.put("author", text(head.author()));
        out.put("image", head.image());
        out.put("rights", head.plain().rights() ? head.rights() : text(head.rights()));
        out.put("hub", head.hub());
        out.put("self", head.self());
        out.put("ttl", head.ttlMinutes());
        out.put("generator", text(head.generator()));
        return out;
    }

    private static Map<String, @Nullable Object> entry(Draft draft) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("id", draft.id());
        out.put("title", draft.plain().title() ? draft.title() : text(draft.title()));
        out.put("link", draft.link());
        out.put("published", draft.published());
        out.put("updated", draft.updated());
        out.put(
                "author",
                draft.authors().isEmpty() ? null : text(draft.authors().getFirst()));
        out.put("authors", draft.authors().stream().map(Readings::text).toList());
        out.put("summary", draft.plain().summary() ? unescaped(draft.summary()) : draft.summary());
        out.put("content", draft.plain().content() ? unescaped(draft.content()) : draft.content());
        plain(draft).ifPresent(names -> out.put("plain", names));
        out.put("categories", draft.categories().stream().map(Readings::text).toList());
        out.put("enclosures", files(draft));
        out.put("comments", draft.comments());
        out.put("image", draft.image());
        out.put("language", draft.language());
        return out;
    }

    /// Plain text that would be taken for markup is printed with references, so that nobody runs or loses it.
    private static @Nullable String text(@Nullable String plain) {
        if (plain == null) {
            return null;
        }
        for (int at = plain.indexOf('<'); at >= 0; at = plain.indexOf('<', at + 1)) {
            char next = at + 1 < plain.length() ? plain.charAt(at + 1) : ' ';
            if (Character.isLetter(next) || next == '/' || next == '!') {
                return Markup.escaped(plain);
            }
        }
        return plain;
    }

    /// Which of the two bodies are plain text, as they were published: `<` means itself in them.
    private static Optional<List<String>> plain(Draft draft) {
        var names = new ArrayList<String>();
        if (draft.plain().summary() && draft.summary() != null) {
            names.add("summary");
        }
        if (draft.plain().content() && draft.content() != null) {
            names.add("content");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static @Nullable String unescaped(@Nullable String html) {
        return html == null
                ? null
                : html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static List<Map<String, @Nullable Object>> files(Draft draft) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (Draft.Attachment file : draft.enclosures()) {
            var out = new LinkedHashMap<String, @Nullable Object>();
            out.put("url", file.url());
            out.put("type", file.type());
            out.put("length", file.length());
            out.put("duration", file.duration());
            all.add(out);
        }
        return all;
    }
}
