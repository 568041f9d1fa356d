package tributary.refine;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.gist.Blocks;
import tributary.url.Canonical;

/// What the texts of one source repeat: boxes with codes to scan, lines about the editor, calls to follow; and pictures
/// that belong to the source, not to a story. It was learnt from the [#marks] of all texts of the source.
public final class Refrain {
    private final Set<Long> blocks;
    private final Set<Long> pictures;

    /// The marks of blocks that are left out of texts, and of pictures that lead none.
    public Refrain(Set<Long> blocks, Set<Long> pictures) {
        this.blocks = Set.copyOf(blocks);
        this.pictures = Set.copyOf(pictures);
    }

    /// Of a lone entry.
    public static Refrain none() {
        return new Refrain(Set.of(), Set.of());
    }

    /// The same, and this picture (null: none) leads no article either.
    Refrain besides(@Nullable String picture) {
        var all = new HashSet<>(pictures);
        all.addAll(marks("", null, picture));
        return new Refrain(blocks, all);
    }

    /// Whether a mark is that of a picture: those are odd numbers, all others even ones.
    public static boolean isPicture(long mark) {
        return (mark & 1) == 1;
    }

    /// A clean text without what recurs, of an article with this page (null: none).
    Blocks.Rest without(String html, @Nullable URI own) {
        return blocks.isEmpty() || html.isBlank()
                ? new Blocks.Rest(html, List.of())
                : Blocks.without(html, own, it -> blocks.contains(mark(it)));
    }

    /// The marks by which a source is learnt, of one of its clean texts and the picture that is named with it (null:
    /// none).
    static Set<Long> marks(String html, @Nullable URI own, @Nullable String named) {
        var marks = new LinkedHashSet<Long>();
        Blocks.remembered(html, own).forEach(it -> marks.add(mark(it)));
        Stream.ofNullable(named).flatMap(Refrain::forms).forEach(it -> marks.add(mark(Blocks.picture(it))));
        return marks;
    }

    /// True for a picture of many articles: it belongs to the site, not to the story.
    boolean recurs(String picture) {
        return forms(picture).anyMatch(it -> pictures.contains(mark(Blocks.picture(it))));
    }

    private static long mark(String said) {
        long number = Fingerprint.number(said);
        return Blocks.isPicture(said) ? number | 1 : number & ~1;
    }

    /// An address as it is written and as it is kept.
    private static Stream<String> forms(String address) {
        Optional<String> kept = Canonical.address(address).map(Object::toString);
        return Stream.concat(Stream.of(address), kept.stream()).distinct();
    }
}
