package tributary.xml;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jspecify.annotations.Nullable;
import tributary.charset.Recoded;
import tributary.html.Soup;

/// Grows a JDOM tree from what a parser sees, lenient about namespaces and bounded in depth and size.
public final class Tree implements Soup.Listener {
    /// Elements deeper than this lose their tags and keep their text.
    static final int MAX_DEPTH = 200;

    /// Elements and attributes beyond this number are not read.
    static final int MAX_NODES = 1_500_000;

    /// More entries than this are not read from one document.
    public static final int MAX_ENTRIES = 20_000;

    /// Prefixes in force at one place; more are not understood.
    private static final int MAX_PREFIXES = 200;

    /// Entries stand no deeper than this; what is called so below belongs to an entry.
    private static final int ENTRY_DEPTH = 4;

    private static final JDOMFactory MAKE = new UncheckedJDOMFactory();

    private final Map<String, Name> names = new HashMap<>();
    private final ArrayDeque<Map<String, Namespace>> outer = new ArrayDeque<>();
    private final ArrayDeque<Integer> outerDepth = new ArrayDeque<>();
    private Map<String, Namespace> scope = Map.of();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> undeclared = new TreeSet<>();
    private @Nullable Element root;
    private @Nullable Element open;
    private int depth;
    private int flattened;
    private int entries;
    private int skipped;
    private int nodes;

    private record Name(String prefix, String local) {
        static Name of(String raw) {
            int colon = raw.indexOf(':');
            return colon <= 0 || colon == raw.length() - 1
                    ? new Name("", raw.replace(":", ""))
                    : new Name(raw.substring(0, colon), raw.substring(colon + 1));
        }
    }

    @Override
    public void start(String raw, Map<String, String> attributes) {
        declare(attributes);
        open(raw);
        attributes.forEach(this::attribute);
    }

    /// Opens the scope of an element: its declarations come before its name is understood.
    private void declare(Map<String, String> attributes) {
        attributes.forEach((key, value) -> {
            if (key.startsWith("xmlns")) {
                bind(key.length() > 6 ? key.substring(6) : "", value);
            }
        });
    }

    /// Binds a prefix for the element that is opened next.
    void bind(String prefix, String uri) {
        if (flattened > 0 || skipped > 0 || (scope.size() >= MAX_PREFIXES && !scope.containsKey(prefix))) {
            return;
        }
        if (outerDepth.isEmpty() || outerDepth.peek() != depth + 1) {
            outerDepth.push(depth + 1);
            outer.push(scope);
            scope = new HashMap<>(scope);
        }
        scope.put(prefix, Names.bound(prefix, uri));
    }

    void open(String raw) {
        flush();
        depth++;
        if (skipped > 0 || isTooMany(raw)) {
            skipped++;
            return;
        }
        if (open != null && (depth > MAX_DEPTH || nodes >= MAX_NODES)) {
            flattened++;
            return;
        }
        nodes++;
        Name name = names.computeIfAbsent(raw, Name::of);
        Element element = MAKE.element(name.local, namespace(name.prefix));
        if (open != null) {
            open.getContent().add(element);
        } else {
            root = root == null ? rooted(element) : root;
        }
        open = element;
    }

    /// One entry more than are read stays, which tells that there are more; nothing of the others is kept.
    private boolean isTooMany(String raw) {
        boolean isEntry = depth > 1 && depth <= ENTRY_DEPTH && (raw.endsWith("item") || raw.endsWith("entry"));
        return isEntry && entries++ > MAX_ENTRIES;
    }

    /// A root remembers its default namespace: it may say of an RDF without content what it is.
    private Element rooted(Element element) {
        Namespace standard = scope.get("");
        if (standard != null
                && !standard.getURI().isEmpty()
                && !element.getNamespace().equals(standard)) {
            element.addNamespaceDeclaration(standard);
        }
        return element;
    }

    void attribute(String raw, String value) {
        if (flattened > 0 || skipped > 0 || open == null || raw.startsWith("xmlns")) {
            return;
        }
        nodes++;
        Name name = names.computeIfAbsent(raw, Name::of);
        Namespace namespace = switch (name.prefix) {
            case "" -> Namespace.NO_NAMESPACE;
            case "xml" -> Namespace.XML_NAMESPACE;
            default -> namespace(name.prefix);
        };
        open.getAttributes().add(new Plain(name.local, value, namespace));
    }

    @Override
    public void text(String more) {
        if (open != null && skipped == 0) {
            text.append(more);
        }
    }

    void text(char[] characters, int from, int length) {
        if (open != null && skipped == 0) {
            text.append(characters, from, length);
        }
    }

    @Override
    public void end() {
        flush();
        if (!outerDepth.isEmpty() && outerDepth.peek() == depth) {
            outerDepth.pop();
            scope = outer.pop();
        }
        depth--;
        if (skipped > 0) {
            skipped--;
        } else if (flattened > 0) {
            flattened--;
        } else if (open != null) {
            open = open.getParentElement();
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            if (open != null) {
                open.getContent().add(MAKE.text(Recoded.withoutControls(text.toString())));
            }
            text.setLength(0);
        }
    }

    private Namespace namespace(String prefix) {
        Namespace bound = scope.get(prefix);
        if (bound != null) {
            return bound;
        }
        if (prefix.isEmpty()) {
            return Namespace.NO_NAMESPACE;
        }
        if (undeclared.size() < 5) {
            undeclared.add(prefix);
        }
        return Names.undeclared(prefix);
    }

    @Nullable
    Element root() {
        return root;
    }

    /// The element that was open when the document ended too early.
    @Nullable
    Element open() {
        return open;
    }

    boolean isComplete() {
        return root != null && open == null;
    }

    boolean isFull() {
        return nodes >= MAX_NODES;
    }

    Set<String> undeclared() {
        return undeclared;
    }

    /// An attribute whose name and value need no second check: a parser or the healer has seen them.
    private static final class Plain extends Attribute {
        Plain(String name, String value, Namespace namespace) {
            this.name = name;
            this.value = value;
            this.namespace = namespace.getPrefix().isEmpty() ? Namespace.NO_NAMESPACE : namespace;
        }
    }
}
