package tributary.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Names in ideographs: how a run of them reads, and who is named in it.
final class People {
    /// One ideograph, but for the stroke that pages set as a bar.
    static final String HAN = "[\\p{IsHan}&&[^丨]]";

    /// What somebody is who writes for a newspaper.
    static final String TRADE = "(?:记者|記者|通讯员|通訊員|实习生|實習生|撰稿人?|评论员|評論員)";

    private static final String ROLE = "(?:(?:本报|本報|本刊|本网|本網|本台|特约|特約|特派|实习|實習|见习|見習|首席)?" + TRADE + ")";
    private static final String NAME = "(?:" + HAN + "{1,7}(?:[·•‧]" + HAN + "{1,8}){1,3}|" + HAN + "{2,4})";
    private static final String BETWEEN = "[\\s、，,/／]{1,3}";

    /// What is done, not who did it.
    private static final String WORK = HAN + "{0,4}(?:报道|報導|报导|摄影|攝影|综合|綜合|整理)";

    /// One name or several, each perhaps behind what they are: `李小河 通讯员王大山`.
    static final String NAMES = "((?:" + ROLE + "[\\s:：]{0,2})?" + NAME + "(?:" + BETWEEN + "(?!" + WORK + ")(?:" + ROLE
            + "[\\s:：]{0,2})?" + NAME + "(?![\\p{IsHan}:：])){0,9})";

    private static final Pattern BORDER = Pattern.compile(BETWEEN);
    private static final Pattern ROLES = Pattern.compile("^" + ROLE + "[\\s:：]*");

    /// What newspapers, agencies and their parts are called.
    private static final Pattern HOUSE = Pattern.compile(".+(?:网|網|报|報|社|刊|财经|財經|新闻|新聞|频道|頻道|电视台|電視台|客户端|部|院|局|处|会|办)");

    /// Family names that most people who write Chinese bear; a word in brackets that begins otherwise is no name.
    private static final String FAMILIES = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾"
            + "彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧"
            + "侯邵孟龙龍万萬段钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞樊兰殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤"
            + "毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛"
            + "查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵解强強柴华華车車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋苑邬臧畅宫來"
            + "苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官"
            + "衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺";

    /// What stands where a name would, and names no one.
    private static final Set<String> NOBODY = Tongues.nobody();

    private People() {}

    /// The names of a run, up to a word that names no one; houses that people write for only where nobody else is
    /// named.
    static List<String> of(String run) {
        var names = new ArrayList<String>();
        for (String part : BORDER.split(run, -1)) {
            String name = ROLES.matcher(part).replaceFirst("");
            if (NOBODY.contains(name)) {
                break;
            }
            if (name.length() > 1) {
                names.add(name);
            }
        }
        List<String> people =
                names.stream().filter(it -> !HOUSE.matcher(it).matches()).toList();
        return people.isEmpty() ? List.copyOf(names) : people;
    }

    /// Whether each begins as the names of most people do.
    static boolean areFamilies(List<String> names) {
        return !names.isEmpty()
                && names.stream().allMatch(it -> FAMILIES.indexOf(it.charAt(0)) >= 0 || it.indexOf('·') > 0);
    }

    static boolean isNobody(String name) {
        return NOBODY.contains(name);
    }
}
