package tributary.refine;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.clean.Cleaner;
import tributary.clean.Pictures;
import tributary.gist.Blocks;
import tributary.plan.Source;

/// A text made safe, then without marks of where readers came from and without what recurs, as its source wants it:
/// what is left, the words of what was left out, the marks of all that it held, by which its source is learnt, and how
/// it began.
///
/// It is made safe first, so that equal blocks look equal: pictures that load late, for one, all have the same address
/// before.
record Trimmed(Cleaner.Cleaned content, List<String> removed, Set<Long> marks, String opening) {
    Trimmed {
        removed = List.copyOf(removed);
        marks = Set.copyOf(marks);
    }

    /// The text of an article with this base, and the picture that is named with it (null: none).
    static Trimmed of(String html, @Nullable URI base, Source.Texts texts, Refrain refrain, @Nullable String named) {
        Pictures habits = texts.pictures();
        Cleaner.Cleaned safe = Cleaner.cleaned(html, base, habits);
        var whole =
                new Cleaner.Cleaned(texts.dropsTracking() ? Untracked.html(safe.html()) : safe.html(), safe.pictures());
        Blocks.Rest rest = refrain.without(whole.html(), base);
        Cleaner.Cleaned left = rest.removed().isEmpty() ? whole : Cleaner.cleaned(rest.html(), base, habits);
        return new Trimmed(left, rest.removed(), Refrain.marks(whole.html(), base, named), Words.opening(whole.html()));
    }

    /// The summary of an article: its own, unless that is only how the text began before something was left out.
    String summary(@Nullable String own) {
        String left = removed.isEmpty() ? opening : Words.opening(content.html());
        String said = Words.summary(own, left);
        boolean isOpening = !removed.isEmpty() && said.equals(Words.summary(null, opening));
        return isOpening ? Words.summary(null, left) : said;
    }
}
