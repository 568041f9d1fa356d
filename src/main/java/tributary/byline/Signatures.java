package tributary.byline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tributary.html.Letters;
import tributary.html.Texts;
import tributary.page.Box;
import tributary.page.Boxes;

/// How Chinese, Japanese and Korean pages say who wrote: behind a label (`作者：`), behind a profession (`记者`), before one
/// (`기자`), before the day (`发表于`), or in brackets at the end.
final class Signatures {
    private static final int MAX_LINES = 3_000;
    private static final int MAX_LABELLED = 120;

    /// How much of a page shows in which script it is written, and how many wide letters are enough.
    private static final int MAX_TASTED = 5_000;

    private static final int MIN_WIDE = 20;
    private static final int MAX_SIGNED = 60;

    private static final String PEOPLE =
            "([\\p{IsHan}·]{2,4}(?:[\\s、，,]{1,3}[\\p{IsHan}·]{2,4}(?![\\p{IsHan}:：])){0,9})";

    private static final Pattern LABELLED = Pattern.compile("(?:^|[\\s|｜/／\\[【(（〔])(?:" + Tongues.labels("zh") + "|"
            + Tongues.labels("ko") + ")\\s*[:：/／|｜=＝]\\s*[\\[【]?\\s*"
            + "(?:" + PEOPLE + "(?![\\p{L}\\p{N}_&:：=])|([\\p{L}\\p{N}_.·&-]{2,20})(?![\\p{L}:：=]))");

    /// In Japanese a space stands within a name.
    private static final Pattern JAPANESE = Pattern.compile(
            "(?:^|[\\s|｜/／\\[【(（〔])(?:" + Tongues.labels("ja")
                    + ")\\s*[:：=＝／/]\\s*"
                    + "([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,8}(?:\\s[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,6})?)");

    /// Behind the day and the source, or before a place, on one line.
    private static final Pattern REPORTER_WITHIN = Pattern.compile(
            "(?:^|[\\s|｜〔［\\[【])(?:本报|本報)?(?:记者|記者|作者)\\s*[:：]?\\s*" + PEOPLE + "(?=\\s*(?:$|[|｜／/〕】）)\\]-]))");

    private static final Pattern REPORTER_LAST = Pattern.compile("^([\\p{IsHan}]{3,6})記者$");
    private static final Pattern KOREAN_OPENED =
            Pattern.compile("(?:^|[|]\\s*)(?:" + Tongues.openers("ko") + ")\\s+([\\p{IsHangul}]{2,4})(?=$|\\s*[·|,/])");
    private static final Pattern REPORTER =
            Pattern.compile("^[\\s\\p{S}]*[\\p{IsHan}·•\\s]{0,16}?(?:记者|記者)\\s*[:：]?\\s*" + PEOPLE
                    + "(?:[/／\\s]*(?:文|图|摄|综合|报道|報導|报导|通讯员|通訊員|实习|编辑|整理)[^。]*)?$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(【]\\s*[\\p{IsHan}·]{0,10}(?:记者|記者|通讯员)\\s*[:：]?\\s*"
            + PEOPLE + "\\s*(?:[/／]?(?:文|报道|報導))?[^\\p{IsHan}（(]{0,3}[）)】]");
    private static final Pattern LAST =
            Pattern.compile("[（(]\\s*([\\p{IsHan}]{2,3}(?:[\\s、]+[\\p{IsHan}]{2,3}){0,4})\\s*[）)]$");
    private static final Pattern KOREAN = Pattern.compile(
            "(?:^|[\\s\\[(=/])([\\p{IsHangul}]{2,4})\\s*(?:객원기자|선임기자|인턴기자|기자|특파원|논설위원)(?=$|[\\s\\])=/|,.])");
    private static final Pattern BEFORE_DAY =
            Pattern.compile("^(?:由\\s*)?(\\S{2,20})\\s*(?:发表于|發表於|发布于|發佈於)\\s*[:：]?\\s*(?:19|20)\\d\\d");

    /// Family names that most people who write Chinese bear; a word in brackets that begins otherwise is no name.
    private static final String FAMILIES = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾"
            + "彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧"
            + "侯邵孟龙龍万萬段钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞樊兰殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤"
            + "毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛"
            + "查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵解强強柴华華车車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋苑邬臧畅宫來"
            + "苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官"
            + "衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺";

    /// What follows a label where nobody is named.
    private static final Set<String> NOBODY = Tongues.nobody();

    /// The people behind a label, and the line it stands on.
    private record Label(List<String> people, int line) {}

    private final String title;
    private final List<Integer> heads = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private final List<String> dated = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int lines;

