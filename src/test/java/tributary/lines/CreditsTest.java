package tributary.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.extract.Extract;
import tributary.page.Page;

/// Lines above and below a Chinese text that say who made it.
class CreditsTest {
    private static final String TOLD = "<p>河谷里的老桥在三年之后重新开放，许多居民来到这里庆祝。市长说，这座桥对于两岸的人们来说非常重要。</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作者丨李小河 编辑丨王大山",
                "（编辑 王大山）",
                "【责任编辑：王大山】",
                "校对：王大山 审核：张青云",
                "文章来源：山谷网",
                "文/李小河",
                "字号：大 中 小",
                "浏览次数：120",
                "□ 本报记者 李小河",
                "山谷新闻记者 李小河 实习生 王大山",
            })
    void aLineOfCreditsIsNoText(String line) {
        String credit = "<p>" + line + "</p>";
        assertThat(text(credit + TOLD.repeat(5))).doesNotContain(line);
        assertThat(text(TOLD.repeat(5) + "<p>（记者李小河）</p>" + credit)).doesNotContain(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "记者：您为什么要重修这座桥？",
                "编辑部在河谷里已经有三十年的历史。",
                "文化是河谷的根。",
                "记者走访了两岸，居民都说桥修得很好。",
            })
    void aSentenceThatBeginsLikeOneIs(String line) {
        assertThat(text("<p>" + line + "</p>" + TOLD.repeat(5))).contains(line);
    }

    @Test
    void aNoticeOnRightsEndsTheText() {
        String notice =
                "<p>版权声明：</p><p>凡本网注明来源的作品，均为本网合法拥有版权的作品，未经本网授权不得转载、摘编。</p>" + "<p>如有疑问，请在三十日内与我们联系，我们会在第一时间进行处理。</p>";
        assertThat(text(TOLD.repeat(5) + notice))
                .contains("老桥")
                .doesNotContain("版权")
                .doesNotContain("三十日");
        assertThat(text(notice + TOLD.repeat(5))).contains("老桥");
    }

    private static String text(String html) {
        String whole = "<html><head><meta charset=utf-8><title>老桥重新开放</title></head><body><main><h1>老桥重新开放</h1>" + html
                + "</main></body></html>";
        return Extract.page(Page.of(whole.getBytes(StandardCharsets.UTF_8))).text();
    }
}
