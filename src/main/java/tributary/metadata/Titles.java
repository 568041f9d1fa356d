package tributary.metadata;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tributary.declared.Clues;
import tributary.declared.Linked;
import tributary.declared.Metas;
import tributary.html.Letters;
import tributary.html.Texts;
import tributary.page.Box;

/// The title of the article, without the name of its site.
final class Titles {
    private static final Pattern BORDER =
            Pattern.compile("\\s+[-–—|·•»›:/~_]+\\s+|\\s*[|｜»]\\s*|::|(?<=[\\p{IsHan})）】」”》！？…])[_－—-]+(?=\\p{L})");
    private static final int MAX_TITLE = 1_000;

    /// A heading that shares this many of its words with the title is the title as readers see it.
    private static final double MOST = 0.25;

    /// What a blog sets before each title.
    private static final Pattern SHELF =
            Pattern.compile("^(?:the )?(?:\\p{L}+ )?blog(?: post)?:\\s+", Pattern.CASE_INSENSITIVE);

    private static final int MAX_LABEL = 30;

    /// A title of fewer words is that of a section or of the site, where the only heading says more.
    private static final int FEW = 3;

    /// The least of a title in ideographs.
    private static final int MIN_WIDE = 6;

    private Titles() {}

    static @Nullable String of(Clues clues, Metas metas, Linked linked, @Nullable URI link) {
        Optional<String> headline = linked.text("headline").map(it -> Texts.plain(Texts.plain(it)));
        String stated = headline.or(() -> metas.first(
                                "og:title",
                                "twitter:title",
                                "citation_title",
                                "dc.title",
                                "dcterms.title",
                                "title",
                                "headline")
                        .map(Texts::plain))
                .filter(it -> !it.isBlank())
                .orElse("");
        String shown = Headings.unbroken(clues.title(stated.isEmpty()));
        Headings headings = Headings.of(clues.mainHeads, said(headline, metas, shown), link);
        String site = metas.first("og:site_name", "application-name", "twitter:site")
                .or(() -> Optional.of(headings.site()).filter(it -> !it.isEmpty()))
                .orElseGet(() -> host(link));
        List<String> others = Headings.of(clues.lesserHeads, List.of(), link).lines();
        String agreed = metas.first("og:title", "twitter:title")
                .map(it -> agreed(Texts.plain(it), shown, site))
                .orElse("");
        List<String> main = headings.lines().stream()
                .filter(it ->
                        agreed.isEmpty() || !headings.pieced().contains(it) || agree(it, stated) || agree(it, shown))
                .toList();
        return head(main, others, stated, shown, site)
                .map(it -> goesOn(it, agreed) || isCounted(it, agreed) ? agreed : it)
                .or(() -> akin(main, stated, shown, agreed, site))
                .or(() -> named(main, stated, shown, site))
                .or(() -> others.stream().findFirst())
                .map(Titles::trim)
                .map(it -> Texts.cut(it, MAX_TITLE))
                .orElse(null);
    }

    /// What the page says its title is, with and without what may be the name of the site.
    private static List<String> said(Optional<String> headline, Metas metas, String shown) {
        return Stream.of(
                        headline,
                        metas.first("og:title"),
                        metas.first("twitter:title"),
                        metas.first("citation_title"),
                        Optional.of(shown))
                .flatMap(Optional::stream)
                .flatMap(it -> Stream.of(it, bare(it, ""), first(it)))
                .distinct()
                .toList();
    }

    /// The first part of a title in ideographs: their sites put what they are called last.
    private static String first(String title) {
        return title.isEmpty() || !Box.isWide(title.charAt(0)) ? title : BORDER.split(title, 2)[0];
    }

    /// What both the stated and the shown title say besides the name of the site; empty where they differ.
    private static String agreed(String stated, String shown, String site) {
        String one = bare(stated, site);
        return alike(one, bare(shown, site)) ? one : "";
    }

    /// Whether a title goes on in the same phrase where a heading ends.
    private static boolean goesOn(String head, String title) {
        String rest = title.substring(Math.min(head.length(), title.length())).strip();
        return title.regionMatches(true, 0, head, 0, head.length())
                && !rest.isEmpty()
                && (rest.charAt(0) == '&' || Character.isLetterOrDigit(rest.codePointAt(0)));
    }

