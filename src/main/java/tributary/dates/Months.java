package tributary.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of months in some seventy languages, long and short, without accents (docs/decisions/024).
final class Months {
    private static final List<String> NAMES = List.of("""
            ean eanair ene enero gen gener gennaio ian ianuarie ion ionawr jaan jaanuar jan janar janeiro janner
            jannewaris januar januara januari januarie januaro january janv janvaris janvier led leden ledna oca
            ocak saus sausio sausis schan schaner sij sijecanj sijecnja sty styczen stycznia tammi tammikuu
            tammikuuta urt urtarrila xan xaneiro yan yanvar ιαν ιανουαριος ιανουαριου сту студзень студзеня січ
            січень січня янв январь января яну януари јан јануар јануари қаң қаңтар հնվ հունվար հունվարի ינו
            ינואר جنوری يناير ژانویه जन जनवरी जाने जानेवारी জানু জানুয়ারী ਜਨ ਜਨਵਰੀ જાન્યુ જાન્યુઆરી ஜன ஜனவரி జన
            జనవరి ಜನ ಜನವರಿ ജനു ജനുവരി ජන ජනවාරි มกราคม ມັງກອນ ဇန် ဇန်နဝါရီ იან იანვარი ጃን ጃንዋሪ មករា 一月 জানুয়ারি""", """
            chw chwef chwefror favr favrer feabh feabhra feb febbraio febr febreiro febrer febrero febrewaris
            februar februara februari februarie februaris februaro february fev fevereiro fevr fevral fevrier
            helmi helmikuu helmikuuta lut lutego luty ots otsaila peb pebrero shk shkurt sub subat uno unor
            unora vas vasario vasaris veebr veebruar velj veljaca veljace φεβ φεβρουαριος φεβρουαριου ақп ақпан
            лют лютага лютии лютого люты феб фебруар фев февр февраль февраля февруари փետրվար փետրվարի փտվ פבר
            פברואר شباط فبراير فروری فوریه फ़र फ़रवरी फेब्रु फेब्रुअरी फेब्रुवारी ফেব ফেব্রুয়ারী ਫ਼ਰ ਫ਼ਰਵਰੀ
            ફેબ્રુ ફેબ્રુઆરી பிப் பிப்ரவரி ఫిబ్ర ఫిబ్రవరి ಫೆಬ್ರ ಫೆಬ್ರವರಿ ഫെബ്രു ഫെബ്രുവരി පෙබ පෙබරවාරි
            กุมภาพันธ์ ກຸມພາ ဖေ ဖေဖော်ဝါရီ თებ თებერვალი ፌብ ፌብሩዋሪ កុម្ភៈ 二月 ফেব্রুয়ারি""", """
            bre brezen brezna kov kovas kovo maalis maaliskuu maaliskuuta maart mac machi mae maerz mar marc
            marca march marcius marco marec maret mars marso mart marta martie marto marts martxoa marz marzec
            marzo maw mawrth mrt mrz ozu ozujak ozujka μαρ μαρτιος μαρτιου бер березень березня мар март марта
            нау наурыз сак сакавік сакавіка մարտ մարտի մրտ מרץ اذار مارس مارچ मार्च মার্চ ਮਾਰਚ માર્ચ மார் மார்ச்
            మార్చి ಮಾರ್ಚ್ മാർ മാർച്ച് මාර් මාර්තු มีนาคม ມີນາ မတ် მარ მარტი ማርች មីនា 三月""", """
            abr abrell abril aib aibrean api apirila apr aprel april aprila aprile aprili aprilie aprilis aprill
            aprilo avr avrigl avril bal balandis balandzio dabr dabril davrigl dub duben dubna ebr ebrill huhti
            huhtikuu huhtikuuta kwi kwiecien kwietnia nis nisan pri prill tra travanj travnja απρ απριλιος
            απριλιου апр апрель апреля април квіт квітень квітня кра красавік красавіка сәу сәуір ապր ապրիլ
            ապրիլի אפר אפריל ابريل اوریل اپریل نيسان अप्रिल अप्रैल एप्रि एप्रिल এপ্রি এপ্রিল ਅਪ੍ਰੈ ਅਪ੍ਰੈਲ એપ્રિલ
            ஏப் ஏப்ரல் ఏప్రి ఏప్రిల్ ಏಪ್ರಿ ಏಪ್ರಿಲ್ ഏപ്രി ഏപ്രിൽ අප්‍රේල් เมษายน ເມສາ ဧပြီ აპრ აპრილი ኤፕሪ ኤፕሪል
            មេសា 四月""", """
            beal bealtaine geg geguze geguzes kve kveten kvetna maaie mag maggio mai maiatza maig maijs maio maj
            maja majo majus matg may mayis mayo mee mei svi svibanj svibnja touko toukokuu toukokuuta μαι μαιος
            μαιου маи мам мамыр мая мај трав травень травня մայիս մայիսի մյս מאי ايار مايو مه ميی मई मे মে ਮਈ મે
            மே మే ಮೇ മേയ് මැයි พฤษภาคม ພຶດສະພາ မေ მაი მაისი ሜይ ឧសភា 五月""", """
            birz birzelio birzelis cerven cervna cvn cze czerwca czerwiec eka ekaina giu giugno haz haziran hun
            hunyo iun iunie iyn iyun juin jun juna june junho juni junie junij junijs junio junius juny juuni
            kesa kesakuu kesakuuta lip lipanj lipnja meh mehefin meith meitheamh qer qershor xuno zercl
            zercladur ιουν ιουνιος ιουνιου июн июнь июня мау маусым черв червень червня чэр чэрвень чэрвеня юни
            јун јуни հնս հունիս հունիսի יוני جون حزيران يونيو ژوين जुन जून জুন ਜੂਨ જૂન ஜூன் జూన్ ಜೂನ್ ജൂൺ ජූනි
            มิถุนายน ມິຖຸນາ ဇွန် ივნ ივნისი ጁን មិថុនា 六月""", """
            cervence cervenec cvc fan fanadur gor gorff gorffennaf heina heinakuu heinakuuta hul hulyo iuil iul
            iulie iyl iyul juil juillet jul jula julai julho juli julie julij julijs julio juliol julius july
            juuli korr korrik liep liepa liepos lip lipca lipiec lug luglio srp srpanj srpnja tem temmuz uzt
            uztaila xul xullo ιουλ ιουλιος ιουλιου июл июль июля лип липень липня ліп ліпень ліпеня шіл шілде
            юли јул јули հլս հուլիս հուլիսի יולי تموز جولايی يوليو ژويیه जुल जुलाई जुलै জুল জুলাই ਜੁਲਾ ਜੁਲਾਈ
            જુલાઈ ஜூலை జులై ಜುಲೈ ജൂലൈ ජූලි กรกฎาคม ກໍລະກົດ ဇူ ဇူလိုင် ივლ ივლისი ጁላይ កក្កដា 七月""", """
            abu abuztua ag ago agost agosti agosto agu agust agustos agustus aout aug august augusta augusti
            augusto augusts augustus augusztus avg avgust avq avqust avust awst dag dagost davust elo elokuu
            elokuuta gush gusht kol kolovoz kolovoza lunasa ogo ogos rugp rugpjucio rugpjutis sie sierpien
            sierpnia srp srpen srpna αυγ αυγουστος αυγουστου авг август августа жні жнівень жніуня серп серпень
            серпня там тамыз օգոստոս օգոստոսի օգս אוג אוגוסט اب اغسطس اوت اگست अग अगस्ट अगस्त ऑग ऑगस्ट আগ আগস্ট
            ਅਗ ਅਗਸਤ ઑગસ્ટ ஆக ஆகஸ்ட் ఆగ ఆగస్టు ಆಗ ಆಗಸ್ಟ್ ഓഗ ഓഗസ്റ്റ് අගෝ අගෝස්තු สิงหาคม ສິງຫາ ဩဂုတ် აგვ აგვისტო
            ኦገስ ኦገስት សីហា 八月""", """
            eyl eylul ira iraila medi mfomh rugs rugsejis rugsejo ruj rujan rujna sen sentabr sentyabr sep sept
            septemba septembar september septembra septembre septembrie septembris septembro septiembre
            septimber set setembre setembro sett settember settembre setyembre sht shtator syys syyskuu
            syyskuuta szept szeptember wrz wrzesien wrzesnia zar zari σεπ σεπτεμβριος σεπτεμβριου вер верасень
            верасня вересень вересня сен сент сентябрь сентября сеп септембар септември қыр қыркүиек սեպ
            սեպտեմբեր սեպտեմբերի ספט ספטמבר ايلول سبتمبر ستمبر سپتامبر सप्टें सप्टेंबर सित सितंबर सेप्टेम्बर সেপ
            সেপ্টেম্বর ਸਤੰ ਸਤੰਬਰ સપ્ટે સપ્ટેમ્બર செப் செப்டம்பர் సెప్టెం సెప్టెంబర్ ಸೆಪ್ಟೆಂ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റം
            സെപ്റ്റംബർ සැප් සැප්තැම්බර් กันยายน ກັນຍາ စက် စက်တင်ဘာ სექ სექტემბერი ሴፕቴ ሴፕቴምበር កញ្ញា 九月 सितम्बर""", """
            dfomh doct doctober doctubre eki ekim hyd hydref lis listopad listopada loka lokakuu lokakuuta oct
            october octobre octombrie octubre okt oktabr oktoba oktobar oktober oktobra oktobris oktobro
            oktoober oktubre oktyabr ott ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna spal
            spalio spalis tet tetor urr urria οκτ οκτωβριος οκτωβριου жовт жовтень жовтня кас кастрычнік
            кастрычніка окт октобар октомври октябрь октября қаз қазан հոկ հոկտեմբեր հոկտեմբերի אוק אוקטובר
            اكتوبر اکتبر اکتوبر अक्टू अक्टूबर अक्टोबर ऑक्टो ऑक्टोबर অক্টো অক্টোবর ਅਕਤੂ ਅਕਤੂਬਰ ઑક્ટો ઑક્ટોબર அக்
            அக்டோபர் అక్టో అక్టోబర్ ಅಕ್ಟೋ ಅಕ್ಟೋಬರ್ ഒക്ടോ ഒക്‌ടോബർ ඔක් ඔක්තෝබර් ตุลาคม ຕຸລາ အောက် အောက်တိုဘာ ოქტ
            ოქტომბერი ኦክቶ ኦክቶበር តុលា 十月 अक्तूबर""", """
            aza azaroa kas kasim lapkr lapkricio lapkritis lis listopad listopada listopadu marras marraskuu
            marraskuuta nen nentor nob nobyembre noi noiembrie nopember nov novemba novembar november novembra
            novembre novembris novembro noviembre novimber noy noyabr samh samhain stu studeni studenog
            studenoga tach tachwedd νοε νοεμβριος νοεμβριου лист листопад листопада ліс лістапад лістапада нов
            новембар ное ноември ноя нояб ноябрь ноября қар қараша նոյ նոյեմբեր նոյեմբերի נוב נובמבר نوامبر
            نوفمبر نومبر नव नवंबर नोभेम्बर नोव्हें नोव्हेंबर নভে নভেম্বর ਨਵੰ ਨਵੰਬਰ નવે નવેમ્બર நவ நவம்பர் నవం
            నవంబర్ ನವೆಂ ನವೆಂಬರ್ നവം നവംബർ නොවැ නොවැම්බර් พฤศจิกายน ພະຈິກ နို နိုဝင်ဘာ ნოე ნოემბერი ኖቬም ኖቬምበር
            វិច្ឆិកា 十一月 नवम्बर""", """
            abe abendua ara aralik dec decembar december decembra decembre decembrie decembris decembro dek
            dekabr des desemba desember desembre desimber dets detsember dez dezember dezembro dhj dhjetor dic
            dicembre diciembre dis disember disyembre gru grudnia grudzien gruod gruodis gruodzio joulu joulukuu
            joulukuuta noll nollaig pro prosinac prosinca prosince prosinec rhag rhagfyr δεκ δεκεμβριος
            δεκεμβριου груд грудень грудня дек декабрь декабря декември дец децембар жел желтоқсан сне снежань
            снежня դեկ դեկտեմբեր դեկտեմբերի דצמ דצמבר دسامبر دسمبر ديسمبر डिसें डिसेंबर डिसेम्बर दिस दिसंबर ডিসে
            ডিসেম্বর ਦਸੰ ਦਸੰਬਰ ડિસે ડિસેમ્બર டிச டிசம்பர் డిసెం డిసెంబర్ ಡಿಸೆಂ ಡಿಸೆಂಬರ್ ഡിസം ഡിസംബർ දෙසැ
            දෙසැම්බර් ธันวาคม ທັນວາ ဒီ ဒီဇင်ဘာ დეკ დეკემბერი ዲሴም ዲሴምበር ធ្នូ 十二月 दिसम्बर""");

    private static final Map<String, List<Integer>> BY_NAME = new HashMap<>();

    static {
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split("\\s+", -1)) {
                BY_NAME.merge(name, List.of(month), Months::both);
            }
        }
    }

    private Months() {}

    /// The months that a word names, 1 to 12: none, one, or the two of neighbouring languages (`listopad`).
    static List<Integer> of(String word) {
        return BY_NAME.getOrDefault(Weekdays.bare(word), List.of());
    }

    private static List<Integer> both(List<Integer> one, List<Integer> other) {
        return one.equals(other) ? one : List.of(one.getFirst(), other.getFirst());
    }
}
