package tributary.html;

import java.util.ArrayList;
import java.util.List;

/// Groups of phrases to be found in a text, capital or small, in one walk over it: a pattern of as many branches would
/// try each of them at each character.
public final class Phrases {
    /// Enough that few letters share one, ideographs too.
    private static final int BUCKETS = 4096;

    private static final Phrase[] NONE = {};

    /// The phrases by their first letter, capital and small.
    private final Phrase[][] byFirst = new Phrase[BUCKETS][];

    private record Phrase(String text, char capital, int group) {}

    /// `groups` are of phrases in small letters.
    public Phrases(List<List<String>> groups) {
        var buckets = new ArrayList<List<Phrase>>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            buckets.add(new ArrayList<>());
        }
        for (int group = 0; group < groups.size(); group++) {
            for (String text : groups.get(group)) {
                char first = text.charAt(0);
                var phrase = new Phrase(text, Character.toUpperCase(first), 1 << group);
                buckets.get(first % BUCKETS).add(phrase);
                if (phrase.capital % BUCKETS != first % BUCKETS) {
                    buckets.get(phrase.capital % BUCKETS).add(phrase);
                }
            }
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            byFirst[bucket] = buckets.get(bucket).toArray(NONE);
        }
    }

    /// The groups of which a phrase stands in the text: the lowest bit for the first group.
    public int in(String text) {
        int found = 0;
        for (int at = 0; at < text.length(); at++) {
            for (Phrase phrase : byFirst[text.charAt(at) % BUCKETS]) {
                if ((found & phrase.group) == 0 && stands(phrase, text, at)) {
                    found |= phrase.group;
                }
            }
        }
        return found;
    }

    /// Whether a text begins with one of the phrases.
    public boolean open(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (Phrase phrase : byFirst[text.charAt(0) % BUCKETS]) {
            if (stands(phrase, text, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(Phrase phrase, String text, int at) {
        char first = text.charAt(at);
        String wanted = phrase.text;
        if ((first != wanted.charAt(0) && first != phrase.capital) || at + wanted.length() > text.length()) {
            return false;
        }
        for (int each = 1; each < wanted.length(); each++) {
            char c = text.charAt(at + each);
            if (c != wanted.charAt(each) && lower(c) != wanted.charAt(each)) {
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
