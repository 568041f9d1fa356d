package tributary.byline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.html.Letters;
import tributary.html.Texts;
import tributary.page.Box;
import tributary.page.Boxes;

/// How Chinese, Japanese and Korean pages say who wrote: behind a label (`作者：`), behind a profession (`记者`), before one
/// (`기자`), before the day (`发表于`), or in brackets at the end.
final class Signatures {
    private static final int MAX_LINES = 3_000;
    private static final int MAX_LABELLED = 120;

    /// How much of a page shows in which script it is written, and how many wide letters are enough.
    private static final int MAX_TASTED = 5_000;

    private static final int MIN_WIDE = 20;
    private static final int MAX_SIGNED = 60;

    /// How much of the beginning of a line may hold names in brackets.
    private static final int MAX_READ = 400;

    /// Signed within so many lines of the title somebody wrote it, whomever a label farther off names.
    private static final int NEAR = 6;

    /// Labels that are set wide: `作　者：`.
    private static final Pattern WIDE = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan})\\s(\\p{IsHan})(?=\\s?[:：】\\]])");

    /// The people behind a label, and the line it stands on.
    private record Label(List<String> people, int line) {}

    private final String title;
    private final List<Integer> heads = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private Label signed = new Label(List.of(), 0);
    private List<String> dated = List.of();
    private List<String> last = List.of();
    private final StringBuilder line = new StringBuilder();
    private int lines;
    private boolean isLabelled;

    private Signatures(String title) {
        this.title = title;
    }

    /// The people a page in one of these languages names, of several labels the one nearest to the title; empty where
    /// it names none.
    static List<String> of(Document document, @Nullable String title) {
        var search = new Signatures(title == null ? "" : Letters.of(title));
        search.walk(document.body());
        search.look();
        return Stream.of(search.nearest(), search.signed.people(), search.dated, search.last)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// The page begins in such a language.
    static boolean mayName(Document document) {
        int wide = 0;
        int read = 0;
        for (Node at = document.body(); at != null && read < MAX_TASTED; at = next(at)) {
            String text = at instanceof TextNode words ? words.getWholeText() : "";
            for (int i = 0; i < text.length(); i++) {
                wide += Box.isWide(text.charAt(i)) ? 1 : 0;
            }
            read += text.length();
            if (wide > MIN_WIDE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node next(Node node) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        for (Node at = node; at != null; at = at.parent()) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /// Whom the label nearest to the title names, or who signed right at the title.
    private List<String> nearest() {
        Label label =
                labels.stream().min(Comparator.comparingInt(this::distance)).orElse(signed);
        boolean isSigned = !signed.people().isEmpty() && distance(signed) <= NEAR && distance(label) > NEAR;
        return isSigned ? signed.people() : label.people();
    }

    private int distance(Label label) {
        return heads.stream()
                .mapToInt(head -> Math.abs(head - label.line()))
                .min()
                .orElse(0);
    }

    /// A label below the title is the nearest of all that follow.
    private boolean isDone() {
        return lines > MAX_LINES
                || (!labels.isEmpty() && !heads.isEmpty() && labels.getLast().line() >= heads.getFirst());
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (isDone()) {
                return;
            }
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (node instanceof Element child && !Boxes.isUnseen(child)) {
                boolean isBorder = child.isBlock() || child.normalName().equals("br");
                border(isBorder);
                walk(child);
                border(isBorder);
            }
        }
    }

    /// Lines end at blocks; between elements within a line pages need no space.
    private void border(boolean isOfLine) {
        line.append(' ');
        if (isOfLine) {
            look();
        }
    }

    private void look() {
        String text = line.isEmpty() ? "" : Texts.line(line.toString()).strip();
        line.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        lines++;
        if (!title.isEmpty()
                && text.length() <= MAX_LABELLED
                && Letters.of(text).equals(title)) {
            heads.add(lines);
        }
        if (text.length() > MAX_SIGNED && text.indexOf('。') > 0) {
            last = List.of();
        }
        if (text.length() <= MAX_LABELLED) {
            brief(
                    text.indexOf(' ') < 0 || !Penned.mayLabel(text)
                            ? text
                            : WIDE.matcher(text).replaceAll("$1$2"));
        }
        if (signed.people().isEmpty()) {
            sign(Penned.bracketed(text.substring(0, Math.min(text.length(), MAX_READ))));
            if (text.length() > MAX_READ) {
                sign(Penned.bracketed(text.substring(text.length() - MAX_LABELLED)));
            }
        }
        List<String> end = Penned.last(text.substring(Math.max(0, text.length() - MAX_SIGNED)));
        last = end.isEmpty() ? last : end;
    }

    private void brief(String text) {
        List<String> labelled = isLabelled ? Penned.names(text) : List.of();
        isLabelled = Penned.isLabel(text);
        if (labelled.isEmpty()) {
            labelled = Penned.labelled(text);
        }
        if (!labelled.isEmpty()) {
            labels.add(new Label(labelled, lines));
        }
        if (text.length() <= MAX_SIGNED && (signed.people().isEmpty() || signed.line() == lines - 1)) {
            sign(Penned.signed(text));
        }
        if (dated.isEmpty()) {
            dated = Penned.dated(text);
        }
    }

    /// Those who sign on the lines right below sign together.
    private void sign(List<String> people) {
        if (!people.isEmpty()) {
            signed = new Label(
                    Stream.concat(signed.people().stream(), people.stream())
                            .distinct()
                            .toList(),
                    lines);
        }
    }
}
