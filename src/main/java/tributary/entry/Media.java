package tributary.entry;

import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Media RSS inside an entry: files, pictures, and a description where nothing else describes.
final class Media {
    private static final int MAX_DEPTH = 3;

    private Media() {}

    static void read(String name, Element element, @Nullable String base, Files files, EntryTexts texts) {
        read(name, element, base, new Sink(files, texts, 0));
    }

    private record Sink(Files files, EntryTexts texts, int depth) {
        Sink deeper() {
            return new Sink(files, texts, depth + 1);
        }
    }

    private static void read(String name, Element element, @Nullable String base, Sink sink) {
        switch (name) {
            case "content" -> {
                sink.files.media(element, base);
                inside(element, base, sink);
            }
            case "group" -> inside(element, base, sink);
            case "thumbnail" -> sink.files.picture(element, base);
            case "title" -> sink.texts.otherTitle(element);
            case "description", "text" -> sink.texts.lastSummary(element, base);
            default -> {}
        }
    }

    private static void inside(Element element, @Nullable String base, Sink sink) {
        if (sink.depth < MAX_DEPTH) {
            for (Element child : element.getChildren()) {
                read(child.getName().toLowerCase(Locale.ROOT), child, base, sink.deeper());
            }
        }
    }
}
