package tributary.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.html.Letters;
import tributary.html.Texts;
import tributary.page.Box;

/// The headings of a page as lines: those of its article, and the one that is the name of the site.
///
/// `pieced` are those of the lines that are put together from pieces, as designed pages do, rather than written.
record Headings(List<String> lines, String site, Set<String> pieced) {
    private static final int MAX_HEADS = 40;
    private static final int MAX_SEEN = 400;
    private static final int MAX_NODES = 1_000;
    private static final int MAX_LENGTH = 4_000;
    private static final int MIN_TITLE = 8;
    private static final Pattern START = Pattern.compile("(?i)(?:\\.{0,2}/)*(?:(?:index|default|home)\\.\\w{2,5})?");

    /// What stands between a heading and the name of its section.
    private static final Pattern BAR = Pattern.compile("(?<=\\s[|/])\\s+");

    /// Elements within what somebody wrote as one phrase.
    private static final String WRITTEN = "i, em, cite, q, code, sup, sub, ruby";

    private static final Pattern BREAKS = Pattern.compile("[\\u00ad\\u200b]");
    private static final Pattern EDGES =
            Pattern.compile("^[:|/·•–—-]+\\s+|\\s+[:|/·•–—-]+$|^:(?=\\p{L})|^#\\s+|\\s*[¶§#🔗]$");

    /// A heading that leads to the start of the site names the site. `titles` are what the page says its title is:
    /// where a heading is one of them with a label or a subtitle beside it, it is read without that.
    static Headings of(List<Element> elements, List<String> titles, @Nullable URI link) {
        var lines = new ArrayList<String>();
        var pieced = new HashSet<String>();
        String site = "";
        for (Element head : elements.subList(0, Math.min(elements.size(), MAX_SEEN))) {
            String text = text(head);
            if (isHome(head, text, link)) {
                site = site.isEmpty() ? text : site;
            } else if (text.length() > 3) {
                Optional<String> part = within(head, text, titles);
                lines.add(part.orElse(text));
                if (part.isEmpty() && isPieced(head)) {
                    pieced.add(text);
                }
            }
            if (lines.size() == MAX_HEADS) {
                break;
            }
        }
        return new Headings(List.copyOf(lines), site, pieced);
    }

    /// Nothing where the heading holds more than any title: then nobody closed it.
    private static String text(Element head) {
        int nodes = 0;
        int length = 0;
        for (Iterator<Node> within = head.nodeStream().iterator(); within.hasNext(); nodes++) {
            length += within.next() instanceof TextNode words
                    ? words.getWholeText().length()
                    : 0;
            if (nodes > MAX_NODES || length > MAX_LENGTH) {
                return "";
            }
        }
        return line(head.text());
    }

    /// Without places to break a word, and without what led over from a label.
    private static String line(String text) {
        return EDGES.matcher(unbroken(text)).replaceAll("");
    }

    /// One line, without places to break a word.
    static String unbroken(String text) {
        return Texts.line(BREAKS.matcher(text).replaceAll(""));
    }

    private static boolean isHome(Element head, String text, @Nullable URI link) {
        Element anchor = head.selectFirst("a[href]");
        return anchor != null
                && !text.isEmpty()
                && line(anchor.text()).equals(text)
                && (anchor.attr("rel").equals("home")
                        || isStart(anchor.attr("href").strip(), link));
    }

    /// The address of the start of this site.
    private static boolean isStart(String address, @Nullable URI link) {
        if (START.matcher(address).matches()) {
            return !address.isEmpty();
        }
        int host = address.indexOf("//") + 2;
        if (host < 2 || address.lastIndexOf(':', host) > host || link == null || link.getHost() == null) {
            return false;
        }
        int path = address.indexOf('/', host);
        return address.substring(host, path < 0 ? address.length() : path).equalsIgnoreCase(link.getHost())
                && START.matcher(path < 0 ? "" : address.substring(path)).matches();
    }

    /// The part of a heading that is one of these titles and stands apart from the rest: in an element of its own or
    /// behind a bar.
    private static Optional<String> within(Element head, String text, List<String> titles) {
        List<String> parts = parts(head, text);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String whole = Letters.of(text);
        for (String title : titles) {
            String letters = Letters.of(title);
            if (Box.weight(letters) < MIN_TITLE || letters.equals(whole)) {
                continue;
            }
            Optional<String> part =
                    parts.stream().filter(it -> Letters.of(it).equals(letters)).findFirst();
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    /// All beginnings and ends of a heading at the borders of its elements and at bars.
    private static List<String> parts(Element head, String text) {
        var parts = new ArrayList<String>();
        List<String> runs = runs(head);
        for (int at = 1; at < runs.size() && at < MAX_HEADS; at++) {
            parts.add(line(String.join("", runs.subList(at, runs.size()))));
            parts.add(line(String.join("", runs.subList(0, at))));
        }
        String[] behind = BAR.split(text, 2);
        if (behind.length == 2) {
            parts.add(behind[1]);
        }
        return parts;
    }

    /// In several pieces of text, none of which leads over to the next or sets words apart as writers do.
    private static boolean isPieced(Element head) {
        List<String> runs = runs(head);
        return runs.size() > 1
                && runs.stream().noneMatch(it -> it.strip().endsWith(":"))
                && head.selectFirst(WRITTEN) == null;
    }

    private static List<String> runs(Element head) {
        return head.nodeStream(TextNode.class)
                .map(TextNode::getWholeText)
                .filter(it -> !it.isBlank())
                .toList();
    }
}
