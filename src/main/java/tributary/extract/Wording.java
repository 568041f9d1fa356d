package tributary.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tributary.html.Texts;
import tributary.page.Box;
import tributary.page.Boxes;
import tributary.page.Words;

/// The text of a box as it is read aloud: one line for each paragraph, without what was dropped and without captions.
final class Wording {
    private static final Set<String> CAPTIONS = Set.of("figcaption", "caption");
    private static final Set<String> BREAKS = Set.of("br", "hr");

    private final Boxes page;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    private Wording(Boxes page) {
        this.page = page;
    }

    static String of(Boxes page, Box box) {
        var wording = new Wording(page);
        wording.children(box.element, false);
        wording.end();
        return wording.lines.toString();
    }

    private void children(Element parent, boolean isPre) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                words(text.getWholeText(), isPre);
            } else if (node instanceof Element child && isRead(child)) {
                element(child, isPre);
            }
        }
    }

    private boolean isRead(Element child) {
        Box box = page.at(child);
        if (box == null) {
            return !Boxes.isUnseen(child);
        }
        return !box.dropped && !isCaption(box);
    }

    private static boolean isCaption(Box box) {
        return CAPTIONS.contains(box.name()) || Words.nameCaption(box.words);
    }

    private void element(Element child, boolean isPre) {
        String name = child.normalName();
        boolean isBorder =
                BREAKS.contains(name) || (page.at(child) != null && !name.equals("span") && !name.equals("a"));
        if (isBorder) {
            end();
        }
        children(child, isPre || name.equals("pre"));
        if (isBorder) {
            end();
        }
    }

    private void words(String text, boolean isPre) {
        if (!isPre) {
            line.append(text.replace('\n', ' '));
            return;
        }
        text.lines().forEach(it -> {
            line.append(it);
            end();
        });
    }

    private void end() {
        String words = Texts.line(line.toString());
        line.setLength(0);
        if (!words.isEmpty()) {
            lines.append(lines.isEmpty() ? "" : "\n").append(words);
        }
    }
}
