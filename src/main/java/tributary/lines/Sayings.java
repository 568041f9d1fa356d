package tributary.lines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tributary.dates.Days;
import tributary.html.Letters;
import tributary.html.Phrases;
import tributary.page.Box;

/// What the words of lines say: offers, rights, makers, and what they repeat of the title and the description.
final class Sayings {
    /// Longer lines are not looked at word by word.
    static final int MAX_READ = 400;

    /// Shorter declared texts are summaries.
    private static final int MIN_DECLARED = 400;

    private static final List<String> OFFER = List.of(
            "subscri",
            "newsletter",
            "sign up",
            "sign in",
            "login",
            "log in",
            "follow us",
            "follow @",
            "click here",
            "download",
            "free trial",
            "learn more",
            "read more",
            "buy now",
            "affiliate",
            "commission",
            "disclosure",
            "cookie",
            "privacy",
            "terms of",
            "contact us",
            "email",
            "e-mail",
            "whatsapp",
            "telegram",
            "facebook",
            "twitter",
            "instagram",
            "关注",
            "扫码",
            "扫描",
            "二维码",
            "订阅",
            "公众号",
            "微信",
            "下载",
            "点击",
            "登录",
            "注册",
            "投稿",
            "转载",
            "版权",
            "声明",
            "suscríb",
            "suscrib",
            "síguenos",
            "siga-nos",
            "inscreva-se",
            "assine",
            "abonnez",
            "abonnier",
            "suivez",
            "folgen sie",
            "iscriviti",
            "seguici",
            "подпис",
            "рассылк",
            "购买",
            "報名",
            "报名",
            "購読",
            "フォロー",
            "구독");
    private static final List<String> RIGHTS = List.of(
            "©",
            "copyright",
            "all rights reserved",
            "(c) 1",
            "(c) 2",
            "getty",
            "reuters",
            "shutterstock",
            "image:",
            "photo:",
            "credit",
            "courtesy",
            "图片来源",
            "供图",
            "摄影",
            "图/",
            "derechos reservados",
            "direitos reservados",
            "tous droits",
            "alle rechte",
            "diritti riservati",
            "все права",
            "may not be reproduced",
            "may be reproduced",
            "版权",
            "版權",
            "著作权",
            "著作權",
            "侵权",
            "侵權",
            "未经授权",
            "無断転載",
            "저작권자",
            "무단");

    /// Without one of these a line names no maker.
    private static final List<String> MAKING = List.of(
            "about ",
            "writer",
            "editor",
            "reporter",
            "journalist",
            "author",
            "correspondent",
            "contributor",
            "columnist",
            "founder",
            "blogger",
            "编",
            "校对",
            "审核",
            "来源",
            "作者",
            "记者");
    /// Without one of these a line does not say how long it takes to read, or how many did.
    private static final List<String> COUNTING = List.of(
            "read", "tempo de leitura", "lesezeit", "temps de lecture", "阅读", "浏览", "点击", "views", "comment", "share");
    private static final Phrases PHRASES = new Phrases(List.of(OFFER, RIGHTS, MAKING, COUNTING));

    /// The bits of the groups above.
    private static final int OFFERS = 1;

    private static final int NAMES_RIGHTS = 2;
    private static final int MAKES = 4;
    private static final int COUNTS = 8;

