package tributary.rows;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tributary.article.Enclosure;

/// Short lists in one column: a line each, with line breaks and backslashes written as `\n` and `\\`.
final class Packed {
    private Packed() {}

    static String of(List<String> texts) {
        var packed = new StringBuilder();
        for (String text : texts) {
            packed.append(text.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
        }
        return packed.toString();
    }

    static List<String> texts(String packed) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (int i = 0; i < packed.length(); i++) {
            char c = packed.charAt(i);
            if (c == '\n') {
                texts.add(text.toString());
                text.setLength(0);
            } else if (c == '\\') {
                i++;
                text.append(packed.charAt(i) == 'n' ? '\n' : packed.charAt(i));
            } else {
                text.append(c);
            }
        }
        return List.copyOf(texts);
    }

    static String ofEnclosures(List<Enclosure> enclosures) {
        var texts = new ArrayList<String>();
        for (Enclosure it : enclosures) {
            texts.addAll(List.of(it.link().toString(), it.type(), Long.toString(it.length())));
        }
        return of(texts);
    }

    static List<Enclosure> enclosures(String packed) {
        List<String> texts = texts(packed);
        var enclosures = new ArrayList<Enclosure>();
        for (int i = 0; i < texts.size(); i += 3) {
            enclosures.add(new Enclosure(URI.create(texts.get(i)), texts.get(i + 1), Long.parseLong(texts.get(i + 2))));
        }
        return List.copyOf(enclosures);
    }
}
