package tributary.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tributary.lines.Weights;

/// Learns the table of [Weights] from labelled pages: `Learner DATA` prints the table and what it finds, `Learner DATA
/// signs` prints what each group of signs buys. Not a test.
///
/// The pages are cut into five parts by site, in three ways, and each part is also judged by what the other four teach.
final class Learner {
    private static final int PARTS = 5;
    private static final int CUTS = 3;

    /// Signs that tell alike things, to be left out together.
    private record Group(String name, String signs) {}

    private static final List<Group> GROUPS = List.of(
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
        var learner = new Learner(samples, Set.of());
        double[] weights = learner.weights();
        for (int sign = 0; sign < weights.length; sign++) {
            System.out.printf(Locale.ROOT, "            %-24s %8.3f%n", Weights.NAMES.get(sign), weights[sign]);
        }
        var seen = new Marks();
        samples.forEach(it -> seen.add(it.page, it.text(weights)));
        System.out.println("on other parts:    " + learner.unseen());
        System.out.println("on all:            " + seen);
    }

    /// What all pages teach.
    private double[] weights() {
        return weights(_ -> true);
    }

    private double[] weights(Predicate<Sample> isLearntFrom) {
        return Regression.of(
                samples.stream()
                        .filter(isLearntFrom)
                        .flatMap(it -> rows(it).stream())
                        .toList(),
                used.length);
    }

    /// The marks of each part by what the other parts teach.
    private Marks unseen() {
        var marks = new Marks();
        for (int cut = 0; cut < CUTS; cut++) {
            for (int part = 0; part < PARTS; part++) {
                Cut of = new Cut(cut, part);
                double[] weights = weights(it -> !of.has(it));
                samples.stream().filter(of::has).forEach(it -> marks.add(it.page, it.text(weights)));
            }
        }
        return marks;
    }

    /// A part of the sites, in each cut other ones.
    private record Cut(int cut, int part) {
        boolean has(Sample sample) {
            return Math.floorMod((sample.page.site() + cut).hashCode() >> cut, PARTS) == part;
        }
    }

    private List<Regression.Row> rows(Sample sample) {
        var rows = new ArrayList<Regression.Row>();
        for (int at = 0; at < sample.signs.length; at++) {
            double[] figures = sample.signs[at].clone();
            for (int sign = 0; sign < figures.length; sign++) {
                figures[sign] *= used[sign] ? 1 : 0;
            }
            rows.add(Regression.Row.of(figures, sample.marked[at], sample.worth[at]));
        }
        return rows;
    }

    private static void groups(List<Sample> samples) {
        System.out.println("| all | " + new Learner(samples, Set.of()).unseen() + " |");
        for (Group group : GROUPS) {
            Learner learner = new Learner(samples, Set.of(group.signs.split(" ", -1)));
            System.out.println("| without " + group.name + " | " + learner.unseen() + " |");
        }
    }
}