    private Signatures(String title) {
        this.title = title;
    }

    /// The people a page in one of these languages names, of several labels the one nearest to the title; empty where
    /// it names none.
    static List<String> of(Document document, @Nullable String title) {
        var search = new Signatures(title == null ? "" : Letters.of(title));
        search.walk(document.body());
        search.look();
        for (List<String> found : List.of(search.labelled(), search.signed, search.dated, search.last)) {
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// The page begins in such a language.
    static boolean mayName(Document document) {
        int wide = 0;
        int read = 0;
        for (Node at = document.body(); at != null && read < MAX_TASTED; at = next(at)) {
            String text = at instanceof TextNode words ? words.getWholeText() : "";
            for (int i = 0; i < text.length(); i++) {
                wide += Box.isWide(text.charAt(i)) ? 1 : 0;
            }
            read += text.length();
            if (wide > MIN_WIDE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node next(Node node) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        for (Node at = node; at != null; at = at.parent()) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private List<String> labelled() {
        return labels.stream()
                .min(Comparator.comparingInt(it -> heads.stream()
                        .mapToInt(head -> Math.abs(head - it.line()))
                        .min()
                        .orElse(0)))
                .map(Label::people)
                .orElse(List.of());
    }

    /// A label below the title is the nearest of all that follow.
    private boolean isDone() {
        return lines > MAX_LINES
                || (!labels.isEmpty() && !heads.isEmpty() && labels.getLast().line() >= heads.getFirst());
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (isDone()) {
                return;
            }
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (node instanceof Element child && !Boxes.isUnseen(child)) {
                boolean isBorder = child.isBlock() || child.normalName().equals("br");
                if (isBorder) {
                    look();
                }
                walk(child);
                if (isBorder) {
                    look();
                }
            }
        }
    }

    private void look() {
        String text = line.isEmpty() ? "" : Texts.line(line.toString()).strip();
        line.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        lines++;
        if (!title.isEmpty()
                && text.length() <= MAX_LABELLED
                && Letters.of(text).equals(title)) {
            heads.add(lines);
        }
        if (text.length() > MAX_SIGNED && text.indexOf('。') > 0) {
            last.clear();
        }
        if (text.length() <= MAX_LABELLED) {
            brief(text);
        }
        if (signed.isEmpty() && (text.indexOf('者') >= 0 || text.indexOf('员') >= 0)) {
            add(signed, IN_BRACKETS.matcher(text), 1);
        }
        Matcher end = LAST.matcher(text.substring(Math.max(0, text.length() - MAX_SIGNED)));
        if (end.find() && isFamily(end.group(1))) {
            last.clear();
            add(last, end.reset(), 1);
        }
    }

    private void brief(String text) {
        var labelled = new ArrayList<String>();
        Matcher label = LABELLED.matcher(text);
        if (label.find()) {
            String people = label.group(1);
            note(labelled, people != null ? people : label.group(2));
        }
        Matcher japanese = JAPANESE.matcher(text);
        if (labelled.isEmpty() && japanese.find() && !NOBODY.contains(japanese.group(1))) {
            labelled.add(japanese.group(1));
        }
        if (!labelled.isEmpty()) {
            labels.add(new Label(labelled, lines));
        }
        if (text.length() <= MAX_SIGNED && signed.isEmpty()) {
            Matcher reporter = REPORTER.matcher(text);
            if (reporter.find() && isFamily(reporter.group(1))) {
                note(signed, reporter.group(1));
            }
            Matcher within = REPORTER_WITHIN.matcher(text);
            if (signed.isEmpty() && text.indexOf('。') < 0 && within.find() && isFamily(within.group(1))) {
                note(signed, within.group(1));
            }
            for (Pattern each : List.of(KOREAN, KOREAN_OPENED, REPORTER_LAST)) {
                add(signed, each.matcher(text), 1);
            }
        }
        if (dated.isEmpty()) {
            add(dated, BEFORE_DAY.matcher(text), 1);
        }
    }

    private static void add(List<String> names, Matcher found, int group) {
        if (found.find()) {
            note(names, found.group(group));
        }
    }

    private static void note(List<String> names, @Nullable String people) {
        if (people != null) {
            Arrays.stream(people.split("[\\s、，,]+", -1))
                    .filter(it -> it.length() > 1 && !NOBODY.contains(it))
                    .forEach(names::add);
        }
    }

    private static boolean isFamily(String people) {
        return Arrays.stream(people.split("[\\s、]+", -1)).allMatch(it -> FAMILIES.indexOf(it.charAt(0)) >= 0);
    }
}