    private static final Pattern MAKER = Pattern.compile(
            "^about (?:the )?(?:author|writer|us)|is (?:a|an|the) [^.]{0,60}(?:writer|editor|reporter|journalist|author|correspondent|contributor|columnist|founder|blogger)"
                    + "|责任编辑|责编|编辑[:：]|校对|审核|来源[:：]|作者[:：]|记者",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String ASKING = "?？";
    private static final String ENDING = ".!?。！？…”\"’»;；";
    private static final String OPEN = ":：,，";
    private static final Pattern BULLET = Pattern.compile("^(?:[•·▪►»›>*✓✔→|\\[【＞]|\\d{1,2}[.)、])");

    private final Lines lines;
    private final Map<String, Integer> times = new HashMap<>();
    private final String title;
    private final Set<String> titleWords;
    private final String description;
    private final String site;
    private final List<String> authors;
    private final String declared;

    Sayings(Lines lines, Signs.About about) {
        this.lines = lines;
        this.declared = Letters.of(about.declared());
        this.site = Letters.of(about.site());
        this.authors = about.authors().stream().map(Letters::of).toList();
        String said = about.title() == null ? "" : about.title();
        this.title = Letters.of(said);
        this.titleWords = Letters.words(said);
        this.description = Letters.of(about.description());
        for (Line line : lines.all()) {
            times.merge(line.text, 1, Integer::sum);
        }
    }

    /// The letters of the title.
    String title() {
        return title;
    }

    void of(Figures figures, int at) {
        Line line = lines.all().get(at);
        String text = line.text;
        String letters = text.length() > MAX_READ ? "" : Letters.of(text);
        boolean isTail = line.toldBefore >= lines.told() * 0.9;
        kinds(figures, line, isTail);
        endings(figures, text);
        repeated(figures, at, letters);
        figures.add(times.getOrDefault(text, 1) > 1);
        figures.add(upper(text));
        figures.add(digits(text));
        figures.add(!text.isEmpty() && Box.isWide(text.charAt(text.length() / 2)));
        names(figures, line, letters, isTail);
    }

    private static void kinds(Figures figures, Line line, boolean isTail) {
        String text = line.text;
        boolean isShort = line.own < 120;
        boolean isRead = text.length() <= MAX_READ;
        int phrases = isRead ? PHRASES.in(text) : 0;
        figures.add(isShort && Trimming.isByline(text));
        figures.add(isShort
                && (phrases & COUNTS) != 0
                && Trimming.READING.matcher(text).find());
        figures.add(isShort && Days.seen(text, false).isPresent());
        figures.add(line.isCall());
        figures.add(line.own <= MAX_READ
                && line.linked * 5 > line.own * 2
                && Trimming.POINTER.matcher(text).lookingAt());
        boolean isOffer = (phrases & OFFERS) != 0;
        figures.add(isOffer);
        figures.add(isOffer && isTail);
        boolean isRights = (phrases & NAMES_RIGHTS) != 0;
        figures.add(isRights);
        figures.add(isRights && isShort);
        boolean isMaker = (phrases & MAKES) != 0 && MAKER.matcher(text).find();
        figures.add(isMaker);
        figures.add(isMaker && isTail);
    }

    private static void endings(Figures figures, String text) {
        String end = text.stripTrailing();
        figures.add(endsIn(ASKING, end));
        figures.add(endsIn(
                ENDING,
                text.endsWith(")") ? text.substring(0, text.length() - 1).stripTrailing() : end));
        figures.add(endsIn(OPEN, end));
        figures.add(BULLET.matcher(text).lookingAt());
    }

    private static boolean endsIn(String marks, String text) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void repeated(Figures figures, int at, String letters) {
        Line line = lines.all().get(at);
        boolean isTitle = !letters.isEmpty() && letters.equals(title);
        double alike = isTitle ? 0 : alike(line.text);
        figures.add(isTitle);
        figures.add(alike);
        figures.add(at < lines.first() ? alike : 0);
        boolean isDescription = letters.length() > 30
                && description.length() > 30
                && (description.startsWith(letters.substring(0, Math.min(letters.length(), 60)))
                        || letters.startsWith(description.substring(0, Math.min(description.length(), 60))));
        figures.add(isDescription);
        figures.add(isDescription && at <= lines.first() && !line.parent().equals(lines.heart()));
    }

    private void names(Figures figures, Line line, String letters, boolean isTail) {
        boolean namesSite = site.length() > 2 && letters.contains(site);
        figures.add(namesSite);
        figures.add(namesSite && isTail);
        boolean namesAuthor = authors.stream().anyMatch(it -> it.length() > 3 && letters.contains(it));
        figures.add(namesAuthor);
        figures.add(namesAuthor && isTail);
        figures.add(namesAuthor && line.own < 120);
        figures.add(letters.isEmpty() && line.text.length() <= MAX_READ);
        boolean isDeclared = declared.length() >= MIN_DECLARED && !letters.isEmpty() && declared.contains(letters);
        figures.add(isDeclared);
        figures.add(declared.length() >= MIN_DECLARED && !letters.isEmpty() && !isDeclared);
    }

    private double alike(String text) {
        if (titleWords.size() < 3 || text.length() > MAX_READ) {
            return 0;
        }
        Set<String> own = Letters.words(text);
        long shared = own.stream().filter(titleWords::contains).count();
        return (double) shared / Math.max(own.size(), titleWords.size());
    }

    private static double upper(String text) {
        int upper = 0;
        int letters = 0;
        for (int at = 0; at < Math.min(text.length(), MAX_READ); at++) {
            char c = text.charAt(at);
            upper += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters == 0 ? 0 : (double) upper / letters;
    }

    private static double digits(String text) {
        int end = Math.min(text.length(), MAX_READ);
        int digits = 0;
        for (int at = 0; at < end; at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return end == 0 ? 0 : (double) digits / end;
    }
}
