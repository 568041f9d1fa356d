package tributary.lines;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tributary.page.Box;

/// Lines that say who made a text and where it is from, as Chinese pages set them above and below it, and headings of
/// notices on rights, which say nothing of the story.
final class Credits {
    /// A line that says more than names is not only that.
    private static final int MAX_LENGTH = 120;

    /// Shorter names of notices also begin sentences.
    private static final int MIN_NOTICE = 4;

    private static final int MAX_NOTICE = 20;
    private static final Pattern MARKS = Pattern.compile("[\\s:：【】\\[\\]（）()*＊※]");

    private static final String ROLES = String.join("|", """
            作者 编辑 編輯 责编 責編 责任编辑 責任編輯 执行编辑 值班编辑 流程编辑 见习编辑 实习编辑 本期编辑 微信编辑 网络编辑 总编辑 编审
            校对 責任校對 责任校对 审校 审核 审阅 初审 复审 终审 一审 二审 三审 监制 主编 副主编 值班主任 值班总编 排版 美编 制图 撰文 撰稿 文字
            文 图 圖 图片 摄影 攝影 供图 视频 剪辑 来源 來源 稿源 新闻来源 文章来源 信息来源 稿件来源 资料来源 出处 原标题 原文链接 本文来源
            供稿 记者 記者 通讯员 策划 统筹 设计 编译 运营 发布 发布者 发布人 录入 上传 发布时间 發布時間 发表时间 发布日期 更新时间 文章来源
            浏览 浏览次数 浏览量 阅读 阅读量 阅读次数 点击 点击数 点击量 点击率 字号 字体 字體 分享 分享到 扫一扫 打印 责任编辑 责 编
            """.strip().split("\\s+", -1));
    private static final Pattern CREDIT = Pattern.compile("^[（(【\\[［]?\\s?(?:" + ROLES + ")(?:\\s?[/／&、]\\s?(?:" + ROLES
            + "))*(?:\\s?[】\\]］]|\\s?[:：|｜丨／/]|\\s\\p{IsHan}{2,4}(?=$|[\\s）)】]))");
    private static final Pattern TRADE = Pattern.compile("记者|記者|通讯员|通訊員|实习生|實習生|评论员|評論員|기자|특파원");
    private static final String STOPS = "。！？!?；";

    /// Headings of what sites say of their rights below each article.
    private static final Set<String> NOTICES =
            Stream.of("""
            反侵权公告 版权声明 版权说明 版權聲明 版权公告 版权与免责声明 版权及免责声明 版权声明及免责条款 免责声明 免責聲明 免责条款 法律声明 特别声明
            特别提示 特别提醒 郑重声明 严正声明 转载声明 转载说明 声明 聲明 本站声明 本网声明 温馨提示 风险提示 著作权声明 侵权声明
            """.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());

    /// Notices stand below what is told, and may be long themselves.
    private static final double MOST = 0.4;

    private Credits() {}

    /// Whether a line begins by what somebody did for it, or with a figure of its readers, and says no more.
    static boolean is(String text) {
        return text.length() <= MAX_LENGTH
                && isWide(text)
                && CREDIT.matcher(text).lookingAt()
                && text.chars().noneMatch(it -> STOPS.indexOf(it) >= 0);
    }

    /// Whether a line is so short that it says no more than who reported, in the words of newspapers.
    static boolean isOfReporters(String text) {
        return text.length() <= MAX_LENGTH / 2
                && isWide(text)
                && TRADE.matcher(text).find()
                && text.chars().noneMatch(it -> STOPS.indexOf(it) >= 0);
    }

    /// Whether a line is the heading of a notice.
    static boolean isNotice(String text) {
        return text.length() < MAX_NOTICE
                && isWide(text)
                && NOTICES.contains(MARKS.matcher(text).replaceAll(""));
    }

    /// Of ideographs or Hangul, by its middle or its beginning: most lines are not, and need no look.
    private static boolean isWide(String text) {
        return !text.isEmpty()
                && (Box.isWide(text.charAt(text.length() / 2))
                        || Box.isWide(text.charAt(0))
                        || Box.isWide(text.charAt(Math.min(1, text.length() - 1))));
    }

    private static boolean opensNotice(String text) {
        int colon = text.indexOf('：');
        return colon >= MIN_NOTICE && isNotice(text.substring(0, colon));
    }

    /// Where a notice begins in the lower part of the lines; their number where none does.
    static int notice(List<Line> lines, int told) {
        for (int at = lines.size() - 1; at > 0; at--) {
            Line line = lines.get(at);
            if (line.toldBefore < told * MOST) {
                break;
            }
            if (isNotice(line.text) || opensNotice(line.text)) {
                return at;
            }
        }
        return lines.size();
    }
}
