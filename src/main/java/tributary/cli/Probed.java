package tributary.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tributary.draft.Draft;
import tributary.draft.Reading;
import tributary.html.Texts;

/// What a feed holds, in a few lines for people who wonder whether to follow it.
final class Probed {
    /// A shorter text is an announcement of an article, whatever the feed calls it.
    private static final int SHORT = 600;

    /// How publishers end what they cut.
    private static final Pattern CUT =
            Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\W*$|(?i:read more|weiterlesen|lire la suite)\\W*$");

    private final Reading.Feed feed;

    Probed(Reading.Feed feed) {
        this.feed = feed;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        String title = feed.head().title();
        lines.add((title == null ? "without a title" : '"' + Texts.cut(title, 200) + '"') + ", " + feed.format()
                + " in " + feed.encoding() + ", " + entries());
        if (!feed.drafts().isEmpty()) {
            lines.add(texts());
            lines.add(parts());
        }
        if (feed.head().hub() != null) {
            lines.add("tells of news by itself (WebSub)");
        }
        if (!feed.problems().isEmpty()) {
            lines.add("repaired: " + String.join("; ", feed.problems()));
        }
        return lines;
    }

    private String entries() {
        List<Instant> dates = feed.drafts().stream()
                .map(draft -> draft.published() == null ? draft.updated() : draft.published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        String count = Words.count(feed.drafts().size(), "entry", "entries");
        return dates.isEmpty() ? count : count + " from " + day(dates.getFirst()) + " to " + day(dates.getLast());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private String texts() {
        List<String> texts = feed.drafts().stream().map(Probed::text).toList();
        long whole = texts.stream().filter(Probed::isWhole).count();
        long typical = texts.stream()
                .mapToInt(String::length)
                .sorted()
                .skip(texts.size() / 2)
                .findFirst()
                .orElse(0);
        String verdict = whole == texts.size()
                ? "full text"
                : whole == 0 ? "no full text, only summaries" : "full text in " + whole + " of " + texts.size();
        return verdict + " (the typical entry has " + Words.count(typical, "character", "characters") + ")";
    }

    private static String text(Draft draft) {
        String html = Stream.of(draft.content(), draft.summary())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Texts.plain(html);
    }

    private static boolean isWhole(String text) {
        return text.length() >= SHORT && !CUT.matcher(text).find();
    }

    private String parts() {
        return "pictures in " + share(draft -> draft.image() != null || text(draft, "<img"))
                + ", files in " + share(draft -> !draft.enclosures().isEmpty())
                + ", authors in " + share(draft -> !draft.authors().isEmpty())
                + ", ids in " + share(draft -> draft.id() != null)
                + ", dates in " + share(draft -> draft.published() != null || draft.updated() != null);
    }

    private static boolean text(Draft draft, String part) {
        return Stream.of(draft.content(), draft.summary()).anyMatch(html -> html != null && html.contains(part));
    }

    private String share(Predicate<Draft> has) {
        long count = feed.drafts().stream().filter(has).count();
        return count == feed.drafts().size() ? "all" : count == 0 ? "none" : Long.toString(count);
    }
}
