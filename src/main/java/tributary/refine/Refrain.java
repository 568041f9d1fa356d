package tributary.refine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.gist.Blocks;
import tributary.url.Canonical;

/// What the texts of one source repeat: boxes with codes to scan, lines about the editor, calls to follow.
///
/// What recurs was learnt from all texts of the source that were read before; of a source that is new, nothing. The
/// pictures of one document are compared too: one that stands in at least [#MIN_TIMES] entries and in at least half of
/// them leads none of them.
public final class Refrain {
    static final int MIN_TIMES = 3;

    /// Entries of a document that are compared.
    private static final int MAX_ENTRIES = 200;

    private static final Pattern PICTURE =
            Pattern.compile("\\b(?:data-(?:lazy-)?)?(?:src|original)\\s*=\\s*[\"']([^\"']{1,2000})");

    private final List<Draft> drafts;
    private final boolean cuts;
    private final Set<Long> learnt;
    private @Nullable Set<String> pictures;

    /// What was learnt from the [#marks] of earlier texts; `cuts` says whether it is left out of texts.
    public Refrain(Set<Long> learnt, boolean cuts) {
        this(List.of(), learnt, cuts);
    }

    /// The same, for the entries of a document.
    public Refrain(List<Draft> drafts, Set<Long> learnt, boolean cuts) {
        this.drafts = drafts.subList(0, Math.min(drafts.size(), MAX_ENTRIES));
        this.learnt = Set.copyOf(learnt);
        this.cuts = cuts;
    }

    /// Of a lone entry.
    public static Refrain none() {
        return new Refrain(Set.of(), false);
    }

    /// A clean text without what recurs.
    Blocks.Rest without(String html) {
        return !cuts || learnt.isEmpty() || html.isBlank()
                ? new Blocks.Rest(html, List.of())
                : Blocks.without(html, mark -> learnt.contains(Fingerprint.number(mark)));
    }

    /// The marks by which a source is learnt, of one of its clean texts and the picture that is named with it (null:
    /// none).
    static Set<Long> marks(String html, @Nullable String named) {
        var marks = new LinkedHashSet<Long>();
        Blocks.remembered(html).forEach(mark -> marks.add(Fingerprint.number(mark)));
        Stream.ofNullable(named).flatMap(Refrain::forms).forEach(it -> marks.add(picture(it)));
        return marks;
    }

    /// True for a picture that stands in many entries: it belongs to the site, not to the story.
    boolean recurs(String picture) {
        if (pictures == null) {
            pictures = recurring(drafts.stream().map(Refrain::pictures).toList());
        }
        Set<String> here = pictures;
        return forms(picture).anyMatch(it -> here.contains(it) || learnt.contains(picture(it)));
    }

    private static long picture(String address) {
        return Fingerprint.number(Blocks.picture(address));
    }

    /// An address as it is written and as it is kept.
    private static Stream<String> forms(String address) {
        Optional<String> kept = Canonical.address(address).map(Object::toString);
        return Stream.concat(Stream.of(address), kept.stream()).distinct();
    }

    private static Set<String> pictures(Draft draft) {
        var found = new HashSet<String>();
        if (draft.image() != null) {
            found.add(draft.image());
        }
        Matcher picture = PICTURE.matcher(Wanting.html(draft));
        while (picture.find()) {
            found.add(picture.group(1).replace("&amp;", "&").strip());
        }
        return found.stream().flatMap(Refrain::forms).collect(Collectors.toSet());
    }

    private static Set<String> recurring(Collection<Set<String>> entries) {
        var times = new HashMap<String, Integer>();
        entries.forEach(entry -> entry.forEach(mark -> times.merge(mark, 1, Integer::sum)));
        int enough = Math.max(MIN_TIMES, (entries.size() + 1) / 2);
        return times.entrySet().stream()
                .filter(it -> it.getValue() >= enough)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
