package tributary.xml;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.html.Soup;

/// From text to a tree, one rung after the other: the strict parser, the strict parser on mended text, the lenient
/// parser. What is broken costs a rung; what is whole pays for none.
public final class Ladder {
    /// Limits of the strict parser; the lenient one is bounded by [Tree].
    private static final int MAX_ATTRIBUTES = 1_000;

    private static final int MAX_ATTRIBUTE_CHARACTERS = 1_000_000;

    /// Messages of a server that stand before a document are shorter.
    private static final int MAX_JUNK = 20_000;

    private static final Pattern ROOT =
            Pattern.compile("<(?:\\w+:)?(?:rss|rdf|feed|channel|entry|opml)\\b", Pattern.CASE_INSENSITIVE);

    /// Problems with which a document may hold less than its publisher meant.
    public static final String CUT = "cut short";

    public static final String TORN = "not well-formed";

    private Ladder() {}

    /// A tree and what it took to get it.
    public record Climbed(Element root, List<String> problems) {}

    public static Optional<Climbed> climb(String whole) {
        var problems = new ArrayList<String>();
        int start = start(whole, problems);
        if (start < 0) {
            return Optional.empty();
        }
        Map<String, String> entities = Doctype.entities(whole);
        Attempt strict = strict(whole, start, entities);
        if (strict.failure == null) {
            return climbed(strict.tree, problems);
        }
        if (strict.cutShort()) {
            return cut(strict.tree, problems);
        }
        String text = whole.substring(start);
        String mended = Mend.mended(text, entities);
        Attempt second = mended.equals(text) ? strict : strict(mended, 0, entities);
        if (second.failure == null) {
            problems.add("mended: " + strict.failure);
            return climbed(second.tree, problems);
        }
        if (second.cutShort()) {
            problems.add("mended: " + strict.failure);
            return cut(second.tree, problems);
        }
        problems.add(TORN + ": " + second.failure);
        var tree = new Tree();
        Soup.walk(Mend.complete(mended), tree);
        return climbed(tree, problems);
    }

    /// Where the document begins: after marks, white space, junk and its declaration.
    private static int start(String text, List<String> problems) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        int markup = text.indexOf('<', at);
        if (markup < 0) {
            return -1;
        }
        markup = declared(text, markup);
        if (markup > at) {
            problems.add("text before the document");
        } else if (at > 1 && text.startsWith("<?xml", at)) {
            problems.add("white space before the declaration");
        }
        if (!text.regionMatches(true, markup, "<?xml", 0, 5)) {
            return markup;
        }
        int end = text.indexOf("?>", markup);
        int next = text.indexOf('<', markup + 1);
        return end >= 0 && (next < 0 || end < next) ? end + 2 : next;
    }

    /// Where the declaration stands, when only junk with tags in it stands before.
    private static int declared(String text, int markup) {
        int declaration = text.indexOf("<?xml ", markup);
        boolean isJunk = declaration > markup
                && declaration < MAX_JUNK
                && !ROOT.matcher(text.substring(markup, declaration)).find();
        return isJunk ? declaration : markup;
    }

    private static Optional<Climbed> climbed(Tree tree, List<String> problems) {
        Element root = tree.root();
        if (!tree.undeclared().isEmpty()) {
            problems.add("undeclared prefix: " + String.join(", ", tree.undeclared()));
        }
        if (tree.isFull()) {
            problems.add("only the first " + Tree.MAX_NODES + " nodes were read");
        }
        return root == null ? Optional.empty() : Optional.of(new Climbed(root, problems));
    }

    /// A document that ends too early keeps its complete entries; the torn one goes.
    private static Optional<Climbed> cut(Tree tree, List<String> problems) {
        problems.add(CUT);
        for (Element at = tree.open(); at != null; at = at.getParentElement()) {
            if (at.getParentElement() != null
                    && (at.getName().equals("item") || at.getName().equals("entry"))) {
                at.detach();
                break;
            }
        }
        return climbed(tree, problems);
    }

    private record Attempt(Tree tree, @Nullable String failure, boolean atEnd) {
        boolean cutShort() {
            return atEnd && tree.root() != null && !tree.isComplete();
        }
    }

    private static Attempt strict(String text, int from, Map<String, String> entities) {
        var tree = new Tree();
        try {
            XMLStreamReader reader = parsers().createXMLStreamReader(from(text, from));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader, tree);
                    case XMLStreamConstants.END_ELEMENT -> {
                        tree.end();
                        if (tree.isComplete()) {
                            return new Attempt(tree, null, true);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        tree.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    case XMLStreamConstants.ENTITY_REFERENCE -> tree.text(Mend.entity(reader.getLocalName(), entities));
                    default -> {}
                }
            }
            return new Attempt(tree, tree.isComplete() ? null : "no end", true);
        } catch (XMLStreamException | RuntimeException e) {
            return new Attempt(tree, reason(e), e instanceof com.ctc.wstx.exc.WstxEOFException);
        }
    }

    /// Large documents are not copied for the sake of their declaration.
    private static Reader from(String text, int from) throws XMLStreamException {
        try {
            var reader = new StringReader(text);
            reader.skip(from);
            return reader;
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    private static void start(XMLStreamReader reader, Tree tree) {
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.startsWith("xmlns")) {
                tree.bind(name.length() > 6 ? name.substring(6) : "", reader.getAttributeValue(i));
            }
        }
        tree.open(reader.getLocalName());
        for (int i = 0; i < count; i++) {
            tree.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int end = message.indexOf('\n');
        String line = (end < 0 ? message : message.substring(0, end)).replaceFirst("^\\[[\\w.]+] ", "");
        return line.length() > 120 ? line.substring(0, 120) : line;
    }

    /// Names are taken as they are written: [Tree] understands prefixes more leniently than a parser may. DTDs are
    /// skipped, so nothing can be fetched or amplified, and the limits on references may be lifted.
    private static XMLInputFactory parsers() {
        return Holder.FACTORY;
    }

    private static final class Holder {
        static final XMLInputFactory FACTORY = made();

        private static XMLInputFactory made() {
            XMLInputFactory factory = XMLInputFactory.newFactory(); // Woodstox announces itself to it
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
            factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARACTERS);
            factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 5_000);
            factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, Integer.MAX_VALUE);
            factory.setProperty(WstxInputProperties.P_NORMALIZE_LFS, true);
            return factory;
        }
    }
}
