package tributary.lines;

import java.util.List;
import java.util.regex.Pattern;
import tributary.dates.Days;
import tributary.html.Letters;
import tributary.html.Phrases;
import tributary.html.Texts;
import tributary.page.Box;
import tributary.page.Boxes;
import tributary.page.Pruning;

/// Cuts off what readers answered, and knows the lines by which pages name who told, what else there is, and how to
/// share it.
public final class Trimming {
    /// Longer lines are told, whatever they begin with.
    static final int MAX_LABEL = 160;

    /// What a line begins with that says who told it, and when.
    private static final List<String> TELLING = List.of(
            "by",
            "von",
            "par",
            "por",
            "di",
            "door",
            "av",
            "af",
            "text:",
            "words by",
            "written by",
            "posted",
            "published",
            "updated",
            "last updated",
            "last modified",
            "first published",
            "veröffentlicht",
            "publié",
            "publicado",
            "作者",
            "来源",
            "來源",
            "时间",
            "日期",
            "发布",
            "記者",
            "编辑",
            "責任編輯",
            "责任编辑");
    private static final Phrases OPENINGS = new Phrases(List.of(TELLING));
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:" + String.join("|", TELLING) + ")[\\s:：]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Pattern READING = Pattern.compile(
            "\\bmin(?:ute)?s?\\.? read\\b|\\breading time\\b|\\bread time\\b|tempo de leitura|lesezeit|temps de lecture|阅读\\s*[:：(（]?\\d*|浏览|点击[:：数]|\\b\\d+ (?:views|comments|shares)\\b|\\bshares?$|\\bcomments?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// In small letters.
    static final Pattern CALL = Pattern.compile(
            "^(?:related(?: (?:articles?|posts?|stories|content|news|links?|reading|topics?))?|read (?:more|also|next|the full.*)|see also|also read|more (?:from|on|in|stories|news|about)\\b.*|you (?:may|might) (?:also )?(?:like|enjoy|be interested)\\b.*|recommended(?: .*)?|don'?t miss.*|share (?:this|on|via|the)\\b.*|share|follow us\\b.*|sign up\\b.*|subscribe\\b.*|click here to (?:subscribe|sign).*|advertisement|advert|sponsored|tags?|filed under|topics?|like this|like loading.*|leave a (?:comment|reply).*|comments?(?: \\(.*\\))?|post navigation|previous(?: post)?|next(?: post)?|join the (?:conversation|discussion).*|want more\\b.*|copyright\\b.*|all rights reserved.*|©.*|photo(?: credit)?s?[:：].*|image(?: credit| source)?[:：].*|image copyright|credit[:：].*|caption|close|loading\\.*|print|email|continue reading.*|story continues.*|article continues.*|scroll to continue.*|back to top|相关(?:新闻|阅读|文章|链接|报道).*|延伸閱讀.*|延伸阅读.*|更多.*|分享到.*|上一篇.*|下一篇.*|责任编辑.*|(?:leia|lea|lee|ver|lire|veja) (?:também|también|aussi|más|mais)\\b.*|lesen sie auch.*|mehr zum thema.*|à lire aussi.*|читайте также.*|iklan|baca juga.*|(?:微信)?(?:扫一扫|扫码|长按.{0,6}二维码|扫描.{0,6}二维码).*|[【\\[]?(?:打印|关闭)(?:本页|窗口|页面|此页|文章|正文)?[】\\]]?.{0,14}|返回(?:顶部|首页|列表)|我要(?:纠错|反馈|评论)|print(?:er-friendly)? version|druckversion|teilen|drucken|partager|imprimer|compartir|compartilhar|condividi|stampa|udostępnij|drukuj|paylaş|yazdır|(?:обсудить на форуме|поделиться|комментировать|версия для печати|распечатать).*|leggi anche.*|lees ook.*|czytaj (?:też|także|również).*|läs (?:också|även).*|les også.*|læs også.*|lue myös.*|xem thêm.*|اقرأ أيضا.*|あわせて読みたい.*|関連記事.*|관련 ?기사.*)[:：]?$");

    /// Such words before a link, that lead on to another story.
    static final Pattern POINTER = Pattern.compile(
            "^(?:related|read|see also|also read|more|don'?t miss|watch|listen|leia|lea|lee|lire|mehr|lesen sie|baca juga"
                    + "|читайте|à lire|à voir|voir aussi|voir|ver|veja|leggi|lees ook|zie ook|czytaj|zobacz|läs|les også|læs|lue|xem thêm|см|смотрите|相关|延伸|推荐)\\b?[^:：]{0,25}[:：]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// The heading of what readers answered: all after it is theirs.
    private static final Pattern ANSWERS = Pattern.compile(
            "^(?:\\(?\\d*\\)? ?(?:comments|responses|replies|1 (?:comment|response|reply)|kommentare|commentaires|comentarios|comentários|reacties|commenti|评论|評論"
                    + "|留言|网友评论|最新评论|回复|回响)|leave a (?:comment|reply)|post a comment|join the conversation"
                    + "|.{0,12}(?:responses?|thoughts|comments|replies) (?:to|on) [“\"«].*)\\s*(?:[:：]|[(（]\\d*[)）])?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// What must be told before answers to it are cut off.
    private static final int MIN_TOLD = 300;

    /// Letters that a heading may have besides the title.
    private static final int MAX_BESIDE = 30;

    private final Boxes page;
    private final Box chosen;

    public Trimming(Boxes page, Box chosen) {
        this.page = page;
        this.chosen = chosen;
    }

    /// Cuts off the answers of readers, by their heading.
    public void cutAnswers() {
        int told = 0;
        boolean isCut = false;
        for (Box box : page.all) {
            if (box.own == 0 || !box.isWithin(chosen) || Pruning.isWithinDropped(box)) {
                continue;
            }
            told += isTold(box) ? box.own : 0;
            isCut |= told > MIN_TOLD
                    && box.length < 60
                    && ANSWERS.matcher(Texts.line(box.element.text())).matches();
            if (isCut && box != chosen) {
                box.drop();
            }
        }
    }

    /// Whether a line is foreign by its words alone: a label that calls away, and before anything is told, the title
    /// over again and who told it when.
    static boolean isForeign(Line line, boolean isHead, String title) {
        String text = line.text;
        if (line.own > MAX_LABEL) {
            return false;
        }
        boolean isCall = line.isCall()
                || (line.linked * 5 > line.own * 2 && POINTER.matcher(text).lookingAt());
        return isCall || (isHead && (isByline(line) || isTitle(Letters.of(text), title)));
    }

    private static boolean isByline(Line line) {
        String text = line.text;
        return line.own < 120
                && (isByline(text)
                        || READING.matcher(text).find()
                        || Days.seen(text, false).isPresent());
    }

    /// Begins as lines do that say who told it, or when.
    static boolean isByline(String text) {
        return OPENINGS.open(text) && BYLINE.matcher(text).lookingAt();
    }

    private static boolean isTold(Box box) {
        return box.own - box.ownLinked >= 60 && box.ownStops > 0;
    }

    /// The title, or the title with a section or the name of the blog.
    private static boolean isTitle(String letters, String title) {
        return !title.isEmpty()
                && letters.length() <= title.length() + MAX_BESIDE
                && (letters.startsWith(title) || letters.endsWith(title));
    }
}
