package tributary.refine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tributary.url.Canonical;

/// Links of a clean text without parameters that only tell where a reader came from.
final class Untracked {
    /// Clean HTML begins its links so, and no address in it holds a quote.
    private static final Pattern LINK = Pattern.compile("(<a href=\")(https?://[^\"?#]*[?#][^\"]*)");

    private Untracked() {}

    static String html(String clean) {
        return LINK.matcher(clean).replaceAll(it -> Matcher.quoteReplacement(it.group(1) + link(it.group(2))));
    }

    private static String link(String written) {
        return Canonical.untracked(written.replace("&amp;", "&")).replace("&", "&amp;");
    }
}
