package tributary.wire;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.entry.EntryReader;
import tributary.entry.Markup;
import tributary.xml.Tree;

/// A feed found in a tree: where its own facts stand, and its entries in order.
record XmlFeed(Element root, Element head, List<Element> beside, List<Element> entries, String format) {
    Reading reading(Paper paper, List<String> problems) {
        var all = new ArrayList<>(problems);
        String base = Markup.baseOf(root, paper.base());
        HeadReader reader = HeadReader.of(head, base, beside, paper.clock());
        Reading.Head facts = reader.head(Typed.of(root), paper.base());
        String entryBase = base == null ? facts.link() : Markup.baseOf(head, base);
        List<Draft> drafts = new ArrayList<>(Math.min(entries.size(), Tree.MAX_ENTRIES));
        for (Element entry : entries) {
            if (drafts.size() == Tree.MAX_ENTRIES) {
                all.add("only the first " + Tree.MAX_ENTRIES + " entries were read");
                break;
            }
            drafts.add(EntryReader.read(entry, entryBase, reader.authors(), paper.clock()));
        }
        return new Reading.Feed(facts, drafts, format, paper.charset(), all);
    }

    /// The element itself or one just below it that has one of the names.
    static @Nullable Element find(Element root, String name, int depth) {
        if (root.getName().equalsIgnoreCase(name)) {
            return root;
        }
        if (depth > 0) {
            for (Element child : root.getChildren()) {
                Element found = find(child, name, depth - 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static List<Element> named(Element parent, String name) {
        var all = new ArrayList<Element>();
        for (Element child : parent.getChildren()) {
            if (child.getName().equalsIgnoreCase(name)) {
                all.add(child);
            }
        }
        return all;
    }
}
