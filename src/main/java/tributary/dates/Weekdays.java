package tributary.dates;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of weekdays in some seventy languages, long and short, and the small words that stand between the parts of
/// a date (docs/decisions/024).
final class Weekdays {
    private static final List<String> NAMES = List.of("""
            al astelehena dilluns dl dush dushanba esmaspaev gli glindesdi hen hetfo isn isnin jumatatu llun lu
            luan lun lundi lundo lunedi lunes luni luns maanantai maanantaina maandag man manadagur mandag
            manudagur mei meindeg mo moandei mon monday montag pazartesi pirmadienis pirmd pirmdiena po pon
            pondeli pondelok ponedeljak ponedeljek ponedjeljak poniedzialek pr pzt seg sen senin δευ δευτερα да
            даваа дс дүисенбі панядзелак пн пон понеделник понедельник понедељак понеділок երկ երկուշաբթի
            الاثنين دوشنبه پیر सोम सोमबार सोमवार সোম সোমবার ਸੋਮ ਸੋਮਵਾਰ સોમ સોમવાર திங் திங்கள் సోమ సోమవారం ಸೋಮ
            ಸೋಮವಾರ തിങ്കളാഴ്‌ച തിങ്കൾ සඳුදා วันจันทร์ ຈັນ ວັນຈັນ တနင်္လာ ორშ ორშაბათი ሰኞ ចន្ទ ច័ន្ទ 星期一 周一 週一 月曜日 月曜 월요일""", """
            an antradienis ar asteartea den denschdeg dienstag dimarts dinsdag dt jumanne kedd mairt mar mardi
            mardo martedi martes marti maw otrd otrdiena sal sali sel selasa sesh seshanba teisipaev ter ti
            tiisdei tiistai tiistaina tir tirs tirsdag tis tisdag torek tue tuesday ty tys tysdag tysdagur ut
            utery uto utorak utorok wt wtorek þri þriðjudagur τρι τριτη ау ауторак вт вто вторник вівторок мя
            мягмар сеисенбі сс уто уторак երեքշաբթի երք الثلاثاء سه‌شنبه منگل मंगल मंगलवार मंगळ मंगळवार मङ्गल
            मङ्गलबार মঙ্গল মঙ্গলবার ਮੰਗਲ ਮੰਗਲਵਾਰ મંગળ મંગળવાર செவ் செவ்வாய் మంగళ మంగళవారం ಮಂಗಳ ಮಂಗಳವಾರ ചൊവ്വ
            ചൊവ്വാഴ്ച ചൊവ്വാഴ്‌ച අඟහ අඟහරුවාදා วันอังคาร ວັນອັງຄານ ອັງຄານ အင်္ဂါ სამ სამშაბათი ማክሰ ማክሰኞ អង្គារ 星期二 周二 週二 火曜日 火曜 화요일""", """
            asteazkena az car carsamba cead chor chorshanba cərsənbə dc dimecres jumatano ke keskiviikko
            keskiviikkona kolmapaev me mer mercoledi mercores mercredi merkredo mesemna met mettwoch mi mie
            miercoles miercuri mik mikudagur mittwoch miy miyerkules mið miðvikudagur on ons onsdag qua rab rabu
            sr sre sreda sri srijeda sroda streda sze szerda tr treciadienis tresd tresdiena wed wednesday wo
            woansdei woensdag τετ τεταρτη лх лхагва серада середа ср сре среда сряда сәрсенбі չորեքշաբթի չրք
            الاربعاء بدھ چهارشنبه बुध बुधबार बुधवार বুধ বুধবার ਬੁੱਧ ਬੁੱਧਵਾਰ બુધ બુધવાર புத புதன் బుధ బుధవారం ಬುಧ
            ಬುಧವಾರ ബുധനാഴ്‌ച ബുധൻ බදාදා วันพุธ ພຸດ ວັນພຸດ ဗုဒ္ဓဟူး ოთხ ოთხშაბათი ረቡዕ ពុធ 星期三 周三 週三 水曜日 水曜 수요일""", """
            alhamisi cet cetrtek ceturtd ceturtdiena cetvrtak cs csutortok ct ctvrtek czw czwartek dear
            deardaoin dijous dj do don donderdag donnerstag donneschdeg enj fim fimmtudagur gie gievgia gio
            giovedi hos hosdagur huw huwebes iau ja jaudo jeu jeudi joi jue jueves kam kamis ketvirtadienis kha
            khamis kt neljapaev og osteguna pay payshanba per persembe qui stvrtok thu thursday to tongersdei
            tors torsdag torstai torstaina xov xoves πεμ πεμπτη беисенбі бс пү пүрэв чацвер чет четвер четверг
            четвртак четврток четвъртък чт чц հինգշաբթի հնգ الخميس جمعرات پنجشنبه गुरु गुरुवार बिहि बिहिबार
            বৃহস্পতি বৃহস্পতিবার ਵੀਰ ਵੀਰਵਾਰ ગુરુ ગુરુવાર வியா வியாழன் గురు గురువారం ಗುರು ಗುರುವಾರ വ്യാഴം
            വ്യാഴാഴ്‌ച බ්‍රහස් බ්‍රහස්පතින්දා พฤ วันพฤหัสบดี ພະຫັດ ວັນພະຫັດ ကြာသပတေး ხუთ ხუთშაბათი ሐሙስ ព្រហ
            ព្រហស្បតិ៍ 星期四 周四 週四 木曜日 木曜 목요일""", """
            aoine biy biyernes cum cuma cumə divendres dv fos fostudagur fr fre fredag freed freideg freitag fri
            friday friggjadagur gwe gwen ijumaa jum juma jumaat jumat or ostirala pa patek pe penktadienis
            pentek perjantai perjantaina pet petak petek pi piatek piatok piektd piektdiena pn pre pt reede sex
            ve ven venderdi vendredi vendredo venerdi venres vie viernes vin vineri vr vrijdag vrydag παρ
            παρασκευη ба баасан жм жұма пет петак петок петък пт пятница пятниця пятніца ուր ուրբաթ الجمعة جمعه
            جمعہ शुक्र शुक्रबार शुक्रवार শুক্র শুক্রবার ਸ਼ੁੱਕਰ ਸ਼ੁੱਕਰਵਾਰ શુક્ર શુક્રવાર வெள் வெள்ளி శుక్ర
            శుక్రవారం ಶುಕ್ರ ಶುಕ್ರವಾರ വെള്ളി വെള്ളിയാഴ്‌ച සිකු සිකුරාදා วันศุกร์ ວັນສຸກ ສຸກ သောကြာ პარ პარასკევი
            ዓርብ សុក្រ 星期五 周五 週五 金曜日 金曜 금요일""", """
            cmt cumartesi dissabte ds jumamosi la larunbata lau lauantai lauantaina laugardagur laupaev laurdag
            ley leygardagur lor lordag lr lør lørdag sa sab sabado sabato sabtu sad sam sambata samedi samschdeg
            samstag sat saterdag sath saturday sestadienis sestd sestdiena shan shanba sht sneon sob sobota
            sonda sub subota szo szombat sənbə za zaterdag σαβ σαββατο бя бямба саб сабота сб сенбі суб суббота
            субота събота շաբաթ շբթ שבת السبت شنبه ہفتہ शनि शनिबार शनिवार শনি শনিবার ਸ਼ਨਿੱਚਰ ਸ਼ਨਿੱਚਰਵਾਰ શનિ
            શનિવાર சனி శని శనివారం ಶನಿ ಶನಿವಾರ ശനി ശനിയാഴ്‌ച සෙන සෙනසුරාදා วันเสาร์ ວັນເສົາ ເສົາ စနေ შაბ შაბათი
            ቅዳሜ សៅរ៍ 星期六 周六 週六 土曜日 土曜 토요일""", """
            ahad ahd bazar cn dg die dim dimanche dimanco diumenge dom domenica domh domingo du dum dumengia
            duminica ig igandea jumapili lin linggo min minggu ne ned nedela nedele nedelja nedjelja niedz
            niedziela paz pazar puhapaev sekmadienis si sk snein son sondag sonndeg sonntag su sul sun sunday
            sunnudagur sunnuntai svetd svetdiena sø søn søndag vasarnap yak yakshanba zo zondag κυρ κυριακη
            воскресенье вс жексенбі жс нд нед недела неделя недеља неділя ня нядзеля ням կիր կիրակի اتوار الاحد
            یکشنبه आइत आइतबार रवि रविवार রবি রবিবার ਐਤ ਐਤਵਾਰ રવિ રવિવાર ஞாயி ஞாயிறு ఆది ఆదివారం ಭಾನು ಭಾನುವಾರ
            ഞായറാഴ്‌ച ഞായർ ඉරිදා วันอาทิตย์ อา ວັນອາທິດ ອາທິດ တနင်္ဂနွေ კვი კვირა እሑድ អាទិត្យ 星期日 周日 週日 星期天 日曜日 日曜 일요일""");

