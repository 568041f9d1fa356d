package tributary.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.extract.Extract;
import tributary.extract.Extracted;
import tributary.page.Page;

/// Who wrote, and when, on pages in Chinese, Japanese and Korean.
class SignaturesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <p>作者：<a href='/u/7'>山谷风</a> 时间：2024-03-05 08:10</p>;        山谷风
            <p>来源：山谷日报 作者：李小河</p>;                                李小河
            <p>作者：李小河 来源：山谷日报</p>;                                李小河
            <p>山谷日报记者 李小河 王大山</p>;                                 李小河, 王大山
            <p>□ 本报记者 李小河</p>;                                          李小河
            <p>山谷新闻·河谷晚报记者李小河/文受访者供图</p>;                   李小河
            <p>桥梁已经重新开放，居民表示欢迎。（本报记者 李小河）</p>;        李小河
            <p>桥梁已经重新开放，居民表示欢迎。（李小河 王大山）</p>;          李小河, 王大山
            <p>2021-03-05 08:30 来源：山谷社 记者 李小河</p>;                  李小河
            <p>山谷日报 | 记者李小河 | 2021.03.05</p>;                         李小河
            <p>文 | 李小河　编辑 | 王大山</p>;                                 李小河
            <p>文/本报记者 李小河 图/王大山</p>;                               李小河
            <p>〔記者李小河／山谷報導〕</p>;                                   李小河
            <p>撰稿人：李小河 审核：王大山</p>;                                李小河
            <p>山田太郎記者</p>;                                               山田太郎
            <p>글 홍길동 · 사진 김철수</p>;                                    홍길동
            <p>기자명 홍길동</p>;                                              홍길동
            <p>执笔人：李小河　王大山</p>;                                     李小河, 王大山
            <p>文／李小河</p>;                                                 李小河
            <p><a href='/u/hill'>hill77</a> 发表于 2024-3-5 11:46:00</p>;      hill77
            <p>取材・文＝山田 太郎</p>;                                        山田 太郎
            <p>作者丨李小河 编辑丨王大山</p>;                                  李小河
            <p>文丨山谷财经 李小河</p>;                                        李小河
            <p>【作者】李小河</p>;                                             李小河
            <p>作　者：李小河</p>;                                             李小河
            <table><tr><td>作者：</td><td>李小河</td></tr></table>;            李小河
            <p>（山谷日报记者李小河 通讯员王大山）</p>;                        李小河, 王大山
            <p>山谷网3月5日电 (李小河 王大山)今天下午，老桥重新开放。</p>;     李小河, 王大山
            <p>本报实习生 李小河</p><p>本报记者 王大山 张青云</p>;             李小河, 王大山, 张青云
            <p>新山谷报记者 李小河 编辑 王大山 校对 张青云</p>;                李小河
            <p>2024年3月5日08:19 [ 李小河 ] 来源：[ 山谷日报 ]</p>;            李小河
            <p>文/图 李小河</p>;                                               李小河
            <p>（作者李小河系山谷大学教授）</p>;                               李小河
            <p>楼主：hill77 发表于 2024-3-5 11:46</p>;                         hill77
            <p>发布时间 2024/03/05 22:36:13 by hill77</p>;                     hill77
            <p>作者：[英]约翰·史密斯</p>;                                      约翰·史密斯
            <p>作者：John Smith</p>;                                           John Smith
            <p>作者：李小河/王大山</p>;                                        李小河, 王大山
            <p>發文者：王大山</p><p>【記者李小河山谷報導】</p>;                李小河
            <p>（中央社記者李小河山谷5日電）今天下午，老桥重新开放。</p>;      李小河
            <p>发文机关：山谷市人民政府</p>;                                   山谷市人民政府
            <p>홍길동 기자</p>;                                                홍길동
            <p>[산골신문 홍길동 기자] 다리가 다시 열렸다.</p>;                 홍길동
            """)
    void aByline(String byline, String people) {
        assertThat(authors(byline)).isEqualTo(List.of(people.split(", ", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <p>记者从有关部门了解到，桥梁将于下月重新开放。</p>
            <p>记者调查 民意调查</p>
            <p>桥梁已经重新开放（图）</p>
            <p>这座桥很老（完）</p>
            <p>作者：佚名</p>
            <p>作者：小编 来源：网络整理</p>
            <p>作者：本站编辑</p>
            <p>责任编辑：李小河</p>
            <p>編集：山田太郎</p>
            <p>작성자: 관리자</p>
            <p>来源：本站 责任编辑：网络</p>
            <p>기자 회견이 열렸다.</p>
            <p>（编辑 王大山）</p>
            <p>图文：王皓夺冠</p>
            <p>作者： 责任编辑：王大山</p>
            """)
    void noByline(String text) {
        assertThat(authors(text)).isEmpty();
    }

    @Test
    void aNameInBracketsWithinAnArticleIsNoByline() {
        assertThat(authors("<p>市长在会上说，这座桥对居民很重要（李小河）</p><p>" + "工程师检查了桥梁的每一个部分，没有发现问题。".repeat(8) + "</p>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <p>发布时间：2024年3月5日 08:10</p>;        2024-03-05
            <p>發表於 2024-3-5 11:46</p>;                2024-03-05
            <p>公開日：2024年3月5日</p>;                 2024-03-05
            <p>입력 2024.03.05. 오전 8:10</p>;           2024-03-05
            """)
    void aLabelledDayCountsBeforeOthers(String text, String day) {
        String html = "<p>2019-01-02 2020年2月3日</p>" + text;
        assertThat(page(html).published()).isEqualTo(day);
    }

    @Test
    void ofSeveralLabelsTheOneNearestToTheTitleCounts() {
        String others = "<p>作者：王大山</p><ul><li>山谷里的新路</li><li>河上的船</li></ul>";
        assertThat(authors(others + "<h1>老桥重新开放</h1><p>作者：李小河</p>")).containsExactly("李小河");
        assertThat(authors("<h1>老桥重新开放</h1><p>作者：李小河</p>" + others)).containsExactly("李小河");
        assertThat(authors("<p>作者：李小河</p><h1>老桥重新开放</h1><p>山谷日报</p>" + others)).containsExactly("李小河");
    }

    @Test
    void whoSignsRightBelowTheTitleWroteWhateverALabelAtTheEndSays() {
        String end = "<p>" + "工程师检查了桥梁的每一个部分，没有发现问题。".repeat(3) + "</p>";
        assertThat(authors("<h1>老桥重新开放</h1><p>本报记者 李小河</p>" + end.repeat(9) + "<p>作者：山谷风</p>"))
                .containsExactly("李小河");
    }

    @Test
    void theDayOnWhichAPageIsReadIsNotThatOfItsArticle() {
        assertThat(page("<h1>老桥重新开放</h1><p>今天是2026年1月1日 星期四</p><p>2024-03-05 来源：山谷网</p>")
                        .published())
                .isEqualTo("2024-03-05");
    }

    private static List<String> authors(String html) {
        return page(html).authors();
    }

    private static Extracted page(String html) {
        String whole = "<html><head><meta charset=utf-8><title>老桥重新开放</title></head><body><p>"
                + "河谷里的老桥在三年之后重新开放，许多居民来到这里。".repeat(2) + "</p>" + html + "</body></html>";
        return Extract.page(Page.of(whole.getBytes(StandardCharsets.UTF_8)));
    }
}
