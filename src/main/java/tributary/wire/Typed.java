package tributary.wire;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// What Rome makes of a feed's head: its type, how long it may be kept, when it need not be asked.
///
/// Rome sees the head alone. It refuses a document for one odd date, number or entry, and reads dates, bases and
/// foreign markup wrongly (docs/decisions); its typed reading of the rest is sound. When it refuses the head, nothing
/// but these facts is missing.
record Typed(@Nullable String type, @Nullable Integer ttlMinutes, Set<Integer> skipHours, Set<String> skipDays) {
    static final Typed NOTHING = new Typed(null, null, Set.of(), Set.of());

    private static final int MAX_TTL_MINUTES = 60 * 24 * 366;

    static Typed of(Element root) {
        try {
            return of(new WireFeedInput(false, Locale.ROOT).build(new Document(headOf(root))));
        } catch (FeedException | RuntimeException e) {
            return NOTHING;
        }
    }

    private static Typed of(WireFeed feed) {
        if (!(feed instanceof Channel channel)) {
            return new Typed(feed.getFeedType(), null, Set.of(), Set.of());
        }
        int ttl = channel.getTtl();
        boolean stated = ttl > 0 && ttl <= MAX_TTL_MINUTES;
        return new Typed(
                feed.getFeedType(),
                stated ? (Integer) ttl : null,
                new TreeSet<>(channel.getSkipHours()),
                new TreeSet<>(channel.getSkipDays()));
    }

    /// The root without its entries.
    private static Element headOf(Element root) {
        Element copy = shell(root);
        for (Element child : root.getChildren()) {
            String name = child.getName();
            if (name.equals("channel")) {
                Element channel = shell(child);
                child.getChildren().stream().filter(Typed::isFact).forEach(fact -> channel.addContent(fact.clone()));
                copy.addContent(channel);
            } else if (isFact(child)) {
                copy.addContent(child.clone());
            }
        }
        return copy;
    }

    private static Element shell(Element element) {
        var shell = new Element(element.getName(), element.getNamespace());
        element.getAttributes().forEach(attribute -> shell.setAttribute(attribute.clone()));
        return shell;
    }

    /// Entries are not asked of Rome, nor dates: what it would do with them is slow and thrown away.
    private static boolean isFact(Element element) {
        return switch (element.getName()) {
            case "item", "entry", "items" -> false;
            case "pubDate", "lastBuildDate", "date", "updated", "published", "modified", "issued", "created" -> false;
            default -> true;
        };
    }
}
