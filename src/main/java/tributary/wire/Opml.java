package tributary.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.draft.Outline;
import tributary.draft.Reading;
import tributary.entry.Markup;

/// Lists of subscriptions as programs exchange them: OPML 1 and 2, however carelessly written.
public final class Opml {
    /// More entries than this are not read from one list.
    static final int MAX_OUTLINES = 50_000;

    private static final int SEARCH_DEPTH = 2;

    private int left = MAX_OUTLINES;

    private Opml() {}

    /// A list with its own title and what repairs it needed.
    public record Subscriptions(@Nullable String title, List<Outline> outlines, List<String> problems) {
        public Subscriptions {
            outlines = List.copyOf(outlines);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a list; empty when the document is none. Never throws.
    public static Optional<Subscriptions> read(Envelope envelope) {
        return envelope.body().length > Formats.MAX_BYTES ? Optional.empty() : read(Paper.of(envelope));
    }

    private static Optional<Subscriptions> read(Paper paper) {
        return paper.tree().flatMap(climbed -> {
            Element root = XmlFeed.find(climbed.root(), "opml", SEARCH_DEPTH);
            return root == null ? Optional.empty() : Optional.of(new Opml().list(root, climbed.problems()));
        });
    }

    /// The refusal of a list where a feed was expected.
    static Optional<Reading> refused(Paper paper) {
        return paper.tree()
                .filter(climbed -> climbed.root().getName().equalsIgnoreCase("opml"))
                .map(_ -> new Reading.Unreadable("not a feed but a list of feeds (OPML): import it", List.of()));
    }

    private Subscriptions list(Element root, List<String> found) {
        var problems = new ArrayList<>(found);
        String title = null;
        for (Element head : XmlFeed.named(root, "head")) {
            for (Element element : XmlFeed.named(head, "title")) {
                title = title == null ? Markup.line(element) : title;
            }
        }
        var outlines = new ArrayList<Outline>();
        for (Element body : XmlFeed.named(root, "body")) {
            outlines.addAll(inside(body));
        }
        outlines.addAll(inside(root)); // in the wrong place
        if (left == 0) {
            problems.add("only the first " + MAX_OUTLINES + " entries were read");
        }
        return new Subscriptions(title, outlines, problems);
    }

    private List<Outline> inside(Element parent) {
        var all = new ArrayList<Outline>();
        for (Element element : XmlFeed.named(parent, "outline")) {
            if (left == 0) {
                break;
            }
            left--;
            all.add(outline(element));
        }
        return all;
    }

    private Outline outline(Element element) {
        String title = attribute(element, "title");
        return new Outline(
                title == null ? attribute(element, "text") : title,
                attribute(element, "xmlUrl"),
                attribute(element, "htmlUrl"),
                attribute(element, "url"),
                attribute(element, "type"),
                attribute(element, "category"),
                inside(element));
    }

    /// An attribute by its name in any case, as one line; null when it is missing or blank.
    private static @Nullable String attribute(Element element, String name) {
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getName().equalsIgnoreCase(name)) {
                String line = Markup.line(attribute.getValue());
                return line.isEmpty() ? null : line;
            }
        }
        return null;
    }
}
