package tributary.story;

import java.util.HashMap;
import java.util.Map;
import tributary.article.ArticleId;
import tributary.article.Story;
import tributary.sketch.Terms;

/// Groups different articles on one event: an article joins the recent story whose terms are most like its own, or
/// begins one. A term counts the less the more articles have used it.
final class Stories {
    /// Stories and articles that are remembered: events pass quickly.
    private static final int MOST = 1 << 15;

    /// The cosine from which on two texts are about one event.
    private static final double ALIKE = 0.31;

    /// A story that rested for a week is over.
    private static final int HOURS_OF_REST = 168;

    private static final int KEYS = 10;
    private static final int PER_KEY = 16;
    private static final int CANDIDATES = 12;

    /// Before articles have taught us which terms are common, all count as moderately rare.
    private static final double PRIOR_ARTICLES = 200;

    private static final double PRIOR_USES = 4;

    /// Most terms are rare: their logarithms are at hand.
    private static final double[] LOGS = logs();

    private final int most;
    private final Postings postings;
    private final int[] storyOf;
    private final Centroid[] stories;
    private final Map<ArticleId, Integer> numbers = new HashMap<>();
    private final Centroid.Index index = new Centroid.Index();
    private final int[] uses = new int[Terms.HASH + 1];
    private int articles;
    private int begun;

    Stories(int capacity) {
        most = Math.min(capacity, MOST);
        postings = new Postings(most, 0);
        storyOf = new int[most];
        stories = new Centroid[most];
    }

    /// The story of an article that is no copy; the article is remembered in it.
    Story judge(Telling telling) {
        Centroid own = count(telling);
        int[] keys = keys(own);
        int best = best(own, keys);
        Story story = best < 0 ? new Story(telling.id()) : stories[best % most].story();
        add(own, keys, story);
        return story;
    }

    /// Remembers an article that was judged before.
    void remember(Telling telling, Story story) {
        Centroid own = count(telling);
        add(own, keys(own), story);
    }

    /// Under which terms a text is found.
    private static int[] keys(Centroid own) {
        int[] heaviest = own.heaviest(KEYS);
        var keys = new int[heaviest.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = heaviest[i] + 1;
        }
        return keys;
    }

    private Centroid count(Telling telling) {
        articles++;
        double all = Math.log(articles + PRIOR_ARTICLES);
        int[] packed = telling.sketch().terms;
        var terms = new int[packed.length];
        var weights = new double[packed.length];
        for (int i = 0; i < packed.length; i++) {
            terms[i] = packed[i] >>> Terms.WEIGHT_BITS;
            uses[terms[i]]++;
            double rarity = Math.max(0, all - log(uses[terms[i]]));
            weights[i] = (packed[i] & 0xff) * rarity * Math.sqrt(rarity);
        }
        return Centroid.of(new Story(telling.id()), terms, weights, telling.sketch().hours);
    }

    private static double log(int uses) {
        return uses < LOGS.length ? LOGS[uses] : Math.log(uses + PRIOR_USES);
    }

    private static double[] logs() {
        var logs = new double[1 << 12];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(i + PRIOR_USES);
        }
        return logs;
    }

    private int best(Centroid own, int[] keys) {
        index.hold(own);
        var found = new Numbers();
        postings.each(keys, PER_KEY, entry -> found.add(storyOf[entry % most]));
        int best = -1;
        double likeness = ALIKE;
        for (int number : found.mostFrequent(CANDIDATES)) {
            if (number <= begun - 1 - most || !isOn(stories[number % most], own)) {
                continue;
            }
            double its = stories[number % most].cosine(index);
            if (its > likeness || (its == likeness && best >= 0 && number < best)) {
                likeness = its;
                best = number;
            }
        }
        return best;
    }

    private static boolean isOn(Centroid story, Centroid own) {
        return story.hours() == 0 || own.hours() == 0 || Math.abs(own.hours() - story.hours()) <= HOURS_OF_REST;
    }

    private void add(Centroid own, int[] keys, Story story) {
        Integer known = numbers.get(story.first());
        int number = known == null ? begin(own, story) : known;
        if (known != null) {
            stories[number % most] = stories[number % most].with(own);
        }
        int entry = postings.add(keys);
        storyOf[entry % most] = number;
    }

    private int begin(Centroid own, Story story) {
        int number = begun++;
        Centroid gone = stories[number % most];
        if (gone != null) {
            numbers.remove(gone.story().first());
        }
        stories[number % most] = own.of(story);
        numbers.put(story.first(), number);
        return number;
    }
}
