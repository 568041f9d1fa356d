package tributary.yaml;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the known word that a misspelt one was meant to be.
public final class Nearest {
    /// No key of ours is longer; a longer word is not compared.
    private static final int MAX_LENGTH = 40;

    private Nearest() {}

    /// The known word with the fewest edits (insert, delete, replace, swap neighbours), or null when none is close.
    public static @Nullable String to(String word, Collection<String> known) {
        if (word.length() > MAX_LENGTH) {
            return null;
        }
        String best = null;
        int fewest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int edits = edits(word.toLowerCase(Locale.ROOT).replace('-', '_'), candidate);
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return best;
    }

    private static int edits(String from, String to) {
        var cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, i, j, from.charAt(i - 1) == to.charAt(j - 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, int i, int j, boolean isSame) {
        int replaced = cost[i - 1][j - 1] + (isSame ? 0 : 1);
        return Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    }
}
