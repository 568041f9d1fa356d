package tributary.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.article.Story;
import tributary.sketch.Sketch;

/// The entries of the window in flat arrays: which article, of which source, a copy of which, and its sketch.
final class Recent {
    private final Postings postings;
    private byte[][] sketches = new byte[0][];
    private byte[] ids = new byte[0];
    private byte[] firsts = new byte[0];
    private byte[] stories = new byte[0];
    private int[] sources = new int[0];
    private int[] links = new int[0];
    private int[] clusters = new int[0];

    Recent(int capacity) {
        postings = new Postings(capacity, Keys.OWN);
    }

    /// Remembers an article; `copyOf` is the number of an entry of the same cluster, or negative.
    int add(Telling telling, Verdict verdict, int copyOf) {
        int cluster = slot(copyOf) < 0 ? postings.count() : clusters[slot(copyOf)];
        return put(telling, verdict, cluster, Keys.of(telling, cluster));
    }

    /// Remembers an article of which none is to be found a copy.
    void addAlone(Telling telling, Verdict verdict) {
        put(telling, verdict, postings.count(), new int[] {Keys.id(telling.id())});
    }

    private int put(Telling telling, Verdict verdict, int cluster, int[] keys) {
        int number = postings.add(keys);
        reserve();
        int slot = slot(number);
        sketches[slot] = telling.sketch().core();
        PackedId.put(telling.id(), ids, slot);
        PackedId.put(verdict.copyOf() == null ? telling.id() : verdict.copyOf(), firsts, slot);
        PackedId.put(verdict.story().first(), stories, slot);
        sources[slot] = telling.source().value().hashCode();
        links[slot] = Keys.link(telling.link());
        clusters[slot] = cluster;
        return number;
    }

    Postings postings() {
        return postings;
    }

    /// The number of an article that the window holds; negative when it does not.
    int find(ArticleId id) {
        int[] found = {-1};
        postings.each(Keys.ID, Keys.id(id), number -> {
            if (PackedId.is(id, ids, slot(number))) {
                found[0] = number;
            }
            return found[0] < 0;
        });
        return found[0];
    }

    ArticleId id(int number) {
        return PackedId.get(ids, slot(number));
    }

    /// The first article of the cluster, though the window may have forgotten it.
    ArticleId first(int number) {
        return PackedId.get(firsts, slot(number));
    }

    Story story(int number) {
        return new Story(PackedId.get(stories, slot(number)));
    }

    Verdict verdict(int number, String reason) {
        ArticleId first = first(number);
        @Nullable ArticleId copyOf = first.equals(id(number)) ? null : first;
        return new Verdict(copyOf, story(number), reason);
    }

    Sketch sketch(int number) {
        return Sketch.of(sketches[slot(number)]);
    }

    /// The part of a sketch by which most candidates are seen to be strangers.
    Sketch roughSketch(int number) {
        return Sketch.rough(sketches[slot(number)]);
    }

    boolean isOf(int number, Telling telling) {
        return sources[slot(number)] == telling.source().value().hashCode();
    }

    int source(int number) {
        return sources[slot(number)];
    }

    int link(int number) {
        return links[slot(number)];
    }

    int cluster(int number) {
        return clusters[slot(number)];
    }

    private int slot(int number) {
        return postings.slot(number);
    }

    private void reserve() {
        int slots = postings.slots();
        if (sources.length < slots) {
            sketches = Arrays.copyOf(sketches, slots);
            ids = Arrays.copyOf(ids, slots * PackedId.BYTES);
            firsts = Arrays.copyOf(firsts, slots * PackedId.BYTES);
            stories = Arrays.copyOf(stories, slots * PackedId.BYTES);
            sources = Arrays.copyOf(sources, slots);
            links = Arrays.copyOf(links, slots);
            clusters = Arrays.copyOf(clusters, slots);
        }
    }
}
