package tributary.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import tributary.draft.Reading;
import tributary.entry.Markup;
import tributary.xml.Names;

/// RSS 0.90 to 2.0 and RDF, with or without a channel, whatever their version claims.
final class Rss {
    private static final int SEARCH_DEPTH = 3;

    private Rss() {}

    static Optional<Reading> read(Paper paper) {
        return paper.tree().flatMap(climbed -> {
            Element root = climbed.root();
            Element found = XmlFeed.find(root, "rss", root.getName().equals("html") ? 0 : SEARCH_DEPTH);
            found = found == null ? XmlFeed.find(root, "RDF", 1) : found;
            found = found == null ? XmlFeed.find(root, "channel", 0) : found;
            return found == null || (isRdf(found) && !isFeed(found))
                    ? Optional.empty()
                    : Optional.of(feed(found).reading(paper, climbed.problems()));
        });
    }

    private static XmlFeed feed(Element root) {
        List<Element> channels = root.getName().equals("channel") ? List.of(root) : XmlFeed.named(root, "channel");
        Element head = channels.isEmpty() ? root : channels.getFirst();
        var entries = new ArrayList<Element>();
        channels.forEach(channel -> entries.addAll(XmlFeed.named(channel, "item")));
        if (!head.equals(root)) {
            entries.addAll(XmlFeed.named(root, "item"));
        } else if (channels.isEmpty()) {
            entries.addAll(XmlFeed.named(root, "item"));
        }
        channels.stream()
                .flatMap(channel -> XmlFeed.named(channel, "items").stream())
                .forEach(items -> entries.addAll(XmlFeed.named(items, "item")));
        if (entries.isEmpty()) {
            channels.forEach(channel -> entries.addAll(XmlFeed.named(channel, "entry")));
        }
        return new XmlFeed(
                root, head, head.equals(root) ? List.of() : XmlFeed.named(root, "image"), entries, format(root));
    }

    private static boolean isRdf(Element root) {
        return root.getName().equalsIgnoreCase("rdf");
    }

    /// RDF is used for more than feeds.
    private static boolean isFeed(Element root) {
        return root.getAdditionalNamespaces().contains(Names.RSS_10)
                || !XmlFeed.named(root, "channel").isEmpty()
                || !XmlFeed.named(root, "item").isEmpty();
    }

    private static String format(Element root) {
        if (isRdf(root)) {
            boolean old = root.getChildren().stream()
                    .anyMatch(child -> child.getNamespace().equals(Names.RSS_090));
            return old ? "rss 0.90" : "rdf 1.0";
        }
        String version = Markup.attribute(root, "version").strip();
        boolean sane = version.matches("\\d[\\w. -]{0,10}");
        return sane ? "rss " + version : "rss";
    }
}
