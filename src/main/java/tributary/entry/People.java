package tributary.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Element;

/// Who wrote something, from the many ways to say so.
public final class People {
    /// `jane@example.org (Jane Doe)` and `Jane Doe (jane@example.org)` and `Jane Doe <jane@example.org>`.
    private static final Pattern MAIL_FIRST =
            Pattern.compile("(?:mailto:)?[^\\s@(<]{1,100}@[^\\s@(<]{1,100}\\s*\\((.{1,200})\\)");

    private static final Pattern NAME_FIRST =
            Pattern.compile("(.{1,200}?)\\s*[(<](?:mailto:)?[^\\s@]{1,100}@[^\\s@]{1,100}[)>]");

    private People() {}

    /// An element that names a person: with parts as in Atom, or as one text.
    public static Optional<String> named(Element element) {
        if (!Markup.hasElements(element)) {
            return Optional.ofNullable(Markup.of(element, null).plain()).map(People::name);
        }
        for (String part : List.of("name", "title", "email", "uri", "url", "homepage")) {
            for (Element child : element.getChildren()) {
                String text = child.getName().equalsIgnoreCase(part)
                        ? Markup.of(child, null).plain()
                        : null;
                if (text != null) {
                    return Optional.of(text);
                }
            }
        }
        return nested(element);
    }

    /// Like [#named], but a bare text stays as it is, as Dublin Core wants it.
    static Optional<String> asWritten(Element element) {
        return Markup.hasElements(element)
                ? named(element)
                : Optional.ofNullable(Markup.of(element, null).plain());
    }

    /// Names inside another wrapping, `<dc:creator><rdf:Description>...` for example; else the bare text beside.
    private static Optional<String> nested(Element element) {
        for (Element child : element.getChildren()) {
            Optional<String> found = Markup.hasElements(child) ? named(child) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.ofNullable(Markup.of(element, null).plain());
    }

    /// The name in a text that may hold an address too.
    static String name(String text) {
        if (text.indexOf('@') < 0 || text.length() > 500) {
            return text;
        }
        var mailFirst = MAIL_FIRST.matcher(text);
        if (mailFirst.matches()) {
            return mailFirst.group(1).strip();
        }
        var nameFirst = NAME_FIRST.matcher(text);
        return nameFirst.matches() ? nameFirst.group(1).strip() : text;
    }

    /// Adds a name unless it stands there already.
    public static void add(List<String> names, String name) {
        if (!names.contains(name) && names.size() < 100) {
            names.add(name);
        }
    }

    public static List<String> some(List<String> first, List<String> otherwise) {
        return first.isEmpty() ? otherwise : new ArrayList<>(first);
    }
}
