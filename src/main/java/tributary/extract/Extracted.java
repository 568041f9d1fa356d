package tributary.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The article that was found in a page. What the page does not say is null or empty; `published` is as the page states
/// it: a bare date, or a moment with its offset where it names one. `html` is safe and its links are absolute; `text`
/// is its text, one line for each paragraph. `named` is true where a rule said where the text stands, and it stood
/// there.
public record Extracted(
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String image,
        @Nullable String language,
        String html,
        String text,
        boolean named) {

    public Extracted {
        authors = List.copyOf(authors);
    }
}
