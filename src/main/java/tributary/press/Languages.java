package tributary.press;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Language tags as XML, HTTP and HTML accept them.
final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    private Languages() {}

    /// The tag when it has the form of one, else null.
    static @Nullable String tag(@Nullable String language) {
        return language != null && TAG.matcher(language).matches() ? language : null;
    }
}
