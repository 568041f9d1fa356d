package tributary.gist;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tributary.html.Texts;

/// What a short line says before its colon, or before `by`: who did something, or what is to be told of this article.
final class Label {
    /// A short line that says who did something: the label recurs, the name is another one each time.
    private static final Pattern CREDIT = Pattern.compile("[(（\\[【]?([\\p{L} ]{2,24}) ?[:：]([^\\p{N}:：]{1,40})");

    private static final Pattern LABELLED = Pattern.compile("[(（\\[【]?([\\p{L} ]{2,24}) ?[:：].{1,40}");

    /// What such labels call the work that was done; a label of another kind says something of the story.
    private static final Pattern WORK = Pattern.compile(
            "[编編][辑輯审審]|[责責][编編任]|[记記]者|作者|[来來]源|校[对對]|[审審]核|[监監]制|監製|供稿|撰[文稿]|[译譯]|翻訳"
                    + "|文責|^[文图圖]$|[摄攝]影|撮影|写真|編集|執筆|取材|排版|美[编編]|[值當当]班|通[讯訊]|출처|기자|사진|편집|글"
                    + "|edit|redak|r[ée]dac|redaz|red\\.|photo|foto|image|imag[ei]n|picture|credit|author|aut[eo]u?r|report|source|quelle"
                    + "|fuente|fonte|^bron$|källa|kilde|lähde|illustrat|graphic|grafik|infogr|transl|übersetz|tradu|vertal|written|words|^text[eo]?$"
                    + "|^testo$|правк|редак|фото|автор|источник|^текст$|перев[оеё]|корреспондент|джерело|źródł|zdroj|kaynak|تحرير|المصدر|تصوير");

    /// The same without a colon: `editing by`, `(reporting by`.
    private static final Pattern BY =
            Pattern.compile("[(（\\[]?((?:[\\p{L}]+ ){1,3}by) [^\\p{N}:：.!?]{2,60}[.)\\]）]{0,2}");

    /// A value is short, an ideograph counting as two letters, and no sentence.
    private static final int MAX_VALUE = 40;

    private static final Pattern SENTENCE = Pattern.compile("[，。；！？]|[.!?] .");

    /// A line so long that ends as a sentence is one that was written to be read.
    private static final int PROSE = 60;

    private static final Pattern END = Pattern.compile("[.!?。！？][\"”’»）)]?$");

    private Label() {}

    /// The mark of the label of a credit; empty where it is none.
    static String of(String mark) {
        Matcher credit = CREDIT.matcher(mark);
        if (credit.matches() && isWork(credit.group(1))) {
            return credit.group(1).strip() + ":";
        }
        Matcher by = BY.matcher(mark);
        return by.matches() && isWork(by.group(1)) ? by.group(1) + ":" : "";
    }

    /// True for one of a few values (`rating: good`): it tells what this article says, though others say it too.
    static boolean isValue(String mark) {
        Matcher labelled = LABELLED.matcher(mark);
        if (!labelled.matches() || isWork(labelled.group(1))) {
            return false;
        }
        String value = mark.substring(labelled.end(1));
        return Texts.weight(value) <= MAX_VALUE + 2 && !SENTENCE.matcher(value).find();
    }

    static boolean isProse(String mark) {
        return Texts.weight(mark) >= PROSE && END.matcher(mark).find();
    }

    private static boolean isWork(String label) {
        return WORK.matcher(label.strip()).find();
    }
}
