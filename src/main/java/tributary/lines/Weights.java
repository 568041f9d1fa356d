package tributary.lines;

import java.util.List;

/// How much each sign of a line counts: in the first round, and in the second, which also knows what the first said of
/// the lines around. Learnt by logistic regression on labelled pages of many sites and kinds, cross-validated by site;
/// docs/extract.md says how. No sign knows a site.
public final class Weights {
    /// Name, weight in the first round, weight in the second; in the order of [Signs#of] and of [Verdict].
    private static final String TABLE = """
            bias                        0.896    0.184
            length                      0.571    1.736
            under20                    -0.076   -0.162
            under60                     0.498    1.127
            over160                     0.527    1.279
            over400                    -0.343   -0.729
            links                      -1.399   -2.981
            links_all                   0.804    1.577
            links_long                  0.241    0.034
            stops                      -0.312   -0.664
            no_stops                    0.063    0.154
            p                           1.635    3.244
            li                          1.741    3.493
            heading                     1.500    3.082
            h1                         -0.742   -1.670
            cell                        0.035   -0.182
            block                       0.552    0.903
            inline                      0.000    0.000
            quote                      -0.032   -0.549
            term                        0.801    1.330
            form_kind                   1.041    1.103
            head                       -1.036   -1.684
            tail                       -0.137   -0.203
            head_short                 -0.600   -1.455
            tail_short                 -0.408   -0.976
            head_distance               0.583    0.967
            tail_distance               1.026    1.663
            position                    0.561    1.522
            told_before                -1.180   -1.963
            told_done                  -1.466   -2.631
            told_done_short             0.638    1.238
            few_lines                  -1.097   -1.760
            in_heart                   -0.379   -0.835
            told_in_heart               0.319    0.917
            within_heart                0.002   -0.027
            heart_distance             -0.763   -1.401
            parent_told                 1.592    3.710
            told_near                   0.910    1.822
            links_near                 -0.500   -1.017
            length_near                -0.943   -2.682
            told_above                  0.039    0.010
            told_below                  0.195    0.356
            after_call                 -1.750   -3.623
            under_link                  0.069    0.105
            picture_before             -0.266   -0.693
            picture_before_short       -0.505   -1.070
            foreign                    -1.191   -2.568
            caption                    -2.739   -5.736
            in_table                    1.076    2.380
            in_list                     0.544    1.161
            in_figure                  -0.004   -0.259
            in_header                  -1.912   -3.757
            in_form                    -3.794   -7.388
            depth                      -1.069   -2.373
            parent_links                0.647    1.057
            parent_prose               -0.569   -1.198
            parent_no_prose             0.141    0.270
            group_links                -2.377   -3.786
            group_no_prose             -0.304   -0.704
            wrapped                    -0.727   -1.795
            byline                     -0.770   -1.557
            reading                    -0.723   -1.608
            day                        -1.310   -2.971
            call                       -1.406   -3.378
            pointer                    -2.094   -4.384
            offer                      -0.695   -1.750
            offer_tail                 -1.052   -1.952
            rights                     -1.184   -2.282
            rights_short                0.382    0.449
            maker                      -0.773   -1.900
            maker_tail                 -1.142   -2.204
            question                   -0.157   -0.342
            ended                       0.614    1.456
            open_end                    0.658    1.506
            bullet                      0.097    0.045
            title                      -1.711   -3.607
            title_alike                 0.810    1.933
            title_alike_head           -1.382   -1.862
            description                 0.006    0.695
            description_head           -1.374   -2.961
            repeated                   -0.222   -0.544
            upper                      -0.349   -0.686
            digits                     -0.667   -1.222
            wide                       -0.195   -0.288
            site                       -0.852   -1.850
            site_tail                  -0.239   -0.535
            author                     -1.542   -3.362
            author_tail                -0.628   -1.240
            author_short                0.176    0.241
            no_letters                 -2.543   -4.447
            declared                    0.376    1.013
            undeclared                 -1.722   -3.549
            own                             0   -4.214
            above                           0    0.487
            below                           0    0.686
            above3                          0   -0.227
            below3                          0    0.331
            around8                         0    0.413
            kept_before                     0   -0.514
            kept_after                      0    0.522
            best_after                      0   -0.355
            best_before                     0    0.453
            best_both                       0   -0.443
            own_around                      0    0.878
            none_before                     0   -0.706
            none_after                      0   -0.066
            own_none_after                  0   -0.923
            best_least                      0    0.030
            """;

    private static final List<String[]> ROWS =
            TABLE.lines().map(it -> it.strip().split("\\s+")).toList();

    public static final List<String> NAMES = ROWS.stream().map(it -> it[0]).toList();

    /// Only the signs of the line itself have a weight in the first round.
    public static final int SIGNS = 92;

    static final double[] FIRST = ROWS.stream()
            .limit(SIGNS)
            .mapToDouble(it -> Double.parseDouble(it[1]))
            .toArray();

    public static final double[] SECOND =
            ROWS.stream().mapToDouble(it -> Double.parseDouble(it[2])).toArray();

    private Weights() {}
}
