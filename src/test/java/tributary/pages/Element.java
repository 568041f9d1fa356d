package tributary.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// An element of an XML document as a validator sees it: its prefixed name, the line it starts in, its text.
final class Element {
    final String name;
    final @Nullable Element parent;
    final int line;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Element> children = new ArrayList<>();
    final StringBuilder raw = new StringBuilder();

    private Element(String name, @Nullable Element parent, int line) {
        this.name = name;
        this.parent = parent;
        this.line = line;
    }

    /// The root of a document; throws when it is not well-formed.
    static Element parse(byte[] document) throws SAXException {
        try {
            var tree = new Tree();
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(document)), tree);
            return tree.top.children.getFirst();
        } catch (IOException | ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }

    String text() {
        return raw.toString().strip();
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean has(String key) {
        return attributes.containsKey(key);
    }

    List<Element> all(String child) {
        return children.stream().filter(it -> it.name.equals(child)).toList();
    }

    Optional<Element> first(String child) {
        return all(child).stream().findFirst();
    }

    boolean isIn(String... parents) {
        return parent != null && List.of(parents).contains(parent.name);
    }

    private static final class Tree extends DefaultHandler {
        final Element top = new Element("", null, 0);
        private Element current = top;
        private @Nullable Locator locator;

        @Override
        public void setDocumentLocator(Locator where) {
            locator = where;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            int line = locator == null ? 1 : locator.getLineNumber();
            var element = new Element(name, current, line);
            for (int i = 0; i < attributes.getLength(); i++) {
                element.attributes.put(attributes.getQName(i), attributes.getValue(i));
            }
            current.children.add(element);
            current = element;
        }

        @Override
        public void characters(char[] text, int start, int length) {
            current.raw.append(text, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            Element parent = current.parent;
            current = parent == null ? top : parent;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
