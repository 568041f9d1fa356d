package tributary.refine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.html.Texts;

/// Tells texts that a feed cuts at one length, in the middle of a sentence and without a word about it: nobody writes
/// text after text of one length that ends nowhere.
public final class Clipped {
    /// Entries of a document that are compared, and how many there must be.
    private static final int MAX_ENTRIES = 50;

    private static final int MIN_ENTRIES = 4;

    /// A cut between two words falls so far short of the length, and one within a character that is not Latin.
    private static final int SLACK = 20;

    /// The share of texts that reach the length, and of those the share that end nowhere.
    private static final double MOST = 0.6;

    private static final List<ToIntFunction<String>> LENGTHS = List.of(
            text -> text.codePointCount(0, text.length()), text -> text.getBytes(StandardCharsets.UTF_8).length);

    private final List<Draft> drafts;
    private @Nullable List<Integer> limits;

    public Clipped(List<Draft> drafts) {
        this.drafts = drafts.subList(0, Math.min(drafts.size(), MAX_ENTRIES));
    }

    /// Whether this entry of the document reaches the length at which its texts are cut, and ends nowhere.
    boolean cuts(Draft draft) {
        List<Integer> here = limits;
        if (here == null) {
            List<String> texts = drafts.stream().map(Clipped::text).distinct().toList();
            here = LENGTHS.stream().map(it -> limit(texts, it)).toList();
            limits = here;
        }
        String text = text(draft);
        for (int i = 0; i < here.size(); i++) {
            if (reaches(LENGTHS.get(i).applyAsInt(text), here.get(i)) && !Ending.isSentence(text)) {
                return true;
            }
        }
        return false;
    }

    /// The length at which most texts are cut; 0 where they are not.
    private static int limit(List<String> texts, ToIntFunction<String> length) {
        int longest = texts.stream().mapToInt(length).max().orElse(0);
        List<String> full = texts.stream()
                .filter(it -> reaches(length.applyAsInt(it), longest))
                .toList();
        long endless = full.stream().filter(it -> !Ending.isSentence(it)).count();
        boolean isCut =
                texts.size() >= MIN_ENTRIES && full.size() >= texts.size() * MOST && endless >= full.size() * MOST;
        return isCut ? longest : 0;
    }

    private static boolean reaches(int length, int limit) {
        return limit > SLACK * 2 && length >= limit - SLACK && length <= limit;
    }

    private static String text(Draft draft) {
        return Texts.plain(Wanting.html(draft)).strip();
    }
}
