package tributary.story;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import tributary.article.Article;
import tributary.article.ArticleId;
import tributary.article.SourceId;
import tributary.article.Story;

/// How fast articles are judged against a full window, printed: `java -Xmx1g -cp ... tributary.story.Pace WINDOW
/// ITEMS`. Not a test.
///
/// One thread makes sketches, as a visit does, one judges, as the writer does. The articles are made up: words drawn by
/// rank, so that shingles recur as they do in language; one in four is a cut or a retitled copy of one before it. Times
/// of single judgements are processor time, so that a busy machine does not count.
final class Pace {
    private static final int VOCABULARY = 60_000;
    private static final int SOURCES = 2_000;
    private static final int BATCH = 500;
    private static final int COPIED_FROM = 20_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(1);
    private final String[] words = new String[VOCABULARY];
    private final List<String[]> recent = new ArrayList<>();
    private volatile long sketching;
    private int made;

    private Pace() {
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = word();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int capacity = Integer.parseInt(args[0]);
        int items = Integer.parseInt(args[1]);
        var pace = new Pace();
        var window = new Window(capacity);
        long filled = System.nanoTime();
        for (int i = 0; i < capacity; i += BATCH) {
            pace.tellings(BATCH).forEach(window::judge);
        }
        System.out.printf("filled %,d in %.1f s%n", capacity, seconds(filled));
        pace.measure(window, items);
        System.gc();
        var memory = Runtime.getRuntime();
        System.out.printf("heap in use: %,d MB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);
    }

    private void measure(Window window, int items) throws InterruptedException {
        var articles = new ArrayList<Article>();
        for (int i = 0; i < items; i++) {
            articles.add(article());
        }
        var queue = new ArrayBlockingQueue<List<Telling>>(8);
        var threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        var sketcher = Thread.ofPlatform().daemon().start(() -> sketch(articles, queue));
        var times = new long[items];
        long judging = 0;
        int copies = 0;
        for (int done = 0; done < items; ) {
            for (Telling telling : queue.take()) {
                long before = threads.getCurrentThreadCpuTime();
                copies += window.judge(telling).copyOf() == null ? 0 : 1;
                times[done] = threads.getCurrentThreadCpuTime() - before;
                judging += times[done++];
            }
        }
        double took = seconds(start);
        sketcher.join();
        System.out.printf("a sketch took %.3f ms of processor time%n", sketching / 1e6 / items);
        Arrays.sort(times);
        System.out.printf(
                "%,d items in %.1f s: %,.0f a second, %d copies%n"
                        + "judging took %.3f ms of processor time each; p50 %.3f, p99 %.3f, most %.1f%n",
                items,
                took,
                items / took,
                copies,
                judging / 1e6 / items,
                at(times, 0.5),
                at(times, 0.99),
                at(times, 1));
    }

    private void sketch(List<Article> articles, ArrayBlockingQueue<List<Telling>> queue) {
        for (int from = 0; from < articles.size(); from += BATCH) {
            var batch = articles.subList(from, Math.min(articles.size(), from + BATCH)).stream()
                    .map(Telling::of)
                    .toList();
            try {
                queue.put(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        sketching = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private List<Telling> tellings(int count) {
        var tellings = new ArrayList<Telling>();
        for (int i = 0; i < count; i++) {
            tellings.add(Telling.of(article()));
        }
        return tellings;
    }

    private Article article() {
        boolean copy = !recent.isEmpty() && random.nextInt(4) == 0;
        String[] text = copy ? recent.get(random.nextInt(recent.size())) : text(60 + random.nextInt(300));
        int from = copy ? random.nextInt(10) : 0;
        String title = String.join(" ", Arrays.copyOfRange(text, from, from + 9));
        int end = copy ? Math.max(50, text.length - random.nextInt(text.length)) : text.length;
        if (!copy) {
            remember(text);
        }
        return article(title, String.join(" ", Arrays.copyOfRange(text, 0, Math.min(end, text.length))));
    }

    private void remember(String[] text) {
        if (recent.size() < COPIED_FROM) {
            recent.add(text);
        } else {
            recent.set(random.nextInt(COPIED_FROM), text);
        }
    }

    private Article article(String title, String text) {
        var source = new SourceId("https://s" + random.nextInt(SOURCES) + ".example/feed");
        int number = made++;
        ArticleId id = ArticleId.of(source, "item " + number);
        Instant at = START.plusSeconds(number);
        return new Article(
                id,
                source,
                new Story(id),
                URI.create("https://s" + random.nextInt(SOURCES) + ".example/" + number),
                null,
                title,
                List.of(),
                at,
                at,
                at,
                "",
                "<p>" + text + "</p>",
                null,
                List.of(),
                List.of(),
                "en",
                1);
    }

    private String[] text(int length) {
        var text = new String[length];
        for (int i = 0; i < length; i++) {
            text[i] = words[(int) (VOCABULARY * Math.pow(random.nextDouble(), 4))];
        }
        return text;
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 3 + random.nextInt(6); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
