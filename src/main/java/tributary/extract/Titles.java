package tributary.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tributary.html.Texts;

/// The title of the article, without the name of its site.
final class Titles {
    private static final Pattern BORDER =
            Pattern.compile("\\s+[-–—|·•»›:/~_]+\\s+|\\s*[|｜»]\\s*|::|(?<=\\p{IsHan})[_－—-]+");
    private static final int MAX_TITLE = 1_000;

    /// A heading that shares this many of its words with the title is the title as readers see it.
    private static final double MOST = 0.25;

    /// What a blog sets before each title.
    private static final Pattern SHELF =
            Pattern.compile("^(?:the )?(?:\\p{L}+ )?blog(?: post)?:\\s+", Pattern.CASE_INSENSITIVE);

    private static final int MAX_LABEL = 30;

    private Titles() {}

    static @Nullable String of(Document document, Metas metas, Linked linked, @Nullable URI link) {
        String site =
                metas.first("og:site_name", "application-name", "twitter:site").orElseGet(() -> host(link));
        List<String> main = heads(document, "h1");
        String shown = Texts.line(document.title());
        String stated = linked.text("headline")
                .map(it -> Texts.plain(Texts.plain(it)))
                .or(() -> metas.first("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline")
                        .map(Texts::plain))
                .filter(it -> !it.isBlank())
                .orElse("");
        List<String> others = heads(document, "h2");
        return head(main, others, stated, shown, site)
                .or(() -> akin(main, stated + " " + shown, site))
                .or(() -> named(main, stated, shown, site))
                .or(() -> others.stream().findFirst())
                .map(Titles::trim)
                .map(it -> Texts.cut(it, MAX_TITLE))
                .orElse(null);
    }

    /// The name in the address of a site: `example` of `www.example.org`.
    private static String host(@Nullable URI link) {
        String host = link == null || link.getHost() == null ? "" : link.getHost();
        String[] labels = host.split("\\.", -1);
        return labels.length < 2 ? "" : labels[labels.length - 2];
    }

    /// Without the name of a blog before it, and the section or series that some pages set behind a bar.
    private static String trim(String title) {
        String bare = SHELF.matcher(Parser.unescapeEntities(title, false)).replaceFirst("");
        int at = bare.lastIndexOf(" | ");
        String label = at < 0 ? "" : bare.substring(at + 3);
        boolean isLabel = at > label.length()
                && label.length() <= MAX_LABEL
                && label.chars().noneMatch(Character::isDigit);
        return isLabel ? bare.substring(0, at).strip() : bare;
    }

    /// The heading that says what the page says its title is: all of it, a part of it, or most of its words.
    private static Optional<String> head(
            List<String> main, List<String> others, String stated, String shown, String site) {
        for (String whole : List.of(stated, shown)) {
            String bare = letters(bare(whole, site));
            Optional<String> head = main.stream()
                    .filter(it -> agree(it, whole) && !isRest(it, stated, shown))
                    .findFirst()
                    .or(() -> others.stream()
                            .filter(it -> letters(it).equals(letters(whole))
                                    || letters(it).equals(bare))
                            .findFirst());
            if (head.isPresent() && !isSite(head.get(), site)) {
                return head;
            }
        }
        var parts = Stream.of(stated, shown)
                .flatMap(it -> BORDER.splitAsStream(it))
                .map(Titles::letters)
                .collect(Collectors.toSet());
        return Stream.concat(main.stream(), others.stream())
                .filter(it -> parts.contains(letters(it)) && !isSite(it, site) && !isRest(it, stated, shown))
                .max(Comparator.comparingInt(String::length));
    }

    /// What the shown title has besides the stated one: the name of the site.
    private static boolean isRest(String head, String stated, String shown) {
        String rest = letters(head);
        String title = letters(stated);
        String whole = letters(shown);
        return !title.isEmpty() && (whole.equals(rest + title) || whole.equals(title + rest));
    }

    private static boolean isSite(String text, String site) {
        String letters = letters(text);
        String name = letters(site);
        return letters.equals(name)
                || (name.length() > 3 && letters.startsWith(name) && letters.length() <= name.length() + 3);
    }

    /// A main heading in other words than the title.
    private static Optional<String> akin(List<String> heads, String title, String site) {
        return heads.stream()
                .limit(3)
                .filter(it -> !isSite(it, site) && shared(it, title) >= MOST)
                .findFirst();
    }

    private static Optional<String> named(List<String> main, String stated, String shown, String site) {
        String title = bare(stated.isEmpty() ? shown : stated, site);
        return title.isEmpty() || (!site.isEmpty() && isSite(title, site) && !main.isEmpty())
                ? main.stream().findFirst()
                : Optional.of(title);
    }

    /// Which share of the words of one text stands in another.
    private static double shared(String text, String other) {
        Set<String> words = Set.copyOf(List.of(other.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        String[] own = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        return own.length < 3
                ? 0
                : (double) Stream.of(own).filter(words::contains).count() / own.length;
    }

    private static List<String> heads(Document document, String... names) {
        var heads = new ArrayList<String>();
        for (String name : names) {
            for (Element head : document.getElementsByTag(name)) {
                String text = Texts.line(head.text());
                if (text.length() > 3 && heads.size() < 40) {
                    heads.add(text);
                }
            }
        }
        return heads;
    }

    /// The heading says what the title says, or one whole part of it that is most of it.
    private static boolean agree(String head, String whole) {
        if (whole.isEmpty()) {
            return false;
        }
        String a = letters(head);
        String b = letters(whole);
        if (a.equals(b)) {
            return true;
        }
        return a.length() >= 8 && a.length() * 3 >= b.length() && (b.startsWith(a) || b.endsWith(a));
    }

    private static boolean alike(String one, String other) {
        return letters(one).equals(letters(other));
    }

    /// Without the part that names the site: the one that says its name, else the shorter end.
    static String bare(String title, String site) {
        String[] parts = BORDER.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (!site.isEmpty() && alike(last, site)) {
            return without(title, title.lastIndexOf(last), true);
        }
        if (!site.isEmpty() && alike(first, site)) {
            return without(title, first.length(), false);
        }
        if (last.length() < title.length() / 2 && letters(last).length() < 30) {
            return without(title, title.lastIndexOf(last), true);
        }
        return title;
    }

    private static String without(String title, int at, boolean isEnd) {
        String rest = isEnd ? title.substring(0, at) : title.substring(at);
        String bare = isEnd
                ? rest.replaceFirst("[\\s\\-–—|·•»›:/~_｜－]+$", "")
                : rest.replaceFirst("^[\\s\\-–—|·•»›:/~_｜－]+", "");
        return bare.isBlank() ? title : bare;
    }

    /// The words of a text, in lower case.
    static Set<String> words(String text) {
        var words = new java.util.HashSet<String>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
