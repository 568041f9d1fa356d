package tributary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases to be found in a text, capital or small, in one walk over it: a pattern of as many branches would try each
/// of them at each character.
final class Phrases {
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /// `phrases` are in small letters.
    private Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            byFirst.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>()).add(phrase);
        }
    }

    static Phrases of(String... phrases) {
        return new Phrases(List.of(phrases));
    }

    boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            List<String> candidates = byFirst.get(Character.toLowerCase(text.charAt(at)));
            if (candidates != null && meets(candidates, text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(List<String> candidates, String text, int at) {
        for (String candidate : candidates) {
            if (text.regionMatches(true, at, candidate, 0, candidate.length())) {
                return true;
            }
        }
        return false;
    }
}
