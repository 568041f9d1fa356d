package tributary.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tributary.plan.Flavour;
import tributary.press.Entry;

/// Writes articles as the posts of a static site generator, where that one looks for them.
final class Posts {
    private Posts() {}

    /// `most` bounds the posts; the newest are written.
    static void write(Folder folder, Path dir, Flavour flavour, Iterator<Entry> articles, int most) throws IOException {
        String below = below(dir, flavour);
        for (int count = 0; count < most && articles.hasNext(); count++) {
            Entry entry = articles.next();
            String post = FrontMatter.of(entry, flavour) + "\n" + PostBody.of(entry);
            folder.put(
                    entry.article().id().value(),
                    below,
                    FileName.candidates(entry, flavour),
                    post.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Where posts go: a folder that holds a site gets them where its generator looks for them, any other folder takes
    /// them itself. Jekyll finds posts in `_posts` alone.
    private static String below(Path dir, Flavour flavour) {
        return switch (flavour) {
            case HEXO -> holds(dir, "_config.yml", "source") ? "source/_posts/" : "";
            case HUGO -> holds(dir, hugo()) ? "content/posts/" : "";
            case JEKYLL -> dir.endsWith("_posts") ? "" : "_posts/";
            case HTML -> throw new IllegalArgumentException("pages are no posts");
        };
    }

    private static String[] hugo() {
        var kinds = List.of("toml", "yaml", "yml", "json");
        return Stream.concat(
                        Stream.of("hugo", "config")
                                .flatMap(name -> kinds.stream().map(kind -> name + "." + kind)),
                        Stream.of("content"))
                .toArray(String[]::new);
    }

    private static boolean holds(Path dir, String... names) {
        return Stream.of(names).anyMatch(name -> Files.exists(dir.resolve(name)));
    }
}
