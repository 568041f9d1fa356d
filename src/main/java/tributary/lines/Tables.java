package tributary.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tributary.page.Box;

/// The tables of figures and words among the lines: a reader wants the whole of one, or nothing. Their cells are too
/// short to be judged each by itself.
public record Tables(List<Span> spans) {
    /// The fewest cells of a table; what has fewer is laid out.
    private static final int MIN_CELLS = 4;

    /// Longer cells hold texts, and what holds a text was laid out.
    private static final int MAX_CELL = 400;

    private static final double MAX_LINKED = 0.5;

    /// A table is told when its cells are this likely to be, by their length. Any figure from 0.25 to 0.5 serves.
    private static final double ENOUGH = 0.35;

    /// The lines of one table from one on, each by its length.
    record Span(int from, List<Integer> lengths) {
        private boolean isTold(double[] likely) {
            double told = 0;
            double length = 0;
            for (int at = 0; at < lengths.size(); at++) {
                told += likely[from + at] * lengths.get(at);
                length += lengths.get(at);
            }
            return told > length * ENOUGH;
        }
    }

    public Tables {
        spans = List.copyOf(spans);
    }

    public static Tables of(Lines lines) {
        var spans = new ArrayList<Span>();
        List<Line> all = lines.all();
        int from = 0;
        Box before = null;
        for (int at = 0; at <= all.size(); at++) {
            Box table = at == all.size() ? null : table(all.get(at).box, lines.chosen());
            if (table != before) {
                List<Line> cells = all.subList(from, at);
                if (before != null && isOfData(before, cells)) {
                    spans.add(new Span(from, cells.stream().map(it -> it.own).toList()));
                }
                from = at;
                before = table;
            }
        }
        return new Tables(spans);
    }

    /// Makes the cells of each table as likely to be told as the table is.
    void settle(double[] likely) {
        for (Span span : spans) {
            Arrays.fill(likely, span.from, span.from + span.lengths.size(), span.isTold(likely) ? 1 : 0);
        }
    }

    private static @Nullable Box table(Box line, Box chosen) {
        for (Box at = line; at != null && at != chosen; at = at.parent) {
            if (at.name().equals("table")) {
                return at;
            }
        }
        return null;
    }

    private static boolean isOfData(Box table, List<Line> cells) {
        return cells.size() >= MIN_CELLS
                && cells.stream().allMatch(it -> it.own <= MAX_CELL)
                && table.linkShare() < MAX_LINKED
                && table.element.selectFirst("table table, form, input") == null
                && table.element.select("tr").size() > 1;
    }
}
