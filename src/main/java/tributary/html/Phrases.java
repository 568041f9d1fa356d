package tributary.html;

import java.util.ArrayList;
import java.util.List;

/// Groups of phrases to be found in a text, capital or small, in one walk over it: a pattern of as many branches would
/// try each of them at each character.
public final class Phrases {
    private static final int BUCKETS = 256;

    private final List<List<Phrase>> byFirst = new ArrayList<>();

    private record Phrase(String text, int group) {}

    /// `groups` are of phrases in small letters.
    public Phrases(List<List<String>> groups) {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            byFirst.add(new ArrayList<>());
        }
        for (int group = 0; group < groups.size(); group++) {
            for (String phrase : groups.get(group)) {
                var added = new Phrase(phrase, 1 << group);
                char first = phrase.charAt(0);
                byFirst.get(first % BUCKETS).add(added);
                char capital = Character.toUpperCase(first);
                if (capital % BUCKETS != first % BUCKETS) {
                    byFirst.get(capital % BUCKETS).add(added);
                }
            }
        }
    }

    /// The groups of which a phrase stands in the text: the lowest bit for the first group.
    public int in(String text) {
        int found = 0;
        for (int at = 0; at < text.length(); at++) {
            List<Phrase> candidates = byFirst.get(text.charAt(at) % BUCKETS);
            for (int each = 0; each < candidates.size(); each++) {
                Phrase candidate = candidates.get(each);
                if ((found & candidate.group) == 0 && stands(candidate.text, text, at)) {
                    found |= candidate.group;
                }
            }
        }
        return found;
    }

    /// Whether a text begins with one of the phrases.
    public boolean open(String text) {
        return !text.isEmpty()
                && byFirst.get(text.charAt(0) % BUCKETS).stream().anyMatch(it -> stands(it.text, text, 0));
    }

    private static boolean stands(String phrase, String text, int at) {
        if (at + phrase.length() > text.length()) {
            return false;
        }
        for (int each = 0; each < phrase.length(); each++) {
            if (lower(text.charAt(at + each)) != phrase.charAt(each)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }
}
