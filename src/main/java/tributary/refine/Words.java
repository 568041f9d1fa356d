package tributary.refine;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.html.Texts;

/// The plain texts of an article: title, summary, authors, tags, each one line and bounded.
final class Words {
    static final int MAX_TITLE = 500;
    static final int MAX_SUMMARY = 300;
    static final int MAX_AUTHORS = 20;
    static final int MAX_TAGS = 30;
    static final int MAX_NAME = 150;

    /// How much of a text stands in for a missing title.
    static final int MAX_FIRST_WORDS = 80;

    /// How much HTML is looked at for the opening of a text.
    private static final int MAX_OPENING = 8_000;

    private static final Pattern MAIL_FIRST = Pattern.compile("[^\\s()<>]+@[^\\s()<>]+ \\((.+)\\)");
    private static final Pattern MAIL_LAST = Pattern.compile("(.+?) ?[<(][^\\s()<>]+@[^\\s()<>]+[>)]");

    private Words() {}

    /// The title as published, one line; empty when there is none.
    static String title(@Nullable String title) {
        return title == null ? "" : Texts.excerpt(Texts.line(Texts.cut(title, MAX_TITLE * 8)), MAX_TITLE);
    }

    /// The title; without one the first words of the text, else the link, else `Untitled`.
    static String title(@Nullable String title, String text, @Nullable URI link) {
        String own = title(title);
        if (!own.isEmpty()) {
            return own;
        }
        String words = Texts.excerpt(text, MAX_FIRST_WORDS);
        if (!words.isEmpty()) {
            return words;
        }
        return link == null ? "Untitled" : Texts.excerpt(link.toString(), MAX_TITLE);
    }

    /// The first lines of a clean text.
    static String opening(String html) {
        return Texts.plain(Texts.cut(html, openingEnd(html)));
    }

    /// Never inside of a tag: all that is cut off there is an address.
    private static int openingEnd(String html) {
        if (html.length() <= MAX_OPENING) {
            return html.length();
        }
        int open = html.lastIndexOf('<', MAX_OPENING);
        return open > html.lastIndexOf('>', MAX_OPENING) && open > 0 ? open : MAX_OPENING;
    }

    /// The publisher's summary as plain text, else the opening of the article.
    static String summary(@Nullable String summary, String opening) {
        String own = summary == null ? "" : Texts.plain(Texts.cut(summary, MAX_OPENING));
        return Texts.excerpt(own.isEmpty() ? opening : own, MAX_SUMMARY);
    }

    /// Names without the mail addresses that RSS puts around them.
    static List<String> authors(List<String> authors) {
        return distinct(authors, MAX_AUTHORS, Words::name);
    }

    private static String name(String author) {
        Matcher first = MAIL_FIRST.matcher(author);
        if (first.matches()) {
            return first.group(1).strip();
        }
        Matcher last = MAIL_LAST.matcher(author);
        return last.matches() ? last.group(1).strip() : author;
    }

    static List<String> tags(List<String> categories) {
        return distinct(categories, MAX_TAGS, it -> it.startsWith("#") ? it.substring(1) : it);
    }

    /// Lines without repetition (by any case), in their order.
    private static List<String> distinct(List<String> texts, int most, UnaryOperator<String> form) {
        var seen = new HashSet<String>();
        var kept = new ArrayList<String>();
        for (String text : texts) {
            String line = form.apply(Texts.line(Texts.cut(text, MAX_NAME * 8)));
            String bounded = Texts.excerpt(line.strip(), MAX_NAME);
            if (!bounded.isEmpty() && seen.add(bounded.toLowerCase(Locale.ROOT))) {
                kept.add(bounded);
                if (kept.size() == most) {
                    break;
                }
            }
        }
        return kept;
    }
}