    /// Whether a title is a heading behind the number of things it tells of: `8 Trends` of `Trends`.
    private static boolean isCounted(String head, String title) {
        int rest = title.length() - head.length();
        return rest > 0
                && title.regionMatches(true, rest, head, 0, head.length())
                && title.substring(0, rest).strip().chars().allMatch(Character::isDigit);
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
            String bare = Letters.of(bare(whole, site));
            Optional<String> head = main.stream()
                    .filter(it -> agree(it, whole) && !isRest(it, stated, shown))
                    .findFirst()
                    .or(() -> others.stream()
                            .filter(it -> Letters.of(it).equals(Letters.of(whole))
                                    || Letters.of(it).equals(bare))
                            .findFirst());
            if (head.isPresent() && !isSite(head.get(), site)) {
                return head;
            }
        }
        var parts = Stream.of(stated, shown)
                .flatMap(it -> BORDER.splitAsStream(it))
                .map(Letters::of)
                .collect(Collectors.toSet());
        return Stream.concat(main.stream(), others.stream())
                .filter(it -> parts.contains(Letters.of(it)) && !isSite(it, site) && !isRest(it, stated, shown))
                .max(Comparator.comparingInt(String::length));
    }

    /// What the shown title has besides the stated one: the name of the site.
    private static boolean isRest(String head, String stated, String shown) {
        String rest = Letters.of(head);
        String title = Letters.of(stated);
        String whole = Letters.of(shown);
        return !title.isEmpty() && (whole.equals(rest + title) || whole.equals(title + rest));
    }

    private static boolean isSite(String text, String site) {
        String letters = Letters.of(text);
        String name = Letters.of(site);
        return letters.equals(name)
                || (name.length() > 3 && letters.startsWith(name) && letters.length() <= name.length() + 3);
    }

    /// A main heading in other words than the title; it says enough of a title on which the page agrees.
    private static Optional<String> akin(List<String> heads, String stated, String shown, String agreed, String site) {
        String title = stated + " " + shown;
        return heads.stream()
                .limit(3)
                .filter(it -> !isSite(it, site) && !isRest(it, stated, shown) && shared(it, title) >= MOST)
                .filter(it -> Letters.words(agreed).size() < FEW || shared(agreed, it) >= MOST)
                .findFirst();
    }

    private static Optional<String> named(List<String> main, String stated, String shown, String site) {
        String title = bare(stated.isEmpty() ? shown : stated, site);
        boolean isLabel = main.size() == 1
                && title.chars().noneMatch(it -> Box.isWide((char) it))
                && Letters.words(title).size() < FEW
                && Letters.words(main.getFirst()).size() >= FEW;
        return title.isEmpty() || isLabel || (!site.isEmpty() && isSite(title, site) && !main.isEmpty())
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

    /// The heading says what the title says, or one whole part of it that is most of it.
    private static boolean agree(String head, String whole) {
        if (whole.isEmpty()) {
            return false;
        }
        String a = Letters.of(head);
        String b = Letters.of(whole);
        if (a.equals(b)) {
            return true;
        }
        return a.length() >= 8 && a.length() * 3 >= b.length() && (b.startsWith(a) || b.endsWith(a));
    }

    private static boolean alike(String one, String other) {
        return Letters.of(one).equals(Letters.of(other));
    }

    /// Without the part that names the site: the one that says its name, else the shorter end.
    static String bare(String title, String site) {
        return withoutShelves(withoutSite(title, site));
    }

    /// Chinese sites set what a page is part of behind low lines, from the least to the whole.
    private static String withoutShelves(String title) {
        int end = title.indexOf('_');
        return end >= MIN_WIDE && Box.isWide(title.charAt(0))
                ? title.substring(0, end).strip()
                : title;
    }

    private static String withoutSite(String title, String site) {
        String[] parts = BORDER.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (!site.isEmpty() && (alike(last, site) || (last.length() <= MAX_LABEL && opens(last, site)))) {
            return without(title, title.lastIndexOf(last), true);
        }
        if (!site.isEmpty() && alike(first, site)) {
            return without(title, first.length(), false);
        }
        if (last.length() < title.length() / 2 && Letters.of(last).length() < 30) {
            return without(title, title.lastIndexOf(last), true);
        }
        return title;
    }

    /// Whether a label begins with the name of the site as a word of its own: `Example Magazine` of `example`.
    private static boolean opens(String label, String site) {
        int end = site.length();
        return end > 3
                && label.length() > end
                && label.regionMatches(true, 0, site, 0, end)
                && !Character.isLetterOrDigit(label.charAt(end));
    }

    private static String without(String title, int at, boolean isEnd) {
        String rest = isEnd ? title.substring(0, at) : title.substring(at);
        String bare = isEnd
                ? rest.replaceFirst("[\\s\\-–—|·•»›:/~_｜－]+$", "")
                : rest.replaceFirst("^[\\s\\-–—|·•»›:/~_｜－]+", "");
        return bare.isBlank() ? title : bare;
    }
}
