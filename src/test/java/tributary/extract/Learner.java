package tributary.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import tributary.lines.Verdict;
import tributary.lines.Weights;

/// Learns the table of [Weights] from labelled pages: `Learner DATA` prints the table and what it finds, `Learner DATA
/// signs` prints what each group of signs buys. Not a test.
///
/// The pages are cut into five parts by site, in three ways. Each part is judged by weights that were learnt from the
/// other four; the table is the mean of all. The second round is learnt from what the first says of pages it has not
/// seen; the marks flatter it, as the first rounds of other parts have seen the part that is judged.
final class Learner {
    private static final int PARTS = 5;
    private static final int CUTS = 3;

    /// Signs that tell alike things, to be left out together.
    private record Group(String name, String signs) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "the lines around in the second round",
                    "above below above3 below3 around8 kept_before kept_after best_after best_before best_both"
                            + " own_around none_before none_after own_none_after best_least"),
            new Group(
                    "length and links",
                    "length under20 under60 over160 over400 links links_all links_long stops no_stops"),
            new Group("element", "p li heading h1 cell block inline quote term form_kind"),
            new Group(
                    "place",
                    "head tail head_short tail_short head_distance tail_distance position told_before told_done"
                            + " told_done_short few_lines"),
            new Group("heart", "in_heart told_in_heart within_heart heart_distance parent_told"),
            new Group(
                    "neighbours",
                    "told_near links_near length_near told_above told_below after_call under_link picture_before"
                            + " picture_before_short"),
            new Group(
                    "holders",
                    "foreign caption in_table in_list in_figure in_header in_form depth parent_links parent_prose"
                            + " parent_no_prose group_links group_no_prose wrapped"),
            new Group(
                    "words",
                    "byline reading day call pointer offer offer_tail rights rights_short maker maker_tail question"
                            + " ended open_end bullet"),
            new Group("title and description", "title title_alike title_alike_head description description_head"),
            new Group("what is repeated", "repeated"),
            new Group("letters", "upper digits wide no_letters"),
            new Group("site and author", "site site_tail author author_tail author_short"),
            new Group("declared text", "declared undeclared"));

    private final List<Sample> samples;

    /// For each sign whether it is learnt from.
    private final boolean[] used;

    private Learner(List<Sample> samples, Set<String> without) {
        if (!Weights.NAMES.containsAll(without)) {
            throw new IllegalArgumentException("no such signs among " + without);
        }
        this.samples = samples;
        this.used = new boolean[Weights.NAMES.size()];
        for (int sign = 0; sign < used.length; sign++) {
            used[sign] = !without.contains(Weights.NAMES.get(sign));
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Labelled page : Labelled.in(Path.of(arguments[0]))) {
            samples.add(new Sample(page));
        }
        if (arguments.length > 1) {
            groups(samples);
            return;
        }
        Learnt learnt = new Learner(samples, Set.of()).learnt();
        for (int sign = 0; sign < learnt.second.length; sign++) {
            System.out.printf(
                    Locale.ROOT,
                    "            %-24s %8s %8.3f%n",
                    Weights.NAMES.get(sign),
                    sign < Weights.SIGNS ? "%.3f".formatted(learnt.first[sign]) : "0",
                    learnt.second[sign]);
        }
        System.out.println("on other parts:    " + learnt.unseen);
        System.out.println("the mean of all:   " + learnt.seen);
    }

    /// The mean weights, and the marks of each part by the others and of all by the mean.
    private record Learnt(double[] first, double[] second, Marks unseen, Marks seen) {}

    private Learnt learnt() {
        var firsts = new double[CUTS][][];
        var seconds = new double[CUTS][][];
        var unseen = new Marks();
        for (int cut = 0; cut < CUTS; cut++) {
            firsts[cut] = parts(cut, false, new double[PARTS][]);
            seconds[cut] = parts(cut, true, firsts[cut]);
            for (Sample sample : samples) {
                int part = part(sample, cut);
                unseen.add(sample.page, sample.text(said(sample, firsts[cut][part], seconds[cut][part])));
            }
        }
        double[] first = mean(firsts);
        double[] second = mean(seconds);
        var seen = new Marks();
        for (Sample sample : samples) {
            seen.add(sample.page, sample.text(said(sample, first, second)));
        }
        return new Learnt(first, second, unseen, seen);
    }

    /// The part of a site, in each cut another.
    private static int part(Sample sample, int cut) {
        return Math.floorMod((sample.page.site() + cut).hashCode() >> cut, PARTS);
    }

    /// For each part the weights that the other parts teach.
    private double[][] parts(int cut, boolean isSecond, double[][] firsts) {
        int count = isSecond ? Weights.SECOND.length : Weights.SIGNS;
        List<List<Regression.Row>> rows = new ArrayList<>();
        for (Sample sample : samples) {
            double[][] figures = figures(sample);
            double[][] around =
                    isSecond ? around(sample, figures, firsts[part(sample, cut)]) : new double[figures.length][0];
            List<Regression.Row> lines = new ArrayList<>();
            for (int at = 0; at < figures.length; at++) {
                lines.add(Regression.Row.of(joined(figures[at], around[at]), sample.marked[at], sample.worth[at]));
            }
            rows.add(lines);
        }
        var weights = new double[PARTS][];
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            weights[part] = Regression.of(
                    IntStream.range(0, samples.size())
                            .filter(at -> part(samples.get(at), cut) != out)
                            .mapToObj(rows::get)
                            .flatMap(List::stream)
                            .toList(),
                    count);
        }
        return weights;
    }

    private double[] said(Sample sample, double[] first, double[] second) {
        double[][] figures = figures(sample);
        double[][] around = around(sample, figures, first);
        return IntStream.range(0, figures.length)
                .mapToDouble(at -> Verdict.sum(second, joined(figures[at], around[at]), 0))
                .toArray();
    }

    private double[][] around(Sample sample, double[][] figures, double[] first) {
        double[] said = Arrays.stream(figures)
                .mapToDouble(it -> Verdict.sum(first, it, 0))
                .toArray();
        return used(Verdict.around(said, sample.words), Weights.SIGNS);
    }

    private double[][] figures(Sample sample) {
        return used(sample.signs, 0);
    }

    /// The figures without those that are not learnt from; `from` is the place of the first in the table.
    private double[][] used(double[][] lines, int from) {
        double[][] figures = new double[lines.length][];
        for (int at = 0; at < figures.length; at++) {
            figures[at] = lines[at].clone();
            for (int sign = 0; sign < figures[at].length; sign++) {
                figures[at][sign] *= used[from + sign] ? 1 : 0;
            }
        }
        return figures;
    }

    private static double[] joined(double[] one, double[] other) {
        double[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static double[] mean(double[][][] cuts) {
        double[][] weights = Arrays.stream(cuts).flatMap(Arrays::stream).toArray(double[][]::new);
        return IntStream.range(0, weights[0].length)
                .mapToDouble(sign -> Arrays.stream(weights)
                        .mapToDouble(it -> it[sign])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static void groups(List<Sample> samples) {
        System.out.println("| all | " + new Learner(samples, Set.of()).learnt().unseen + " |");
        for (Group group : GROUPS) {
            Learner learner = new Learner(samples, Set.of(group.signs.split(" ", -1)));
            System.out.println("| without " + group.name + " | " + learner.learnt().unseen + " |");
        }
    }
}
