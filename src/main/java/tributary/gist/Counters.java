package tributary.gist;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tributary.html.Characters;

/// Counts and ages that a site shows in the text of an article and that grow by themselves: `123 views`, `3 minutes
/// ago`, `阅读 123`.
///
/// One counts only where it is a statement of its own, from where a block or sentence begins to where it ends: in `the
/// call drew 300 comments` the number is what the article says.
final class Counters {
    /// Characters of text that are looked at; counters are short.
    private static final int REACH = 100;

    /// Characters of markup and text that are looked at.
    private static final int SOURCE_REACH = 1_000;

    /// So far from the beginning a counter has its number.
    private static final int NUMBER_WITHIN = 30;

    /// What counters begin with, when not with a number.
    private static final String FIRST = "aceohijklnprsuvdпк阅閱浏瀏点點击观觀播评評赞讚转收回人发更刚剛再閲コい조댓";

    /// The beginnings of counters without digits: `no comments`, `posted an hour ago`, `刚刚`.
    private static final String[] SPELT = {
        "no ",
        "one ",
        "a ",
        "an ",
        "just now",
        "kein",
        "vor ein",
        "il y a un",
        "hace un",
        "posted",
        "published",
        "updated",
        "last updated",
        "edited",
        "刚刚",
        "剛剛"
    };

    /// After these a statement begins.
    private static final String STOPS = ".!?。！？|｜·•/…-–—:：";

    /// Tags that do not end a block of text.
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "em", "font", "i", "label", "small", "span", "strong", "time", "u");

    private static final String DIGITS = "\\d[\\d.,]*\\s?[km万萬千]?\\+?";

    private static final String COUNTED = """
            views?|reads?|comments?|likes?|shares?|repl(?:y|ies)|responses?|reactions?|votes?|upvotes?|downloads?|clicks?|\
            plays?|people (?:like|read) this|aufrufe?|kommentare?|ansichten|mal gelesen|antwort(?:en)?|reacties?|weergaven|\
            vues?|lectures?|commentaires?|partages?|visitas?|vistas?|visualizaciones|visualizações|coment[aá]rios?|\
            visualizzazioni|comment[io]|просмотр(?:а|ов)?|комментари(?:й|я|ев)|次?(?:浏览|瀏覽|阅读|閱讀|观看|觀看|播放|点击|點擊|查看)|\
            人(?:阅读|閱讀|浏览|瀏覽|看过|看過|点赞|喜欢|评论)|[条條个個则則](?:评论|評論|留言|赞|讚|回复|回覆)|点赞|评论|評論|人气|\
            回(?:視聴|閲覧|再生)|件のコメント|いいね|조회|개의 댓글""";

    private static final String LABEL = """
            views?|reads?|comments?|likes?|shares?|replies|downloads?|hits|aufrufe|kommentare|vues|commentaires|visitas|\
            comentarios|comentários|просмотр(?:ы|ов)|комментари(?:и|ев)|\
            (?:阅读|閱讀|浏览|瀏覽|点击|點擊|观看|觀看|播放|评论|評論|点赞|點讚|转发|收藏|回复|回覆|人气|人氣)(?:量|数|數|次数|次數)?|\
            閲覧数?|再生(?:回)?数|コメント数?|いいね(?:数)?|조회수?|댓글수?""";

    private static final String TIME = """
            seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|sekunden?|minuten?|stunden?|tag(?:en?)?|wochen?|\
            monat(?:en?)?|secondes?|heures?|jours?|semaines?|mois|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|\
            minuti|or[ae]|giorn[io]|секунд[уы]?|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день|秒|分钟|分鐘|小时|小時|天|周|个月|個月|\
            分|時間|日|週間|か月|분|시간|일""";

    private static final String AGE =
            "(?:(?:posted|published|(?:last )?updated|edited|aktualisiert|veröffentlicht|发布于|更新于)"
                    + "\\s?[:：]?\\s?)?(?:(?:" + DIGITS + "|an?|one)\\s?(?:" + TIME + ")\\s?(?:ago|fa|назад|之?前|전)|"
                    + "(?:vor|il y a|hace|há)\\s(?:" + DIGITS + "|eine[mr]?|une?|una?)\\s(?:" + TIME
                    + ")|just now|刚刚|剛剛)(?:发布|更新|に更新|に投稿)?";

    private static final String ONE = "(?:" + AGE + "|" + DIGITS + "\\s?(?:" + COUNTED
            + ")|(?:no|one|keine?) (?:comments?|repl(?:y|ies)|kommentare?)|(?:" + LABEL
            + ")\\s?[:：]?\\s?[(（\\[]?\\s?\\d[\\d.,]*[km万萬千]?\\+?\\s?(?:次|人|条|件|回)?[)）\\]]?)";

    private static final Pattern COUNTERS = Pattern.compile(
            ONE + "(?:[\\s|｜·•/,，-]+" + ONE + ")*(?=\\s*(?:$|[.。!！|｜·•/…–—-]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Counters() {}

    /// True where a statement may begin; `before` is the last character that readers see of the block, 0 for none. The
    /// `5` of `2.5 comments` begins none.
    static boolean mayBegin(char before, String source, int at) {
        if (before != 0 && STOPS.indexOf(before) < 0) {
            return false;
        }
        boolean within = at > 0 && Character.isDigit(source.charAt(at)) && ".,".indexOf(source.charAt(at - 1)) >= 0;
        return !within && mayCount(source, at);
    }

    /// Most sentences have no number where they begin; this is found out sooner than whether they are a counter.
    private static boolean mayCount(String source, int start) {
        if (Character.isDigit(source.charAt(start))) {
            return true;
        }
        if (FIRST.indexOf(Character.toLowerCase(source.charAt(start))) < 0) {
            return false;
        }
        int left = NUMBER_WITHIN;
        for (int at = start; at < source.length() && left > 0; at++, left--) {
            char c = source.charAt(at);
            if (c >= '0' && c <= '9') {
                return true;
            }
            if (c == '<') {
                at = Math.max(at, source.indexOf('>', at));
            }
        }
        for (String spelt : SPELT) {
            if (source.regionMatches(true, start, spelt, 0, spelt.length())) {
                return true;
            }
        }
        return false;
    }

    /// Where the counters that begin here end in the source; negative where there are none.
    static int end(String source, int start) {
        var text = new StringBuilder();
        var places = new int[REACH + 1];
        int stop = Math.min(source.length(), start + SOURCE_REACH);
        int at = start;
        boolean whole = true;
        while (at < stop) {
            char c = source.charAt(at);
            if (c == '<') {
                int end = source.indexOf('>', at);
                if (end < 0 || !isInline(source, at)) {
                    break;
                }
                at = end + 1;
                continue;
            }
            if (text.length() == REACH) {
                whole = false;
                break;
            }
            boolean space = Characters.isSpace(c);
            if (!space || (!text.isEmpty() && text.charAt(text.length() - 1) != ' ')) {
                places[text.length()] = at + 1;
                text.append(space ? ' ' : c);
            }
            at++;
        }
        if (!whole || (at == stop && stop < source.length())) {
            text.append('x');
        }
        Matcher matcher = COUNTERS.matcher(text);
        return matcher.lookingAt() ? places[matcher.end() - 1] : -1;
    }

    /// True for a tag, opening or closing, that stands within a line of text.
    static boolean isInline(String source, int tag) {
        int from = source.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
        int to = from;
        while (to < source.length() && Nonces.isPart(source.charAt(to))) {
            to++;
        }
        return INLINE.contains(source.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
