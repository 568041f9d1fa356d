package tributary.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What years of other eras, digits of other scripts and months without a name say, in the common way.
final class Calendars {
    private static final int BUDDHIST_ERA = 543;

    /// The year before the first of an era, of China, Japan and Thailand.
    private static final Map<String, Integer> ERAS =
            Map.of("民國", 1911, "民国", 1911, "令和", 2018, "平成", 1988, "昭和", 1925, "พ.ศ.", -BUDDHIST_ERA);

    private static final Pattern ERA =
            Pattern.compile("(民國|民国|令和|平成|昭和|พ\\.ศ\\.)\\s*(元|\\d{1,4})\\s*(?:年\\s*|[./-]|(?=\\s|$))");

    private static final Pattern THAI_YEAR = Pattern.compile("(\\p{IsThai}\\.?\\s*)(25\\d\\d)(?!\\d)");

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Pattern IN_NUMERALS =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年\\s*([一二三四五六七八九十]{1,3})月\\s*([一二三四五六七八九十]{1,3})日");

    private static final List<String> PERSIAN_MONTHS = List.of(
            "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند");
    /// The day before the first of that count, from 1970 on.
    private static final int PERSIAN_EPOCH = -492_269;

    private static final Pattern PERSIAN = Pattern.compile("(?<!\\d)(\\d{1,2})\\s+(" + String.join("|", PERSIAN_MONTHS)
            + ")(?:\\s*ماه)?\\s*،?\\s+(1[34]\\d\\d)(?!\\d)");

    private static final Pattern NUMBERED_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})[\\s,]+[Tt]háng\\s+(\\d{1,2})[\\s,/]*(?:năm\\s+)?(\\d{4})");
    private static final Pattern LEVANTINE_MONTH = Pattern.compile("(كانون|تشرين)\\s+ال(\\p{L}{4,5})(?!\\p{L})");
    private static final Pattern HEBREW_IN = Pattern.compile("(?<!\\p{L})ב(?=\\p{IsHebrew}{3})");

    /// Where the scripts begin that are written from right to left; digits of others, and eras, stand behind them.
    private static final char FIRST_RIGHT_TO_LEFT = 0x590;

    private static final char FIRST_THAI = 0xE00;
    private static final char AFTER_THAI = 0xE80;
    private static final char AFTER_ARABIC = 0x780;

    private Calendars() {}

    /// The text with every day in figures and names that others use too; most texts stay as they are.
    static String common(String text) {
        char farthest = farthest(text);
        if (farthest < FIRST_RIGHT_TO_LEFT) {
            return numbered(text);
        }
        String plain = months(text.chars().anyMatch(Calendars::isForeignDigit) ? digits(text) : text);
        if (isBetween(plain, FIRST_RIGHT_TO_LEFT, AFTER_ARABIC)) {
            Matcher persian = PERSIAN.matcher(plain.replace('ي', 'ی'));
            if (persian.find()) {
                return persian.replaceAll(Calendars::persian);
            }
        }
        return farthest < FIRST_THAI ? plain : years(plain);
    }

    /// Years that are counted otherwise, and those in the numerals of Chinese.
    private static String years(String text) {
        String plain = text.indexOf('年') < 0 ? text : IN_NUMERALS.matcher(text).replaceAll(Calendars::figures);
        if (ERAS.keySet().stream().anyMatch(plain::contains)) {
            plain = ERA.matcher(plain).replaceAll(Calendars::year);
        }
        return isBetween(plain, FIRST_THAI, AFTER_THAI)
                ? THAI_YEAR
                        .matcher(plain)
                        .replaceAll(it -> it.group(1) + (Integer.parseInt(it.group(2)) - BUDDHIST_ERA))
                : plain;
    }

    private static boolean isBetween(String text, char first, char after) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= first && c < after) {
                return true;
            }
        }
        return false;
    }

    /// Months that are numbered, that have two words, or that begin with their preposition.
    static String months(String text) {
        String plain = numbered(text);
        if (!isBetween(plain, FIRST_RIGHT_TO_LEFT, AFTER_ARABIC)) {
            return plain;
        }
        plain = LEVANTINE_MONTH.matcher(plain).replaceAll(Calendars::levantine);
        return HEBREW_IN.matcher(plain).replaceAll("");
    }

    private static String numbered(String text) {
        return text.indexOf('á') < 0 ? text : NUMBERED_MONTH.matcher(text).replaceAll("$3-$2-$1");
    }

    /// The last of the characters in the order of Unicode, which says which scripts need not be looked for.
    private static char farthest(String text) {
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            last = (char) Math.max(last, text.charAt(i));
        }
        return last;
    }

    /// Every digit of any script as one of ours.
    static String digits(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(isForeignDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return plain.toString();
    }

    private static boolean isForeignDigit(int c) {
        return c > '9' && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /// A day of the solar year of Iran, six months of 31 days first; of 33 years 8 are longer by one.
    private static String persian(MatchResult found) {
        int month = PERSIAN_MONTHS.indexOf(found.group(2));
        int year = Integer.parseInt(found.group(3));
        int before = month * 30 + Math.min(month, 6) + (year - 1) * 365 + (8 * year + 21) / 33;
        return LocalDate.ofEpochDay(Integer.parseInt(found.group(1)) + before + PERSIAN_EPOCH)
                .toString();
    }

    private static String year(MatchResult found) {
        int of = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
        return (of + ERAS.getOrDefault(found.group(1), 0)) + "-";
    }

    private static String figures(MatchResult found) {
        var year = new StringBuilder();
        for (char c : found.group(1).toCharArray()) {
            year.append(Math.max(0, NUMERALS.indexOf(c)));
        }
        return year + "-" + number(found.group(2)) + "-" + number(found.group(3));
    }

    /// A number below a hundred: 十, 十二, 二十, 三十一.
    private static int number(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(numeral.charAt(numeral.length() - 1));
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0));
        int ones = ten == numeral.length() - 1 ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1));
        return tens * 10 + ones;
    }

    /// The months of two words in the Levant: the first and the second Kanun and Tishrin.
    private static String levantine(MatchResult found) {
        boolean isFirst =
                found.group(2).startsWith("\u0627\u0648") || found.group(2).startsWith("\u0623\u0648");
        String name =
                found.group(1).equals("كانون") ? (isFirst ? "December" : "January") : isFirst ? "October" : "November";
        return name.toLowerCase(Locale.ROOT);
    }
}
