package tributary.tables;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.store.Claim;
import tributary.store.Commit;
import tributary.store.Placement;
import tributary.store.Samples;
import tributary.store.Store;

/// Figures of the store, printed: `java -cp ... tributary.tables.Measure FILE SOURCES ARTICLES_PER_SOURCE`. Not a test.
final class Measure {
    private Measure() {}

    public static void main(String[] args) throws Exception {
        int sources = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]) / 25;
        long before = System.nanoTime();
        try (Store store = SqliteStore.open(Path.of(args[0]), new Samples.ByLink())) {
            report("open", 1, before);
            var placements = new ArrayList<Placement>();
            for (int i = 0; i < sources; i++) {
                placements.add(Samples.placement("s" + i, "g" + i % 20 + "/h" + i % 200 + "/s" + i));
            }
            timed("arrange, per source", sources, () -> store.arrange(placements, Map.of(), Samples.NOON));
            timed("arrange unchanged, per source", sources, () -> store.arrange(placements, Map.of(), Samples.NOON));
            for (int round = 0; round < rounds; round++) {
                int from = round * 25;
                many("commit of 25 new items", sources, i -> put(store, "s" + i, from));
            }
            for (int round = 0; round < 3; round++) {
                quiet(store, sources);
            }
            claims(store, sources);
            read(store, "newest 50 of everything", "");
            read(store, "newest 50 of a group", "g1");
        }
        timed(
                "open again with " + sources * rounds * 25 + " articles",
                1,
                () -> SqliteStore.open(Path.of(args[0]), new tributary.story.Window(200_000))
                        .close());
    }

    private static void put(Store store, String source, int from) {
        Claim claim = Samples.claim(store, source, Samples.NOON).getFirst();
        store.commit(commit(claim, source, from));
    }

    private static Commit commit(Claim claim, String source, int from) {
        var items = new ArrayList<Commit.Item>();
        for (int i = from; i < from + 25; i++) {
            String link = "https://" + source + ".example/" + i;
            items.add(Samples.item(source, "g" + i, link, i * 7919 % 100_000, "text ".repeat(200) + i));
        }
        List<ArticleId> ids = items.stream().map(it -> it.article().id()).toList();
        return Samples.commit(claim, Samples.memory("e", Samples.NOON), items, ids, Samples.NOON);
    }

    private static void quiet(Store store, int sources) {
        var claims = new ArrayList<Claim>();
        timed(
                "claim due, per source",
                sources,
                () -> claims.addAll(store.claimDue(Samples.NOON, Samples.TERMS).claims()));
        var memory = Samples.memory("e", Samples.NOON);
        many(
                "commit of a 304",
                claims.size(),
                i -> store.commit(Samples.commit(claims.get(i), memory, List.of(), null, Samples.NOON)));
    }

    private static void claims(Store store, int sources) {
        var ids = new ArrayList<tributary.article.SourceId>();
        for (int i = 0; i < sources; i++) {
            ids.add(new tributary.article.SourceId("s" + i));
        }
        timed(
                "claim by id, per source",
                sources,
                () -> store.release(
                        store.claim(ids, Samples.NOON, Samples.TERMS).claims()));
    }

    private static void read(Store store, String what, String place) {
        for (int round = 0; round < 3; round++) {
            timed(what, 500, () -> {
                for (int i = 0; i < 500; i++) {
                    store.newest(CategoryPath.of(place), 50, 0);
                }
            });
        }
    }

    private static void many(@org.jspecify.annotations.Nullable String what, int count, IntConsumer work) {
        timed(what, count, () -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < count; i++) {
                    int each = i;
                    threads.execute(() -> work.accept(each));
                }
            }
        });
    }

    private static void timed(@org.jspecify.annotations.Nullable String what, int count, Runnable work) {
        long cpu = cpu();
        long start = System.nanoTime();
        work.run();
        if (what != null) {
            report(what + String.format(" (cpu %.3f ms each)", (cpu() - cpu) / 1e6 / count), count, start);
        }
    }

    private static void report(String what, int count, long start) {
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf("%-70s %10.0f ms, %10.3f ms each%n", what, millis, millis / count);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
