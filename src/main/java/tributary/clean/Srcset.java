package tributary.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pictures of a `srcset`, read as browsers do: addresses may hold commas.
final class Srcset {
    private static final int MAX_CANDIDATES = 24;
    private static final Pattern DESCRIPTOR = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4})?[wxh]");

    private Srcset() {}

    /// The same list with safe absolute addresses; the empty text when none is left.
    static String absolute(@Nullable String base, String srcset) {
        var kept = new ArrayList<String>();
        for (Candidate candidate : candidates(srcset)) {
            String link = Href.web(base, candidate.address());
            if (link != null && !link.endsWith(",")) {
                kept.add(candidate.descriptor().isEmpty() ? link : link + " " + candidate.descriptor());
            }
        }
        return String.join(", ", kept);
    }

    static List<Candidate> candidates(String srcset) {
        var found = new ArrayList<Candidate>();
        int at = 0;
        while (at < srcset.length() && found.size() < MAX_CANDIDATES) {
            int start = skip(srcset, at, true);
            int end = skip(srcset, start, false);
            String address = srcset.substring(start, end);
            at = end;
            if (address.endsWith(",")) {
                add(found, address.replaceAll(",+$", ""), "");
                continue;
            }
            int comma = srcset.indexOf(',', end);
            at = comma < 0 ? srcset.length() : comma;
            add(found, address, srcset.substring(end, at).strip());
        }
        return found;
    }

    /// The first place from `at` on that is not (`separators`) or is white space.
    private static int skip(String text, int at, boolean separators) {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean space = c <= ' ';
            if (separators ? !space && c != ',' : space) {
                break;
            }
            end++;
        }
        return end;
    }

    private static void add(List<Candidate> found, String address, String descriptor) {
        if (!address.isEmpty()
                && (descriptor.isEmpty() || DESCRIPTOR.matcher(descriptor).matches())) {
            found.add(new Candidate(address, descriptor));
        }
    }

    record Candidate(String address, String descriptor) {}
}
