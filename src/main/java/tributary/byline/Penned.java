package tributary.byline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who wrote, as one line of a Chinese, Japanese or Korean page says it.
final class Penned {
    private static final String OPEN = "(?:^|[\\s|｜丨/／\\[【［(（〔·•])";
    private static final String WORDS =
            "(?:" + Tongues.labels("zh") + "|" + Tongues.labels("ko") + "|" + Tongues.labels("ja") + ")";

    /// Any name on the net.
    private static final String HANDLE = "[\\p{L}\\p{N}_.·&-]{2,20}";

    private static final String LATIN = "\\p{Lu}[\\p{IsLatin}.'’-]*(?:\\s\\p{Lu}[\\p{IsLatin}.'’-]*){1,3}";

    private static final Pattern LABELLED = Pattern.compile(OPEN + "(?:" + Tongues.labels("zh") + "|"
            + Tongues.labels("ko") + ")\\s*(?:[】\\]］]\\s*[:：]?|[:：/／|｜丨=＝])\\s*"
            + "(?:[\\[［【(（〔]\\p{IsHan}{1,2}[\\]］】)）〕](?=\\p{IsHan}))?[\\[【［]?\\s*"
            + "(?:" + People.NAMES + "(?![\\p{L}\\p{N}_&:：=·])|(" + LATIN + ")(?![\\p{L}:：=])|(" + HANDLE
            + ")(?![\\p{L}:：=]))");

    /// In Japanese a space stands within a name.
    private static final Pattern JAPANESE = Pattern.compile(
            OPEN + "(?:" + Tongues.labels("ja")
                    + ")\\s*[:：=＝／/｜|]\\s*"
                    + "([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,8}(?:\\s[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,6})?)");

    private static final Pattern ALONE = Pattern.compile("^[【\\[［]?" + WORDS + "(?:[】\\]］]|[】\\]］]?\\s*[:：])$");
    private static final Pattern VALUE = Pattern.compile("^(?:" + People.NAMES + "|(" + LATIN + ")|(" + HANDLE + "))$");

    /// Where text and pictures are of the same people.
    private static final Pattern OF_ALL =
            Pattern.compile("^[（(]?(?:文[/／、\\s]?[图圖]|[图圖][/／、]文)\\s*[:：/／|｜丨]?\\s*" + People.NAMES);

    /// Behind the day and the source, or before a place, on one line.
    private static final Pattern REPORTER_WITHIN = Pattern.compile(
            "(?:^|[\\s|｜丨〔［\\[【])(?:本报|本報)?(?:记者|記者|作者)\\s*[:：]?\\s*" + People.NAMES + "(?=\\s*(?:$|[|｜丨／/〕】）)\\]-]))");

    private static final Pattern REPORTER = Pattern.compile("^[\\s\\p{S}]*[\\p{IsHan}·•\\s]{0,16}?" + People.TRADE
            + "\\s*[:：]?\\s*" + People.NAMES + "(?:[/／\\s]*(?:文|图|摄|综合|报道|報導|报导|实习|编辑|編輯|责编|校对|审核|整理)[^。]*)?$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(【〔［]\\s*[\\p{IsHan}·]{0,10}?" + People.TRADE
            + "\\s*[:：]?\\s*" + People.NAMES + "\\s*(?:[/／]?(?:文|报道|報導))?[^\\p{IsHan}（(]{0,3}[）)】〕］]");

    /// Names run into the place where they report from: `記者李小河山谷報導`.
    private static final Pattern FROM_PLACE = Pattern.compile("(?:記者|记者)\\s?(" + People.HAN + "{3})\\s?[／/]?"
            + People.HAN + "{2,4}\\s?(?:\\d{1,2}\\s?日[電电]|(?:綜合|專題|综合)?(?:報導|报道))");

    /// What agencies begin with: `山谷3月5日电 (李小河)`.
    private static final Pattern DATELINE =
            Pattern.compile("\\d\\s?日\\s?[电電讯訊]?\\s*[】)）]?\\s*[(（]\\s*" + People.NAMES + "\\s*[)）]");

    /// In square brackets behind the time.
    private static final Pattern STAMPED =
            Pattern.compile("(?:\\d:\\d\\d|\\d日)\\s*[\\[【［]\\s*" + People.NAMES + "\\s*[\\]】］]");

    /// Says below the text who they are: `（作者李小河系…）`.
    private static final Pattern INTRODUCED =
            Pattern.compile("[（(]\\s*(?:本文)?作者\\s?(" + People.HAN + "{2,3}?)[，,]?[系是为為]");

