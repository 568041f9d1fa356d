package tributary.press;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Which part of a place is shown: what was searched for (empty: nothing), and the parts with newer and older articles,
/// as [Site#partOf] takes them (`?before=...`), null where there are none.
public record View(
        String words, @Nullable String newer, @Nullable String older) {
    /// The newest, and no way on.
    public static final View WHOLE = new View("", null, null);

    /// True for the newest of a place, where nothing was searched for.
    public boolean isFront() {
        return words.isEmpty() && newer == null;
    }

    /// The query of a feed of what was searched for; empty when nothing was.
    public String searched() {
        return words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
