package tributary.serve;

import java.util.List;
import tributary.article.Article;
import tributary.store.Store;

/// Opens a world with pictures and keeps it open, for a look at the pages: `Showcase [mistaken]`.
final class Showcase {

    private Showcase() {}

    public static void main(String[] args) throws InterruptedException {
        try (var world = new World()) {
            if (args.length > 0 && args[0].equals("mistaken")) {
                world.mistaken();
            }
            fill(world);
            world.open(8099);
            Thread.currentThread().join();
        }
    }

    private static void fill(World world) {
        String[] titles = {
            "Why the tide gauge at Brest has been read every day since 1807",
            "A scheduler that forgets: bounding work instead of time",
            "人民银行：保持流动性合理充裕，推动综合融资成本稳中有降",
            "Postgres 19 schließt eine alte Lücke im Planer",
            "Letters from readers"
        };
        String[] sources = {"lwn", "lwn", "sina", "heise", "notes"};
        for (int i = 0; i < titles.length; i++) {
            Article plain = World.article(
                    sources[i], "more" + i, titles[i], "2026-11-2" + (4 - i / 2) + "T0" + (7 - i) + ":05:00Z");
            world.store.articles.add(new Store.Listed(i % 2 == 0 ? illustrated(plain) : plain, List.of()));
        }
    }

    private static Article illustrated(Article plain) {
        return new Article(
                plain.id(),
                plain.source(),
                plain.story(),
                plain.link(),
                null,
                plain.title(),
                List.of("Ana Ruiz"),
                plain.published(),
                plain.updated(),
                plain.firstSeen(),
                "For two centuries somebody has walked down to the water, whatever the weather, and written down how high"
                        + " it stood. The longest of these series now tells us more than anybody who began it could guess.",
                "<p>For two centuries somebody has walked down to the water. <a href=\"https://example.org/a\">The"
                        + " series</a> is long.</p><blockquote><p>Patience is a measuring instrument.</p></blockquote>"
                        + "<h2>What it shows</h2><p>澎湃新闻高级记者 于潇清：中方高度重视人工智能军事应用所带来的安全风险。</p>"
                        + "<pre>height = 4.12 m</pre>",
                World.image("http://127.0.0.1:8098/pic.svg"),
                List.of(),
                List.of("sea"),
                plain.source().value().equals("sina") ? "zh" : "en",
                2);
    }
}
