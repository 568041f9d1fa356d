package tributary.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tributary.lines.Bonds;
import tributary.lines.Line;
import tributary.lines.Verdict;
import tributary.page.Page;

/// A labelled page as a learner sees it: the figures of its lines, which of them people marked, and what each is worth.
final class Sample {
    /// A line of fewer words is marked where it stands with the words around it.
    private static final int RUN = 4;

    /// Lines up to this long are compared as a whole.
    private static final int SHORT = 7;

    final Labelled page;

    /// What the line itself looks like.
    final double[][] signs;

    /// How much of the line is marked, between 0 and 1.
    final double[] marked;

    final double[] worth;
    private final List<String> wordings = new ArrayList<>();
    private final boolean[] foreign;
    private final Bonds bonds;

    Sample(Labelled page) throws IOException {
        this.page = page;
        Extract.Read read = Extract.read(Page.of(page.bytes()));
        List<Line> lines = read.lines().all();
        int count = lines.size();
        bonds = Bonds.of(read.lines());
        signs = new double[count][];
        foreign = new boolean[count];
        for (int at = 0; at < count; at++) {
            signs[at] = read.signs().of(at);
            foreign[at] = read.signs().isForeign(at);
            wordings.add(lines.get(at).wording());
        }
        List<List<String>> told = lines.stream()
                .map(it -> Shingles.words(it.text, page.isChinese()))
                .toList();
        marked = marked(told, page);
        worth = worth(told, page.set());
    }

    /// The text of the lines that are told by these weights, and that no rule takes out.
    String text(double[] weights) {
        double[] likely = Arrays.stream(signs)
                .mapToDouble(it -> Verdict.likely(Verdict.sum(weights, it)))
                .toArray();
        boolean[] kept = Verdict.kept(likely, at -> foreign[at], bonds);
        var text = new StringBuilder();
        for (int at = 0; at < kept.length; at++) {
            text.append(kept[at] ? wordings.get(at) + "\n" : "");
        }
        return text.toString();
    }

    /// Lines of pages count by the root of their words, pages alike, but for sets that are small, and for shops, lists
    /// and the like, which tell little of articles.
    private static double[] worth(List<List<String>> lines, String set) {
        double[] worth = lines.stream().mapToDouble(it -> Math.sqrt(it.size())).toArray();
        double sum = Arrays.stream(worth).sum() + 1;
        double weight = set.equals(Labelled.OTHERS) ? 0.05 : set.equals(Labelled.ARTICLES) ? 1 : 2;
        return Arrays.stream(worth).map(it -> it / sum * weight).toArray();
    }

    private static double[] marked(List<List<String>> lines, Labelled page) {
        List<String> text = Shingles.words(page.text(), page.isChinese());
        var runs = new HashSet<String>();
        for (int length = 1; length <= SHORT; length++) {
            for (int at = 0; at + length <= text.size(); at++) {
                runs.add(run(text, at, length));
            }
        }
        var whole = new HashSet<String>();
        page.text().lines().forEach(it -> whole.add(String.join(" ", Shingles.words(it, page.isChinese()))));
        var marked = new double[lines.size()];
        for (int at = 0; at < marked.length; at++) {
            List<String> line = lines.get(at);
            marked[at] = line.size() >= RUN ? share(line, runs) : isMarked(lines, at, runs, whole) ? 1 : 0;
        }
        return marked;
    }

    private static double share(List<String> line, Set<String> runs) {
        int count = line.size() - RUN + 1;
        int found = 0;
        for (int at = 0; at < count; at++) {
            found += runs.contains(run(line, at, RUN)) ? 1 : 0;
        }
        boolean isWhole = line.size() > SHORT || runs.contains(run(line, 0, line.size()));
        return line.size() > SHORT ? (double) found / count : isWhole && found > 0 ? 1 : 0;
    }

    /// A short line is marked as a line of its own, or together with two words before or after it.
    private static boolean isMarked(List<List<String>> lines, int at, Set<String> runs, Set<String> whole) {
        List<String> line = lines.get(at);
        if (line.isEmpty()) {
            return false;
        }
        String alone = String.join(" ", line);
        List<String> above = at == 0 ? List.of() : lines.get(at - 1);
        List<String> below = at + 1 == lines.size() ? List.of() : lines.get(at + 1);
        return whole.contains(alone)
                || (above.size() > 1 && runs.contains(run(above, above.size() - 2, 2) + " " + alone))
                || (below.size() > 1 && runs.contains(alone + " " + run(below, 0, 2)));
    }

    private static String run(List<String> words, int from, int length) {
        return String.join(" ", words.subList(from, from + length));
    }
}
