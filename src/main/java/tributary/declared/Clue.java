package tributary.declared;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element that may say who wrote or when: what it is called, and the next one around it that may name an author.
public record Clue(Element element, @Nullable Clue around, String classes) {
    static Clue of(Element element, @Nullable Clue around) {
        return new Clue(element, around, element.attributes().get("class").toLowerCase(Locale.ROOT));
    }

    /// Has one of these classes.
    public boolean is(List<String> names) {
        for (String name : names) {
            if (is(name)) {
                return true;
            }
        }
        return false;
    }

    /// Has this class, given in small letters.
    public boolean is(String name) {
        for (int at = classes.indexOf(name); at >= 0; at = classes.indexOf(name, at + 1)) {
            int end = at + name.length();
            if ((at == 0 || classes.charAt(at - 1) <= ' ') && (end == classes.length() || classes.charAt(end) <= ' ')) {
                return true;
            }
        }
        return false;
    }

    /// Has a class in which one of these stands.
    public boolean isLike(List<String> parts) {
        for (String part : parts) {
            if (classes.contains(part)) {
                return true;
            }
        }
        return false;
    }

    public boolean isNamed(String tag) {
        return element.normalName().equals(tag);
    }

    public boolean has(String attribute) {
        return element.attributes().hasKey(attribute);
    }

    public boolean states(String attribute, String value) {
        return element.attributes().get(attribute).strip().equalsIgnoreCase(value);
    }

    /// Stands within something that is so.
    public boolean isWithin(Predicate<Clue> is) {
        for (Clue at = around; at != null; at = at.around) {
            if (is.test(at)) {
                return true;
            }
        }
        return false;
    }
}
