package tributary.clean;

import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Writes formulas (MathML) as text that says the same: a power does not become a factor, nor a fraction one number.
final class Formula {
    private final Output out;
    private final Consumer<Element> part;

    Formula(Output out, Consumer<Element> part) {
        this.out = out;
        this.part = part;
    }

    /// Writes the element if it arranges its parts; false when its contents alone say what it means.
    boolean write(Element element) {
        if (!element.tag().namespace().equals(Parser.NamespaceMathml)) {
            return false;
        }
        List<Element> parts = element.children();
        switch (element.normalName() + parts.size()) {
            case "msup2" -> around(parts, "sup");
            case "msub2" -> around(parts, "sub");
            case "msubsup3" -> {
                around(parts, "sub");
                raised(parts.get(2), "sup");
            }
            case "mfrac2" -> {
                Element before = element.previousElementSibling();
                out.text(before != null && before.nameIs("mn") ? " " : ""); // two and a half is not twenty-one halves
                grouped(parts.get(0));
                out.text("/");
                grouped(parts.get(1));
            }
            case "msqrt1" -> {
                out.text("√");
                grouped(parts.getFirst());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void around(List<Element> parts, String name) {
        part.accept(parts.get(0));
        raised(parts.get(1), name);
    }

    private void raised(Element element, String name) {
        out.open(name);
        out.end();
        part.accept(element);
        out.close(name);
    }

    /// In parentheses where it is more than one number or name.
    private void grouped(Element element) {
        boolean isGroup = element.text().strip().length() > 1 && element.childrenSize() > 0;
        if (isGroup) {
            out.text("(");
        }
        part.accept(element);
        if (isGroup) {
            out.text(")");
        }
    }
}
