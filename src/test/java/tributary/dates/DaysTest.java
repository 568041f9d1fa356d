package tributary.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days as people read them on pages of many languages.
class DaysTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2021年3月5日 08:30;                    2021-03-05
            二〇二一年三月五日;                    2021-03-05
            二○一九年十二月三十一日;              2019-12-31
            二零二零年十月二十日;                  2020-10-20
            中華民國110年3月5日 上午8:30;          2021-03-05
            民國 110/03/05;                        2021-03-05
            令和3年3月5日;                         2021-03-05
            令和元年5月1日;                        2019-05-01
            平成30年11月26日;                      2018-11-26
            2021. 3. 5. 오후 3:10;                 2021-03-05
            2021년 3월 5일;                        2021-03-05
            5 марта 2021 г., 08:30;                2021-03-05
            5 мая 2021;                            2021-05-05
            5 березня 2021;                        2021-03-05
            5. März 2021, 08:30 Uhr;               2021-03-05
            1er août 2021 à 8h30;                  2021-08-01
            5 de março de 2021 às 08h30;           2021-03-05
            5 października 2021 r.;                2021-10-05
            5. července 2021;                      2021-07-05
            5 Ağustos 2021;                        2021-08-05
            2021. március 5. 08:30;                2021-03-05
            2021 m. kovo 5 d.;                     2021-03-05
            Thứ Sáu, ngày 5 tháng 3 năm 2021;      2021-03-05
            5 มีนาคม 2564;                         2021-03-05
            5 มี.ค. พ.ศ. 2564 หรือ 6 มีนาคม 2564;  2021-03-06
            ٥ مارس ٢٠٢١;                           2021-03-05
            الجمعة 24 نيسان / أبريل 2020;          2020-04-24
            5 كانون الثاني 2021;                   2021-01-05
            ۲ تیر ۱۳۹۹;                            2020-06-22
            1 فروردین 1404;                        2025-03-21
            5 במרץ 2021;                           2021-03-05
            5 मार्च 2021;                          2021-03-05
            ১৬ ফেব্রুয়ারি ২০২০;                     2020-02-16
            """)
    void aDayInTheWordsOfItsLanguage(String text, String day) {
        assertThat(Days.seen(text, true)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suite 12, 2021 rooms", "Page 5 of 2021", "令和の時代", "民國以來", "第110年", "2021 rooms 5"})
    void wordsThatNameNoDay(String text) {
        assertThat(Days.seen(text, true)).isEmpty();
    }
}
