package tributary.byline;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tributary.dates.Days;
import tributary.html.Texts;
import tributary.page.Boxes;
import tributary.page.Words;

/// Bylines that stand in the open: a line that begins with `By`, a link to a page of an author.
final class Bylines {
    /// How many texts of a page are looked at.
    private static final int MAX_TEXTS = 2_000;

    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\p{M}.'’-]*+(?:\\s+(?:(?:de|van|von|der|den|la|le|du|da|bin|al|and|und|et|och|og|и|ve|&|,)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]*+(?!\\s*[:：])){0,6})";

    /// Two to four words of a script that knows no capital letters.
    private static final String BARE_NAME = "(\\p{Lo}[\\p{Lo}\\p{M}.'’-]+(?:\\s+\\p{Lo}[\\p{Lo}\\p{M}.'’-]+){1,3})";

    private static final String BY = "(?iu:" + Tongues.openers() + ")";
    private static final String LABEL = "(?iu:" + Tongues.labels() + ")\\s*[:：]";
    private static final Pattern LINE = Pattern.compile("^(?:" + BY + "\\s*:?|" + LABEL + ")\\s+" + NAME);
    private static final Pattern BARE_LINE =
            Pattern.compile("^(?:" + BY + "\\s*:?|" + LABEL + ")\\s+" + BARE_NAME + "\\s*(?:[|,،/–—-].*)?$");

    /// Behind the day or another label, on one line.
    private static final Pattern WITHIN =
            Pattern.compile("(?:(?<=[|·•/–—])\\s*" + LABEL + "|(?<=\\d)[\\s,]+" + BY + ")\\s+" + NAME);

    private static final Pattern ALONE = Pattern.compile("^(?:" + BY + "\\s*:?|" + LABEL + ")$");
    private static final Pattern WHOLE = Pattern.compile("^" + NAME + "(?:\\s*[,|•·].*)?$");
    private static final Pattern PAGE = Pattern.compile(
            "(?i)/(?:author|authors|autor|autoren|auteur|contributors?|writers?|journalists?|profile|people|staff|bio)/[^/?#]+");

    private static final Pattern TITLED = Pattern.compile(
            "(?i)\\b(?:about|author|more|follow|share|posts?|articles?|team|staff|read|view|see|contact|our|the|meet|latest|sign|log|subscribe|comments?|über|autor|news|reviews?)\\b");
    private static final int MAX_NAME = 60;

    /// What is an answer for machines.
    private static final Set<String> ANSWERS = Set.of("comment", "review", "suggestedAnswer", "acceptedAnswer");

    /// Where sites tell of those who are registered with them.
    private static final Pattern MEMBER = Pattern.compile(
            "(?i)[^#]*(?:/(?:u|users?|members?|profiles?)/[^/?#]+/?(?:[?#].*)?|[?&](?:uid|userid|u|lookuserid)=[^&#]+.*|/space-uid-\\d+\\.html)");
    /// What leads readers to pages of their own.
    private static final Pattern OWN =
            Pattern.compile("(?i)\\b(?:my|settings|account|profile|register|logout|inbox)\\b");

    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.-]{2,20}(?: [\\p{L}\\p{N}_.-]{1,20})?");

    private Bylines() {}

    /// The first line of an element that says more than `By`.
    static String line(Element element) {
        var lines = new StringBuilder();
        write(element, lines);
        String said = "";
        for (String each : lines.toString().split("\n", -1)) {
            String line = Texts.line(each);
            if (!line.isEmpty() && !ALONE.matcher(line).matches()) {
                return line;
            }
            said = said.isEmpty() ? line : said;
        }
        return said;
    }

    private static void write(Element element, StringBuilder lines) {
        for (Node node : element.childNodes()) {
            if (lines.length() > 1_000) {
                return;
            }
            if (node instanceof TextNode text) {
                lines.append(text.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element child && !Boxes.isUnseen(child) && !isSpoken(child)) {
                boolean isBorder = child.isBlock() || child.normalName().equals("br");
                lines.append(isBorder ? "\n" : " ");
                write(child, lines);
                lines.append(isBorder ? "\n" : " ");
            }
        }
    }

    /// Is there only for those who listen.
    private static boolean isSpoken(Element element) {
        String classes = element.attributes().get("class");
        return classes.contains("sr-only") || classes.contains("visually-hidden") || classes.contains("screen-reader");
    }

    /// Two to four words that begin with a capital letter.
    static boolean isName(String text) {
        return text.length() < MAX_NAME
                && text.indexOf(' ') > 0
                && text.split(" ", -1).length <= 4
                && WHOLE.matcher(text).matches()
                && !TITLED.matcher(text).find();
    }

    /// Stands among the answers of readers.
    static boolean isOfReaders(Element element) {
        var words = new Words();
        for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
            if (Words.nameComments(words.of(at))
                    || ANSWERS.contains(at.attributes().get("itemprop"))) {
                return true;
            }
        }
        return false;
    }

    /// The first byline, as a list of one; empty where there is none.
    static List<String> of(Document document) {
        var search = new Search();
        search.walk(document.body());
        return search.found.isEmpty() ? ofLink(document) : List.of(search.found);
    }

    private static List<String> ofLink(Document document) {
        for (Element link : document.select("a[href*=/auth], a[href*=/contrib], a[href*=/writer], a[href*=/people/]")) {
            String text = Texts.line(link.text());
            if (PAGE.matcher(link.attr("href")).find()
                    && text.indexOf(' ') > 0
                    && WHOLE.matcher(text).matches()) {
                return List.of(text);
            }
        }
        return List.of();
    }

    /// The first who is registered with the site: who began a thread there.
    static List<String> ofMember(Document document) {
        for (Element link : document.select("a[href]")) {
            String text = Texts.line(link.text());
            if (MEMBER.matcher(link.attr("href")).matches()
                    && HANDLE.matcher(text).matches()
                    && !TITLED.matcher(text).find()
                    && !OWN.matcher(text).find()
                    && !isOfReaders(link)) {
                return List.of(text);
            }
        }
        return List.of();
    }

    /// A walk over the texts of the page until one is a byline.
    private static final class Search {
        private String found = "";
        private int texts;
        private boolean isNext;

        void walk(Element parent) {
            for (Node node : parent.childNodes()) {
                if (!found.isEmpty() || texts > MAX_TEXTS) {
                    return;
                }
                if (node instanceof TextNode text && !text.isBlank()) {
                    look(Texts.line(text.getWholeText()));
                } else if (node instanceof Element child && !Boxes.isUnseen(child)) {
                    walk(child);
                }
            }
        }

        private void look(String text) {
            texts++;
            if (text.length() > 150) {
                isNext = false;
                return;
            }
            if (isNext && text.length() < MAX_NAME) {
                Matcher whole = WHOLE.matcher(text);
                if (whole.matches()) {
                    found = whole.group(1);
                    return;
                }
            }
            boolean mayOpen = Tongues.mayOpen(text);
            isNext = mayOpen && ALONE.matcher(text).matches();
            found = (mayOpen ? Stream.of(LINE, BARE_LINE, WITHIN) : Stream.of(WITHIN))
                    .filter(it -> it != WITHIN || (Days.seen(text, false).isPresent() && text.indexOf('©') < 0))
                    .map(it -> it.matcher(text))
                    .filter(it -> it.find() && it.group(1).indexOf(' ') > 0)
                    .map(it -> it.group(1))
                    .findFirst()
                    .orElse("");
        }
    }
}
