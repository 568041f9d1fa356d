package tributary.lines;

import java.util.List;

/// How much each sign of a line counts. Learnt by logistic regression on labelled pages of many sites and kinds,
/// cross-validated by site; docs/extract.md says how. No sign knows a site.
public final class Weights {
    /// In the order of [Signs#of].
    private static final String TABLE = """
            bias                        0.875
            length                      1.009
            under20                     0.008
            under60                     0.675
            over160                     0.603
            over400                    -0.327
            links                      -1.025
            links_all                   0.410
            links_long                 -0.513
            stops                      -0.208
            no_stops                    0.212
            p                           1.227
            li                          1.164
            heading                     0.986
            h1                         -0.976
            cell                       -0.268
            block                       0.046
            inline                      0.000
            quote                      -0.638
            term                        0.150
            form_kind                   0.129
            head                       -0.931
            tail                       -0.138
            head_short                 -0.850
            tail_short                  0.129
            head_distance              -0.208
            tail_distance               0.809
            position                    0.152
            told_before                -0.825
            told_done                  -1.303
            told_done_short            -0.198
            few_lines                  -0.570
            in_heart                   -0.235
            told_in_heart               0.395
            within_heart                0.100
            heart_distance             -0.802
            parent_told                 1.203
            told_near                   0.105
            links_near                 -0.754
            length_near                -0.616
            told_above                  0.058
            told_below                  0.283
            after_call                 -1.639
            under_link                 -0.021
            picture_before             -0.481
            picture_before_short       -0.401
            foreign                    -0.733
            caption                    -2.128
            in_table                    0.848
            in_list                     0.743
            in_figure                  -0.071
            in_header                  -1.277
            in_form                    -1.987
            depth                      -1.122
            parent_links               -0.015
            parent_prose               -0.202
            parent_no_prose            -0.130
            group_links                -0.762
            group_no_prose             -0.136
            wrapped                    -0.671
            byline                     -0.551
            reading                    -0.452
            day                        -1.123
            call                       -0.816
            pointer                    -1.034
            offer                      -0.833
            offer_tail                 -0.750
            rights                     -0.822
            rights_short               -0.053
            maker                      -0.542
            maker_tail                 -0.485
            question                   -0.165
            ended                       0.729
            open_end                    0.609
            bullet                      0.355
            title                      -1.356
            title_alike                 0.652
            title_alike_head            0.072
            description                -0.608
            description_head           -0.741
            repeated                   -0.191
            upper                      -0.155
            digits                     -0.513
            wide                       -0.136
            site                       -0.717
            site_tail                  -0.330
            author                     -1.255
            author_tail                -0.456
            author_short               -0.124
            no_letters                 -0.848
            declared                    0.403
            undeclared                 -0.913
            """;

    private static final List<String[]> ROWS =
            TABLE.lines().map(it -> it.strip().split("\\s+")).toList();

    public static final List<String> NAMES = ROWS.stream().map(it -> it[0]).toList();

    static final double[] ALL =
            ROWS.stream().mapToDouble(it -> Double.parseDouble(it[1])).toArray();

    private Weights() {}
}
