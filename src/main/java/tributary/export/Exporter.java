package tributary.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import tributary.plan.Flavour;
import tributary.press.Entry;
import tributary.press.Site;

/// Brings a folder in line with what is to be exported.
public final class Exporter {
    private Exporter() {}

    /// What an export came to: files written, left as they were, and removed; and names that belong to files of others.
    public record Outcome(int written, int unchanged, int removed, List<String> blocked) {
        public Outcome {
            blocked = List.copyOf(blocked);
        }
    }

    /// The folder cannot be written; the message says which and why.
    public static final class CannotWrite extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotWrite(Path dir, IOException cause) {
            super("cannot export to " + dir + ": " + cause, cause);
        }
    }

    /// Posts for a static site generator, or a site of pages: the newest `most` of the articles.
    public static Outcome export(Path dir, Flavour flavour, Site site, Iterator<Entry> articles, int most) {
        try {
            Folder folder = Folder.open(dir);
            switch (flavour) {
                case HEXO, HUGO, JEKYLL -> Posts.write(folder, dir, flavour, articles, most);
                case HTML -> StillPages.write(folder, site, articles, most);
            }
            return folder.finish();
        } catch (IOException e) {
            throw new CannotWrite(dir, e);
        }
    }
}
