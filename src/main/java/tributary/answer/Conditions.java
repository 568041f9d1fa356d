package tributary.answer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tributary.http.HttpDate;

/// The preconditions of a request, judged in the order of RFC 9110 13.2.2.
public final class Conditions {
    /// A member of a list, perhaps an empty one, with what ends it.
    private static final Pattern MEMBER =
            Pattern.compile("\\G[ \\t]*+(?:(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\uFFFF]*+\"))?[ \\t]*+(,|$)");

    private Conditions() {}

    /// 200 to answer in full, 304 when the asker has it, 412 when the asker wanted another one.
    public static int judge(Ask ask, String etag, Instant lastModified) {
        Instant moved = lastModified.truncatedTo(ChronoUnit.SECONDS);
        Optional<String> match = ask.header("if-match");
        if (match.isPresent() && !names(match.get(), etag, false)) {
            return 412;
        }
        if (match.isEmpty() && holds(ask, "if-unmodified-since", moved, moved::isAfter)) {
            return 412;
        }
        Optional<String> none = ask.header("if-none-match");
        if (none.isPresent()) {
            return names(none.get(), etag, true) ? 304 : 200;
        }
        return holds(ask, "if-modified-since", moved, since -> !moved.isAfter(since)) ? 304 : 200;
    }

    /// True when the list is `*` or names our strong tag; a weak form names it only where weak comparison is allowed.
    /// What is no list of tags names nothing.
    private static boolean names(String list, String etag, boolean weakly) {
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher members = MEMBER.matcher(list);
        boolean named = false;
        while (members.find()) {
            named |= etag.equals(members.group(2)) && (weakly || members.group(1) == null);
            if (members.group(3).isEmpty()) {
                return named;
            }
        }
        return false;
    }

    /// A header that is absent or no date is ignored. A year of two digits is one of our own century.
    private static boolean holds(Ask ask, String header, Instant moved, Predicate<Instant> test) {
        return ask.header(header)
                .flatMap(text -> HttpDate.parse(text, moved))
                .filter(test)
                .isPresent();
    }
}