    private static final Pattern REPORTER_LAST = Pattern.compile("^([\\p{IsHan}]{3,6})記者$");
    private static final Pattern KOREAN_OPENED =
            Pattern.compile("(?:^|[|]\\s*)(?:" + Tongues.openers("ko") + ")\\s+([\\p{IsHangul}]{2,4})(?=$|\\s*[·|,/])");
    private static final Pattern KOREAN = Pattern.compile(
            "(?:^|[\\s\\[(=/])([\\p{IsHangul}]{2,4})\\s*(?:객원기자|선임기자|인턴기자|기자|특파원|논설위원)(?=$|[\\s\\])=/|,.])");
    private static final Pattern LAST =
            Pattern.compile("[（(]\\s*([\\p{IsHan}]{2,3}(?:[\\s、]+[\\p{IsHan}]{2,3}){0,4})\\s*[）)]$");
    private static final Pattern BEFORE_DAY =
            Pattern.compile("^(?:由\\s*)?(\\S{2,20})\\s*(?:发表于|發表於|发布于|發佈於)\\s*[:：]?\\s*(?:19|20)\\d\\d");

    /// As forums sign, behind the time or before the day.
    private static final Pattern BY = Pattern.compile(
            "(?i)(?:\\d:\\d\\d\\s+by\\s+(?=\\S{2,20}(?:$|\\s))|^by\\s+(?=\\S{2,20}?\\s*[|·／/]?\\s*(?:19|20)\\d\\d[.年/-]))"
                    + "([^\\s|·／/]{2,20}?)(?=$|\\s|[|·／/]|(?:19|20)\\d\\d\\D)");

    private Penned() {}

    /// Whom a label names: `作者：李小河`.
    static List<String> labelled(String line) {
        if (!mayLabel(line)) {
            return List.of();
        }
        Matcher all = OF_ALL.matcher(line);
        if (all.find() && People.areFamilies(People.of(all.group(1)))) {
            return People.of(all.group(1));
        }
        Matcher label = LABELLED.matcher(line);
        if (label.find()) {
            List<String> people = named(label);
            if (!people.isEmpty()) {
                return people;
            }
        }
        Matcher japanese = JAPANESE.matcher(line);
        return japanese.find() && !People.isNobody(japanese.group(1)) ? List.of(japanese.group(1)) : List.of();
    }

    /// Whether a line has one of the marks that stand behind labels, or says of what: most have and say none.
    static boolean mayLabel(String line) {
        return holds(line, ":：/／|｜丨=＝】]］文");
    }

    private static boolean holds(String line, String marks) {
        for (int at = 0; at < line.length(); at++) {
            if (marks.indexOf(line.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// A label whose name stands on the next line.
    static boolean isLabel(String line) {
        return holds(line.substring(line.length() - 1), ":：】]］")
                && ALONE.matcher(line).matches();
    }

    /// A line that is nothing but names.
    static List<String> names(String line) {
        Matcher value = VALUE.matcher(line);
        return value.matches() ? named(value) : List.of();
    }

    private static List<String> named(Matcher found) {
        String people = found.group(1);
        if (people != null) {
            return People.of(people);
        }
        String one = found.group(2) == null ? found.group(3) : found.group(2);
        return one == null || People.isNobody(one) ? List.of() : List.of(one);
    }

    /// Who signed a short line with a profession or in brackets.
    static List<String> signed(String line) {
        if (!holds(line, "者员員生人자원글[【［")) {
            return List.of();
        }
        Stream<Pattern> asTheyAre = Stream.of(KOREAN, KOREAN_OPENED, REPORTER_LAST);
        return families(REPORTER, line)
                .or(() -> line.indexOf('。') < 0 ? families(REPORTER_WITHIN, line) : Optional.empty())
                .or(() -> families(STAMPED, line))
                .or(() -> asTheyAre
                        .map(it -> it.matcher(line))
                        .filter(Matcher::find)
                        .map(it -> People.of(it.group(1)))
                        .findFirst())
                .orElse(List.of());
    }

    /// Who signed within or before a text, in brackets.
    static List<String> bracketed(String line) {
        if (!holds(line, "者员員生人") && !(line.indexOf('日') >= 0 && holds(line, "(（"))) {
            return List.of();
        }
        return Stream.of(IN_BRACKETS, FROM_PLACE, DATELINE, INTRODUCED)
                .flatMap(it -> families(it, line).stream())
                .findFirst()
                .orElse(List.of());
    }

    /// Who wrote by what stands before or behind the day.
    static List<String> dated(String line) {
        if (!holds(line, "于於yY")) {
            return List.of();
        }
        return Stream.of(BEFORE_DAY, BY)
                .map(it -> it.matcher(line))
                .filter(Matcher::find)
                .map(it -> People.of(it.group(1)))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// Who is named in brackets where a text ends.
    static List<String> last(String end) {
        return families(LAST, end).orElse(List.of());
    }

    private static Optional<List<String>> families(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        return found.find() ? Optional.of(People.of(found.group(1))).filter(People::areFamilies) : Optional.empty();
    }
}
