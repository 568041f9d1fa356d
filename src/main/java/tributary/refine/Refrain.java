package tributary.refine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.html.Blocks;
import tributary.wire.Draft;

/// What the entries of one document repeat: boxes with codes to scan, lines about the editor, calls to follow.
///
/// What recurs is learnt anew from each document, of this source alone: it stands in at least [#MIN_TIMES] entries and
/// in at least half of them. From a source that was never read before nothing is left out.
public final class Refrain {
    static final int MIN_TIMES = 3;

    /// Entries of a document that are compared.
    private static final int MAX_ENTRIES = 200;

    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]{0,2000}?\\bsrc\\s*=\\s*[\"']([^\"']{1,2000})");

    private final List<Draft> drafts;
    private final boolean cuts;
    private @Nullable Set<String> blocks;
    private @Nullable Set<String> pictures;

    /// What these entries repeat; `cuts` says whether it is left out of their texts.
    public Refrain(List<Draft> drafts, boolean cuts) {
        this.drafts = drafts.subList(0, Math.min(drafts.size(), MAX_ENTRIES));
        this.cuts = cuts;
    }

    /// Of a lone entry.
    static Refrain none() {
        return new Refrain(List.of(), false);
    }

    /// The text of an entry without what recurs.
    String without(String html) {
        if (!cuts || html.isBlank()) {
            return html;
        }
        if (blocks == null) {
            blocks = recurring(texts(drafts).stream().map(Blocks::marks).toList());
        }
        return blocks.isEmpty() ? html : Blocks.without(html, blocks);
    }

    /// True for a picture that stands in many entries: it belongs to the site, not to the story.
    boolean recurs(String picture) {
        if (pictures == null) {
            pictures = recurring(drafts.stream().map(Refrain::pictures).toList());
        }
        return pictures.contains(picture);
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
