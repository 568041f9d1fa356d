package tributary.extract;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tributary.html.Links;

/// Finds the next page of an article that its site cut into several.
///
/// Only an address that is the page's own with the next number counts: many sites call the next article "next".
final class Sequel {
    private static final int MAX_LINKS = 3_000;

    /// Where an address keeps the number of a page.
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[?&](?:page|p|pg|pagina|seite|paged)=|/(?:page|p|seite)?/?|[_-](?:p|page)?)(\\d{1,2})(?=(?:/?|\\.s?html?|\\.php|&.*)$)");

    private static final Pattern ENDING = Pattern.compile("(?:/|\\.s?html?|\\.php)$");

    private Sequel() {}

    /// The address of the page with this number, as the page before names it.
    static Optional<URI> of(Document document, URI here, int number) {
        String own = here.toString().replaceFirst("#.*", "");
        for (Element link : document.select("link[rel~=(?i)^next$][href], a[href]").stream()
                .limit(MAX_LINKS)
                .toList()) {
            String there = Links.absolute(own, link.attr("href")).orElse("").replaceFirst("#.*", "");
            if (isNext(own, there, number)) {
                return Sheets.uri(there);
            }
        }
        return Optional.empty();
    }

    static boolean isNext(String here, String there, int number) {
        Matcher next = NUMBER.matcher(there);
        if (!next.find() || Integer.parseInt(next.group(1)) != number) {
            return false;
        }
        String stem = there.substring(0, next.start());
        String rest = there.substring(next.end());
        if (number == 2) {
            return bare(here).equals(bare(stem + rest));
        }
        String before = there.substring(0, next.start(1)) + (number - 1) + rest;
        return bare(here).equals(bare(before));
    }

    private static String bare(String address) {
        return ENDING.matcher(address).replaceFirst("");
    }
}
