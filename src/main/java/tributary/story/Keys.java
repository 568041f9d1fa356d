package tributary.story;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.identity.Page;
import tributary.sketch.Sketch;
import tributary.sketch.Words;

/// Under which keys an entry of the window is found: its id, its cluster, its link, some word pairs of its title, some
/// shingles of its text. Which ones is decided by hash alone, so that two tellings decide alike.
final class Keys {
    /// Where among its keys an entry has the ones by which it is asked for alone, and how many there are.
    static final int ID = 0;
    static final int CLUSTER = 1;
    static final int LINK = 2;
    static final int OWN = 3;

    private static final int TITLE = 3;
    private static final int LEAD = 5;

    private Keys() {}

    static int[] of(Telling telling, int cluster) {
        var keys = new int[Postings.KEYS];
        keys[ID] = id(telling.id());
        keys[CLUSTER] = cluster(cluster);
        keys[LINK] = link(telling.link());
        put(keys, OWN, telling.sketch(), LEAD);
        return keys;
    }

    /// The keys under which similar tellings may be found.
    static int[] asked(Sketch sketch) {
        var keys = new int[TITLE + 2 * Sketch.KEYS];
        put(keys, 0, sketch, Sketch.KEYS);
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

    private static void put(int[] keys, int from, Sketch sketch, int lead) {
        int at = from;
        for (int i = 0; i < Math.min(TITLE, sketch.pairs.length); i++) {
            keys[at++] = key(sketch.pairs[i], 5);
        }
        for (int i = 0; i < Math.min(lead, sketch.leadKeys.length); i++) {
            keys[at++] = key(sketch.leadKeys[i], 7);
        }
        for (int i = 0; i < sketch.textKeys.length && at < keys.length; i++) {
            keys[at++] = key(sketch.textKeys[i], 7);
        }
    }

    private static int key(long value, int salt) {
        int key = (int) Words.mixed(value * 31 + salt);
        return key == 0 ? 1 : key;
    }
}
