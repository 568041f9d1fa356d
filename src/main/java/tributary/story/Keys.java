package tributary.story;

import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;

/// Under which keys an entry of the window is found: its id, its cluster, its link, some word pairs of its title, some
/// shingles of its text. Which ones is decided by hash alone, so that two tellings decide alike.
final class Keys {
    private static final int TITLE = 3;
    private static final int LEAD = 5;
    private static final int SAMPLE = Postings.KEYS - 3 - TITLE - LEAD;

    /// A question asks under more keys than it is filed under.
    private static final int MORE = 8;

    private Keys() {}

    static int[] of(Telling telling, int cluster) {
        Sketch sketch = telling.sketch();
        var keys = new int[Postings.KEYS];
        keys[0] = id(telling.id());
        keys[1] = cluster(cluster);
        keys[2] = link(telling.link());
        int at = put(keys, 3, lowest(sketch.pairs, TITLE), 5);
        int lead = sketch.level == 0 ? 0 : LEAD;
        at = put(keys, at, lowest(sketch.lead, lead), 7);
        put(keys, at, lowest(sketch.sample, SAMPLE + LEAD - lead), 7);
        return keys;
    }

    /// The keys under which similar tellings may be found.
    static int[] asked(Sketch sketch) {
        var keys = new int[TITLE + LEAD + SAMPLE + 2 * MORE];
        int at = put(keys, 0, lowest(sketch.pairs, TITLE), 5);
        at = put(keys, at, lowest(sketch.lead, LEAD + MORE), 7);
        put(keys, at, lowest(sketch.sample, SAMPLE + MORE), 7);
        return keys;
    }

    static int id(ArticleId id) {
        return key(Words.hash(id.value()), 1);
    }

    static int cluster(int cluster) {
        return key(cluster, 2);
    }

    /// The key of a link that names a page; the fragment names a place in it, unless the page is made by script.
    static int link(@Nullable URI link) {
        if (link == null || Page.isHome(link.toString())) {
            return 0;
        }
        String fragment = link.getRawFragment();
        String page = link.toString();
        if (fragment != null && !fragment.startsWith("!") && !fragment.startsWith("/")) {
            page = page.substring(0, page.indexOf('#'));
        }
        return Page.isHome(page) ? key(Words.hash(link.toString()), 3) : key(Words.hash(Page.key(page)), 3);
    }

    private static int put(int[] keys, int at, int[] values, int salt) {
        for (int i = 0; i < values.length; i++) {
            keys[at + i] = key(values[i], salt);
        }
        return at + values.length;
    }

    /// The values that come first by their bits read backwards: those that a coarse sample has as well as a fine one.
    private static int[] lowest(int[] values, int count) {
        if (values.length <= count) {
            return values;
        }
        var backwards = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            backwards[i] = Integer.reverse(values[i]) >>> 1;
        }
        Arrays.sort(backwards);
        var lowest = new int[count];
        for (int i = 0; i < count; i++) {
            lowest[i] = Integer.reverse(backwards[i] << 1);
        }
        return lowest;
    }

    private static int key(long value, int salt) {
        int key = (int) Words.mixed(value * 31 + salt);
        return key == 0 ? 1 : key;
    }
}
