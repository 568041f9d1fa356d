package tributary.refine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.html.Blocks;

/// What the entries of one document repeat: boxes with codes to scan, lines about the editor, calls to follow.
///
/// What recurs is learnt from each document, of this source alone: it stands in at least [#MIN_TIMES] entries and in at
/// least half of them; and from all texts of the source that were read before. From a source that was never read
/// nothing is left out.
public final class Refrain {
    static final int MIN_TIMES = 3;

    /// Entries of a document that are compared.
    private static final int MAX_ENTRIES = 200;

    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]{0,2000}?\\bsrc\\s*=\\s*[\"']([^\"']{1,2000})");

    private final List<Draft> drafts;
    private final boolean cuts;
    private final Set<Long> learnt;
    private @Nullable Set<String> blocks;
    private @Nullable Set<String> pictures;

    /// What these entries repeat; `cuts` says whether it is left out of their texts.
    public Refrain(List<Draft> drafts, boolean cuts) {
        this(drafts, cuts, Set.of());
    }

    /// What these entries repeat, and what was learnt before from the [#marks] of others.
    public Refrain(List<Draft> drafts, boolean cuts, Set<Long> learnt) {
        this.learnt = Set.copyOf(learnt);
        this.drafts = drafts.subList(0, Math.min(drafts.size(), MAX_ENTRIES));
        this.cuts = cuts;
    }

    /// Of a lone entry.
    public static Refrain none() {
        return new Refrain(List.of(), false);
    }

    /// The text of an entry or a page without what recurs.
    Blocks.Rest without(String html) {
        if (!cuts || html.isBlank()) {
            return new Blocks.Rest(html, List.of());
        }
        if (blocks == null) {
            blocks = recurring(texts(drafts).stream().map(Blocks::marks).toList());
        }
        Set<String> here = blocks;
        return here.isEmpty() && learnt.isEmpty()
                ? new Blocks.Rest(html, List.of())
                : Blocks.without(html, mark -> here.contains(mark) || learnt.contains(Fingerprint.number(mark)));
    }

    /// The marks by which a source is learnt, of one of its texts and the picture that is named with it (null: none).
    public static Set<Long> marks(String html, @Nullable String named) {
        var marks = new LinkedHashSet<Long>();
        Blocks.remembered(html).forEach(mark -> marks.add(Fingerprint.number(mark)));
        if (named != null) {
            marks.add(Fingerprint.number(Blocks.picture(named)));
        }
        return marks;
    }

    /// True for a picture that stands in many entries: it belongs to the site, not to the story.
    boolean recurs(String picture) {
        if (pictures == null) {
            pictures = recurring(drafts.stream().map(Refrain::pictures).toList());
        }
        return pictures.contains(picture) || learnt.contains(Fingerprint.number(Blocks.picture(picture)));
    }

    private static List<String> texts(List<Draft> drafts) {
        return drafts.stream()
                .map(it -> it.content() == null ? it.summary() : it.content())
                .filter(it -> it != null && !it.isBlank())
                .toList();
    }

    private static Set<String> pictures(Draft draft) {
        var found = new HashSet<String>();
        if (draft.image() != null) {
            found.add(draft.image());
        }
        for (String text : texts(List.of(draft))) {
            Matcher picture = PICTURE.matcher(text);
            while (picture.find()) {
                found.add(picture.group(1).replace("&amp;", "&").strip());
            }
        }
        return found;
    }

    private static Set<String> recurring(Collection<Set<String>> entries) {
        var times = new HashMap<String, Integer>();
        entries.forEach(entry -> entry.forEach(mark -> times.merge(mark, 1, Integer::sum)));
        int enough = Math.max(MIN_TIMES, (entries.size() + 1) / 2);
        var recurring = new ArrayList<String>();
        times.forEach((mark, count) -> {
            if (count >= enough) {
                recurring.add(mark);
            }
        });
        return recurring.stream().collect(Collectors.toUnmodifiableSet());
    }
}
