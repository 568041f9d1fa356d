package tributary.serve;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The preconditions of a request, judged in the order of RFC 9110 13.2.2.
final class Conditions {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\uFFFF]*\")");
    private static final int MAX_TAGS = 100;

    private Conditions() {}

    /// 200 to answer in full, 304 when the asker has it, 412 when the asker wanted another one.
    static int judge(Ask ask, String etag, Instant lastModified) {
        Instant moved = lastModified.truncatedTo(ChronoUnit.SECONDS);
        Optional<String> match = ask.header("if-match");
        if (match.isPresent() && !names(match.get(), etag, false)) {
            return 412;
        }
        if (match.isEmpty() && holds(ask, "if-unmodified-since", moved::isAfter)) {
            return 412;
        }
        Optional<String> none = ask.header("if-none-match");
        if (none.isPresent()) {
            return names(none.get(), etag, true) ? 304 : 200;
        }
        return holds(ask, "if-modified-since", since -> !moved.isAfter(since)) ? 304 : 200;
    }

    /// True when the list is `*` or names our strong tag; a weak form names it only where weak comparison is allowed.
    private static boolean names(String list, String etag, boolean weakly) {
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(list);
        for (int i = 0; i < MAX_TAGS && tags.find(); i++) {
            if (tags.group(2).equals(etag) && (weakly || tags.group(1) == null)) {
                return true;
            }
        }
        return false;
    }

    /// A header that is absent or no date is ignored.
    private static boolean holds(Ask ask, String header, Predicate<Instant> test) {
        return ask.header(header).flatMap(HttpDate::parse).filter(test).isPresent();
    }
}
