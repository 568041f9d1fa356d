package tributary.press;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Which part of a place is shown: what was searched for (empty: nothing), and the queries (`?before=...`) that lead to
/// newer and older articles, null where there are none.
public record View(
        String words, @Nullable String newer, @Nullable String older) {
    /// The newest, and no way on.
    public static final View WHOLE = new View("", null, null);

    /// The query of a feed of what was searched for; empty when nothing was.
    public String searched() {
        return words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
