package tributary.extract;

import java.util.List;

/// How much each sign of a line counts: in the first round, and in the second, which also knows what the first said of
/// the lines around. Learnt by logistic regression on labelled pages of many sites and kinds, cross-validated by site;
/// docs/extract.md says how. No sign knows a site.
final class Weights {
    /// Name, weight in the first round, weight in the second; in the order of [Signs#of] and of [Verdict].
    private static final String TABLE = """
            bias                        0.891    0.547
            length                      0.270    1.615
            under20                    -0.131   -0.342
            under60                     0.496    1.588
            over160                     0.528    1.642
            over400                    -0.302   -0.960
            links                      -1.424   -4.089
            links_all                   0.808    2.218
            links_long                  0.302   -0.224
            stops                      -0.255   -0.757
            no_stops                    0.093    0.331
            p                           1.859    5.495
            li                          2.002    5.972
            heading                     1.762    5.359
            h1                         -0.745   -2.103
            cell                        0.237    0.723
            block                       0.771    2.211
            inline                      0.000    0.000
            quote                       0.228    0.572
            term                        0.975    2.123
            form_kind                   1.704    3.046
            head                       -1.004   -2.894
            tail                       -0.076    0.047
            head_short                 -0.612   -1.593
            tail_short                 -0.495   -1.840
            head_distance               0.535    0.788
            tail_distance               1.236    3.588
            position                    0.587    1.917
            told_before                -1.214   -2.697
            told_done                  -1.489   -3.946
            told_done_short             0.673    1.932
            few_lines                  -1.106   -2.794
            in_heart                   -0.435   -1.387
            told_in_heart               0.315    1.034
            within_heart               -0.019   -0.212
            heart_distance             -0.789   -2.238
            parent_told                 1.657    5.446
            told_near                   0.989    2.772
            links_near                 -0.532   -1.860
            length_near                -1.040   -3.864
            told_above                  0.011   -0.048
            told_below                  0.182    0.472
            after_call                 -1.786   -5.013
            under_link                  0.059    0.208
            picture_before             -0.187   -0.475
            picture_before_short       -0.598   -1.976
            foreign                    -1.182   -3.322
            caption                    -2.818   -8.186
            in_table                    1.065    3.165
            in_list                     0.547    1.719
            in_figure                   0.095    0.104
            in_header                  -1.979   -5.664
            in_form                    -4.342  -12.088
            depth                      -1.066   -3.105
            parent_links                0.949    2.464
            parent_prose               -0.619   -1.873
            parent_no_prose             0.147    0.444
            group_links                -2.746   -6.315
            group_no_prose             -0.360   -1.214
            wrapped                    -0.693   -2.447
            byline                     -0.843   -2.391
            reading                    -0.807   -2.502
            day                        -1.329   -4.406
            call                       -1.459   -4.685
            pointer                    -2.237   -6.374
            offer                      -0.668   -2.154
            offer_tail                 -1.134   -3.240
            rights                     -1.159   -2.770
            rights_short                0.403    0.364
            maker                      -0.708   -2.360
            maker_tail                 -1.345   -3.868
            question                   -0.217   -0.679
            ended                       0.675    2.168
            open_end                    0.689    2.147
            bullet                      0.070   -0.118
            title                      -1.717   -5.228
            title_alike                 0.933    3.018
            title_alike_head           -2.228   -5.497
            description                 0.124    1.832
            description_head           -1.701   -6.397
            repeated                   -0.196   -0.671
            upper                      -0.408   -1.164
            digits                     -0.705   -1.398
            wide                       -0.239   -0.738
            site                       -0.844   -2.574
            site_tail                  -0.245   -0.748
            author                     -1.482   -4.348
            author_tail                -0.654   -1.732
            author_short                0.222    0.455
            no_letters                  0.409    0.903
            declared                    0.341    1.002
            undeclared                 -1.817   -5.429
            own                             0   -6.709
            above                           0    0.438
            below                           0    0.571
            above3                          0   -0.122
            below3                          0    0.409
            around8                         0    0.512
            kept_before                     0   -1.118
            kept_after                      0    0.067
            best_after                      0   -0.288
            best_before                     0    0.553
            best_both                       0   -0.716
            own_around                      0    1.160
            none_before                     0   -0.299
            none_after                      0   -0.025
            own_none_after                  0   -0.856
            best_least                      0    0.241
            """;

    private static final List<String[]> ROWS =
            TABLE.lines().map(it -> it.strip().split("\\s+")).toList();

    static final List<String> NAMES = ROWS.stream().map(it -> it[0]).toList();

    /// Only the signs of the line itself have a weight in the first round.
    static final int SIGNS = 92;

    static final double[] FIRST = ROWS.stream()
            .limit(SIGNS)
            .mapToDouble(it -> Double.parseDouble(it[1]))
            .toArray();

    static final double[] SECOND =
            ROWS.stream().mapToDouble(it -> Double.parseDouble(it[2])).toArray();

    private Weights() {}
}
