package tributary.refine;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;

/// Tells notes from teasers: a note has no title but its own first words, or leads to pages of others.
final class Note {
    private static final Pattern LINK =
            Pattern.compile("<a\\s[^>]{0,500}?href\\s*=\\s*[\"']?(https?://[^\"'\\s>]{1,500})");
    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.|m\\.)?([^/?#:]+)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");

    private Note() {}

    static boolean is(Draft draft, String text, String html) {
        String title = bare(Words.title(draft.title()));
        return title.isEmpty() || bare(text).startsWith(title) || leadsAway(html, draft.link());
    }

    private static String bare(String text) {
        return NO_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Whether one of its links leads to another host than that of its page.
    private static boolean leadsAway(String html, @Nullable String page) {
        String home = host(page == null ? "" : page);
        return LINK.matcher(html).results().anyMatch(it -> !Objects.equals(host(it.group(1)), home));
    }

    private static String host(String address) {
        Matcher host = HOST.matcher(address.toLowerCase(Locale.ROOT));
        return host.lookingAt() ? host.group(1) : "";
    }
}
