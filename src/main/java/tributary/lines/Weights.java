package tributary.lines;

import java.util.List;

/// How much each sign of a line counts. Learnt by logistic regression on labelled pages of many sites and kinds,
/// cross-validated by site; docs/extract.md says how. No sign knows a site.
public final class Weights {
    /// In the order of [Signs#of].
    private static final String TABLE = """
            bias                        0.879
            length                      0.937
            under20                    -0.004
            under60                     0.635
            over160                     0.577
            over400                    -0.329
            links                      -0.988
            links_all                   0.408
            links_long                 -0.451
            stops                      -0.214
            no_stops                    0.200
            p                           1.192
            li                          1.164
            heading                     0.954
            h1                         -0.912
            cell                       -0.264
            block                       0.036
            inline                      0.000
            quote                      -0.561
            term                        0.165
            form_kind                   0.137
            head                       -0.911
            tail                       -0.159
            head_short                 -0.763
            tail_short                  0.075
            head_distance              -0.156
            tail_distance               0.794
            position                    0.181
            told_before                -0.804
            told_done                  -1.296
            told_done_short            -0.086
            few_lines                  -0.688
            in_heart                   -0.233
            told_in_heart               0.390
            within_heart                0.078
            heart_distance             -0.756
            parent_told                 1.184
            told_near                   0.216
            links_near                 -0.654
            length_near                -0.607
            told_above                  0.069
            told_below                  0.280
            after_call                 -1.573
            under_link                  0.006
            picture_before             -0.441
            picture_before_short       -0.414
            foreign                    -0.761
            caption                    -2.105
            in_table                    0.825
            in_list                     0.706
            in_figure                  -0.103
            in_header                  -1.251
            in_form                    -2.003
            depth                      -1.088
            parent_links               -0.148
            parent_prose               -0.215
            parent_no_prose            -0.088
            group_links                -0.924
            group_no_prose             -0.151
            wrapped                    -0.649
            byline                     -0.543
            reading                    -0.414
            day                        -1.100
            call                       -0.824
            pointer                    -1.044
            offer                      -0.786
            offer_tail                 -0.774
            rights                     -0.902
            rights_short               -0.018
            maker                      -0.547
            maker_tail                 -0.488
            question                   -0.150
            ended                       0.713
            open_end                    0.608
            bullet                      0.318
            title                      -1.320
            title_alike                 0.587
            title_alike_head           -0.014
            description                -0.529
            description_head           -0.703
            repeated                   -0.197
            upper                      -0.177
            digits                     -0.483
            wide                       -0.125
            site                       -0.736
            site_tail                  -0.318
            author                     -1.219
            author_tail                -0.479
            author_short               -0.119
            no_letters                 -0.840
            declared                    0.392
            undeclared                 -0.924
            """;

    private static final List<String[]> ROWS =
            TABLE.lines().map(it -> it.strip().split("\\s+")).toList();

    public static final List<String> NAMES = ROWS.stream().map(it -> it[0]).toList();

    static final double[] ALL =
            ROWS.stream().mapToDouble(it -> Double.parseDouble(it[1])).toArray();

    private Weights() {}
}
