package tributary.extract;

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
import org.jspecify.annotations.Nullable;
import tributary.html.Texts;

/// The title of the article, without the name of its site.
final class Titles {
    private static final Pattern BORDER =
            Pattern.compile("\\s+[-–—|·•»›:/~_]+\\s+|\\s*[|｜»]\\s*|::|(?<=\\p{IsHan})[_－—-]+");
    private static final int MAX_TITLE = 1_000;

    /// A heading that shares this many of its words with the title is the title as readers see it.
    private static final double MOST = 0.25;

    private Titles() {}

    static @Nullable String of(Document document, Metas metas, Linked linked) {
        String site =
                metas.first("og:site_name", "application-name", "twitter:site").orElse("");
        List<String> heads = heads(document, "h1", "h2");
        String shown = Texts.line(document.title());
        String stated = linked.text("headline")
                .map(it -> Texts.plain(Texts.plain(it)))
                .or(() -> metas.first("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline")
                        .map(Texts::plain))
                .filter(it -> !it.isBlank())
                .orElse("");
        return head(heads, stated, shown, site)
                .or(() -> akin(heads(document, "h1"), stated + " " + shown, site))
                .or(() -> named(heads, bare(stated.isEmpty() ? shown : stated, site)))
                .map(it -> Texts.cut(it, MAX_TITLE))
                .orElse(null);
    }

    /// The heading that says what the page says its title is: all of it, a part of it, or most of its words.
    private static Optional<String> head(List<String> heads, String stated, String shown, String site) {
        for (String whole : List.of(stated, shown)) {
            Optional<String> head =
                    heads.stream().filter(it -> agree(it, whole)).findFirst();
            if (head.isPresent() && !alike(head.get(), site)) {
                return head;
            }
        }
        var parts = Stream.of(stated, shown)
                .flatMap(it -> BORDER.splitAsStream(it))
                .map(Titles::letters)
                .collect(Collectors.toSet());
        return heads.stream()
                .filter(it -> parts.contains(letters(it)) && !alike(it, site))
                .max(Comparator.comparingInt(String::length));
    }

    /// A main heading in other words than the title.
    private static Optional<String> akin(List<String> heads, String title, String site) {
        return heads.stream()
                .limit(3)
                .filter(it -> !alike(it, site) && shared(it, title) >= MOST)
                .findFirst();
    }

    private static Optional<String> named(List<String> heads, String title) {
        return title.isEmpty() ? heads.stream().findFirst() : Optional.of(title);
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