    /// Weekdays that are two in two languages: passed over, but no evidence.
    private static final Set<String> AMBIGUOUS = Set.of("ma", "di", "so", "st", "tor", "to");

    private static final Set<String> SMALL_WORDS = words("""
            a al am alle at d da das de del den der des dia do dne du el em en feira gada god goda h il im in kell kl klo la le
            m of on om os o'clock ora ore orario pukul r rok roku saat sati t the tid u um uhr v à às г год года р року
            року ч 日 月 年 时 時 點 点 分 일 월 년 ngay luc jam ώρα στις thứ
            hai ba tư năm sáu bảy chủ nhật יום ראשון שני שלישי רביעי חמישי שישי שבת""");

    private static final Set<String> ENGLISH = words("tues weds wednes thur thurs");

    private static final Map<String, Integer> BY_NAME = new HashMap<>();
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670'’ʼ׳]");

    static {
        for (int day = 1; day <= NAMES.size(); day++) {
            for (String name : NAMES.get(day - 1).split("\\s+", -1)) {
                BY_NAME.putIfAbsent(name, day);
            }
        }
        AMBIGUOUS.forEach(BY_NAME::remove);
    }

    private Weekdays() {}

    /// True for a word that says nothing of the date itself.
    static boolean isFiller(String word) {
        String bare = bare(word);
        return BY_NAME.containsKey(bare)
                || AMBIGUOUS.contains(bare)
                || ENGLISH.contains(bare)
                || SMALL_WORDS.contains(word)
                || SMALL_WORDS.contains(bare);
    }

    /// 1 for Monday to 7, or 0 where a word names none or two.
    static int of(String word) {
        String bare = bare(word);
        return ENGLISH.contains(bare) ? of(bare.substring(0, 3)) : BY_NAME.getOrDefault(bare, 0);
    }

    /// A word in lower case without its accents.
    static String bare(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        String plain = ACCENTS.matcher(parts)
                .replaceAll("")
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('đ', 'd');
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+", -1)));
    }
}
