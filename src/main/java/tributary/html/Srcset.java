package tributary.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pictures of a `srcset`, read as browsers do: addresses may hold commas.
public final class Srcset {
    private static final int MAX_CANDIDATES = 24;
    private static final Pattern DESCRIPTOR = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,4})?[wxh]");

    private Srcset() {}

    /// The same list with addresses as `link` makes them, without those that it makes none of.
    public static String linked(String srcset, Function<String, @Nullable String> link) {
        var kept = new ArrayList<String>();
        for (Candidate candidate : candidates(srcset)) {
            String address = link.apply(candidate.address());
            if (address != null && !address.endsWith(",")) {
                kept.add(candidate.descriptor().isEmpty() ? address : address + " " + candidate.descriptor());
            }
        }
        return String.join(", ", kept);
    }

    public static List<Candidate> candidates(String srcset) {
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

    /// The address of the widest or densest picture, the last one where none says how wide it is; null when it is
    /// empty.
    public static @Nullable String largest(String srcset) {
        Candidate best = null;
        for (Candidate candidate : candidates(srcset)) {
            best = best == null || candidate.size() >= best.size() ? candidate : best;
        }
        return best == null ? null : best.address();
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

    /// One address with its width or density.
    public record Candidate(String address, String descriptor) {
        private double size() {
            return descriptor.isEmpty() ? 1 : Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
        }
    }
}
