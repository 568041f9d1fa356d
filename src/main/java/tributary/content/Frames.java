package tributary.content;

import static tributary.content.Piece.isBlank;
import static tributary.content.Piece.isElement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tributary.content.Piece.Element;
import tributary.content.Piece.Sign;
import tributary.content.Piece.Text;

/// Elements with the parts that HTML wants them to have, in their order: lists of items, terms with their
/// descriptions, pictures with an image. One that lacks what makes it what it is becomes a plain one.
final class Frames {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])"
            + "(?:[T ](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-](?:0\\d|1\\d|2[0-3]):?[0-5]\\d)?)?");
    private static final Pattern HOST = Pattern.compile("^[a-z]+:(?://)?([^/?#]+)");

    private Frames() {}

    /// The element in its right frame; what it holds is already.
    static Element of(Element it) {
        return switch (it.name()) {
            case "ul", "ol" -> list(it);
            case "dl" -> isTerms(it.kids()) ? it.holding(elements(it.kids())) : it.called("div");
            case "table" -> Grid.table(it);
            case "picture" -> picture(it);
            case "ruby" -> it.has("rt") ? it : it.called("span");
            case "bdo" -> "auto".equals(it.attributes().getOrDefault("dir", "auto")) ? it.called("span") : it;
            case "time" -> isMoment(it) ? it : it.called("span");
            case "del", "ins" -> isMoment(it) ? it : it.with("datetime", null);
            case "details" -> details(it);
            case "figure" -> figure(it);
            case "a" -> link(it);
            default -> it;
        };
    }

    /// Only items stand in a list: a list in it belongs to the item before it, anything else is an item of its own.
    private static Element list(Element list) {
        var items = new ArrayList<Piece>();
        for (Piece kid : list.kids()) {
            int last = items.size() - 1;
            if (isBlank(kid)) {
                continue;
            }
            if (kid instanceof Element item && item.is("li")) {
                items.add(list.is("ol") ? item : item.with("value", null));
            } else if (last >= 0 && items.get(last) instanceof Element before) {
                items.set(
                        last,
                        before.holding(Stream.concat(before.kids().stream(), Stream.of(kid))
                                .toList()));
            } else {
                items.add(Element.of("li", List.of(kid)));
            }
        }
        return list.holding(items);
    }

    /// True for terms, each followed by what describes it, and nothing else.
    private static boolean isTerms(List<Piece> kids) {
        String before = "dd";
        boolean begun = false;
        for (Piece kid : kids) {
            if (isBlank(kid)) {
                continue;
            }
            if (!isElement(kid, "dt", "dd") || (!begun && isElement(kid, "dd"))) {
                return false;
            }
            begun = true;
            before = ((Element) kid).name();
        }
        return begun && before.equals("dd");
    }

    private static Element picture(Element picture) {
        List<Piece> parts = elements(picture.kids());
        int last = parts.size() - 1;
        boolean whole = last >= 0
                && isElement(parts.get(last), "img")
                && parts.subList(0, last).stream().allMatch(it -> isElement(it, "source"))
                && picture.kids().stream().allMatch(it -> it instanceof Element || isBlank(it));
        return whole ? picture.holding(parts) : picture.called("span");
    }

    private static boolean isMoment(Element it) {
        return MOMENT.matcher(it.attributes().getOrDefault("datetime", "")).matches();
    }

    /// A summary of words comes first, or one as browsers call it.
    private static Element details(Element details) {
        var rest = new ArrayList<Piece>();
        Element summary = null;
        for (Piece kid : details.kids()) {
            boolean first = summary == null && isElement(kid, "summary") && isLine((Element) kid);
            if (first) {
                summary = (Element) kid;
            } else {
                rest.add(isElement(kid, "summary") ? ((Element) kid).called("div") : kid);
            }
        }
        rest.addFirst(summary == null ? Element.of("summary", List.of(new Text("Details"))) : summary);
        return details.holding(rest);
    }

    private static boolean isLine(Element summary) {
        return summary.holds(Sign.WORDS) && !summary.holds(Sign.STRUCTURE) && !summary.holds(Sign.CONTROL);
    }

    /// One caption, at its end or its beginning.
    private static Element figure(Element figure) {
        List<Piece> parts = figure.kids().stream().filter(it -> !isBlank(it)).toList();
        var kids = new ArrayList<Piece>();
        boolean captioned = false;
        for (int i = 0; i < parts.size(); i++) {
            Piece kid = parts.get(i);
            boolean caption = isElement(kid, "figcaption");
            boolean placed = !captioned && (i == 0 || i == parts.size() - 1);
            kids.add(caption && !placed ? ((Element) kid).called("div") : kid);
            captioned |= caption && placed;
        }
        return figure.holding(kids);
    }

    /// A link says where it leads when it has no words, and holds nothing else to click.
    private static Element link(Element link) {
        String address = link.attributes().getOrDefault("href", "");
        if (link.holds(Sign.CONTROL)) {
            return link.called("span");
        }
        if (address.isEmpty() || link.holds(Sign.WORDS)) {
            return link;
        }
        var host = HOST.matcher(address);
        return link.with("aria-label", host.find() ? host.group(1) : "Link");
    }

    private static List<Piece> elements(List<Piece> kids) {
        return kids.stream().filter(Element.class::isInstance).toList();
    }
}
