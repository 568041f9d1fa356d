package tributary.aftermath;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import tributary.extract.Extracted;

/// The pages of one article, one after another. A page that mostly repeats those before is none of them: then only the
/// comments below went on, or the site answers any number with the same page.
final class Joined {
    /// The text of an article does not grow beyond this.
    private static final int MAX_LENGTH = 2 << 20;

    private final Extracted first;
    private final StringBuilder html;
    private final StringBuilder text;
    private final Set<String> lines = new HashSet<>();

    Joined(Extracted first) {
        this.first = first;
        this.html = new StringBuilder(first.html());
        this.text = new StringBuilder(first.text());
        first.text().lines().forEach(lines::add);
    }

    /// Adds a page; false when it is none of the article.
    boolean add(Extracted page) {
        long all = page.text().lines().count();
        long known = page.text().lines().filter(lines::contains).count();
        if (all == 0 || known * 2 > all || html.length() + page.html().length() > MAX_LENGTH) {
            return false;
        }
        html.append(page.html());
        text.append('\n').append(page.text());
        lines.addAll(Arrays.asList(page.text().split("\n", -1)));
        return true;
    }

    Extracted whole() {
        return new Extracted(
                first.title(),
                first.authors(),
                first.published(),
                first.image(),
                first.language(),
                html.toString(),
                text.toString(),
                first.named());
    }
}
