package tributary.wire;

import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import tributary.draft.Reading;
import tributary.entry.Markup;
import tributary.xml.Names;

/// Atom 0.3 and 1.0, and an entry that stands alone.
public final class Atom {
    private static final int SEARCH_DEPTH = 3;

    private Atom() {}

    static Optional<Reading> read(Paper paper) {
        return paper.tree().flatMap(climbed -> {
            Element root = climbed.root();
            Element feed = XmlFeed.find(root, "feed", root.getName().equals("html") ? 0 : SEARCH_DEPTH);
            if (feed != null) {
                return Optional.of(feed(feed).reading(paper, climbed.problems()));
            }
            Element entry = XmlFeed.find(root, "entry", 0);
            return entry == null ? Optional.empty() : Optional.of(alone(entry).reading(paper, climbed.problems()));
        });
    }

    private static XmlFeed feed(Element root) {
        return new XmlFeed(root, root, List.of(), XmlFeed.named(root, "entry"), format(root));
    }

    /// An entry alone has no feed around it; its own `source` says what feed it came from.
    private static XmlFeed alone(Element entry) {
        Element source = XmlFeed.named(entry, "source").stream().findFirst().orElseGet(() -> new Element("feed"));
        return new XmlFeed(source, source, List.of(), List.of(entry), format(entry) + " entry");
    }

    private static String format(Element root) {
        boolean old = root.getNamespace().equals(Names.ATOM_03)
                || Markup.attribute(root, "version").startsWith("0.");
        return old ? "atom 0.3" : "atom 1.0";
    }
}
