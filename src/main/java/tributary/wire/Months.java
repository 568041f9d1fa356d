package tributary.wire;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Month names of many languages, without their accents; names that are two months in two languages are left out.
final class Months {
    private static final List<String> NAMES = List.of(
            "january jan januar januari janvier janv gennaio gen enero ene janeiro janner jan januar ocak tammikuu tammikuuta ianuarie ian gener "
                    + "stycznia styczen sty leden ledna sijecanj sijecnja января январь янв січня січень ιανουαριος ιανουαριου ιαν يناير ינואר januaro jaanuar janvaris sausio",
            "february feb februar februari fevrier fevr fev febbraio febrero fevereiro subat helmikuu helmikuuta februarie febrer febr "
                    + "lutego luty lut unor unora veljaca veljace февраля февраль фев февр лютого лютий φεβρουαριος φεβρουαριου φεβ فبراير פברואר veebruar februaris vasario",
            "march mar marz maerz maart mars marzo marco mart maaliskuu maaliskuuta martie marc marcius marca marzec brezen brezna mrt mrz "
                    + "ozujak ozujka марта март мар березня березень μαρτιος μαρτιου μαρ مارس מרץ marts marec maret marts kovo",
            "april apr avril avr aprile abril abr nisan huhtikuu huhtikuuta aprilie aprilis kwietnia kwiecien kwi duben dubna travnja "
                    + "апреля апрель апр квітня квітень απριλιος απριλιου απρ أبريل ابريل אפריל aprill balandzio",
            "may mai maj mei mayo maio maggio mag mayis toukokuu toukokuuta maig majus maja maj kveten kvetna svibanj svibnja "
                    + "мая май травня травень μαιος μαιου μαι μαϊ مايو מאי maijs geguzes",
            "june jun juni juin giugno giu junio junho haziran kesakuu kesakuuta iunie juny junius czerwca czerwiec cze cerven cervna lipanj lipnja "
                    + "июня июнь июн червня червень ιουνιος ιουνιου ιουν يونيو יוני juuni junijs birzelio",
            "july jul juli juillet juil luglio lug julio julho temmuz heinakuu heinakuuta iulie juliol julius lipca lipiec cervenec cervence srpanj srpnja "
                    + "июля июль июл липня липень ιουλιος ιουλιου ιουλ يوليو יולי juuli julijs liepos",
            "august aug aout agosto ago agustos elokuu elokuuta augusztus agost sierpnia sierpien sie srpen kolovoz kolovoza "
                    + "августа август авг серпня серпень αυγουστος αυγουστου αυγ أغسطس اغسطس אוגוסט augusti augustus agustus augusts rugpjucio",
            "september sep sept septembre settembre set septiembre setembro setembre eylul syyskuu syyskuuta septembrie szeptember szept wrzesnia wrzesien wrz zari rujan rujna "
                    + "сентября сентябрь сен сент вересня вересень σεπτεμβριος σεπτεμβριου σεπ سبتمبر ספטמבר septembris rugsejo",
            "october oct oktober okt octobre ottobre ott octubre outubro out ekim lokakuu lokakuuta octombrie oktober octubre pazdziernika pazdziernik paz rijen rijna "
                    + "октября октябрь окт жовтня жовтень οκτωβριος οκτωβριου οκτ أكتوبر اكتوبر אוקטובר oktoober oktobris spalio",
            "november nov novembre noviembre novembro kasim marraskuu marraskuuta noiembrie noi listopadu studeni studenog "
                    + "ноября ноябрь ноя нояб листопада листопад νοεμβριος νοεμβριου νοε نوفمبر נובמבר nopember novembris lapkricio",
            "december dec dezember dez decembre dicembre dic diciembre dezembro desembre des desember aralik joulukuu joulukuuta decembrie grudnia grudzien gru prosinec prosince prosinac prosinca "
                    + "декабря декабрь дек грудня грудень δεκεμβριος δεκεμβριου δεκ ديسمبر דצמבר detsember decembris gruodzio");

    private static final Map<String, Integer> MONTHS = new HashMap<>();

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /// Weekdays and words that stand between the parts of a date.
    private static final Set<String> FILLERS = Set.of(
            "mon",
            "monday",
            "tue",
            "tues",
            "tuesday",
            "wed",
            "weds",
            "wednesday",
            "thu",
            "thur",
            "thurs",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday",
            "mo",
            "di",
            "mi",
            "do",
            "fr",
            "sa",
            "so",
            "lun",
            "mar",
            "mer",
            "jeu",
            "ven",
            "sam",
            "dim",
            "of",
            "de",
            "del",
            "at",
            "on",
            "um",
            "uhr",
            "kl",
            "klo",
            "a",
            "le",
            "den",
            "the",
            "г",
            "год",
            "года",
            "t",
            "h",
            "日",
            "月",
            "일",
            "월",
            "am",
            "o'clock");

    static {
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split(" ", -1)) {
                MONTHS.put(bare(name), month);
            }
        }
    }

    private Months() {}

    /// 1 to 12, or 0.
    static int month(String word) {
        Integer month = MONTHS.get(word);
        return month != null ? month : MONTHS.getOrDefault(bare(word), 0);
    }

    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /// 1 for Monday to 7, from the first English weekday in a text; else 0.
    static int weekday(String text) {
        for (int day = 0; day < WEEKDAYS.size(); day++) {
            if (text.startsWith(WEEKDAYS.get(day))) {
                return day + 1;
            }
        }
        return 0;
    }

    private static String bare(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        return parts.replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace("ł", "l")
                .replace("'", "")
                .replace("’", "");
    }
}
