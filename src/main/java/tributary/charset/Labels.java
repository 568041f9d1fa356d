package tributary.charset;

import java.util.HashMap;
import java.util.Map;

/// What browsers and feed readers take the name of a character set for, where the JDK knows another set, or none, by
/// it.
final class Labels {
    /// The set of the JDK or of [ByteTables], a colon, its names; a line that starts with a space goes on.
    private static final String SETS = """
            windows-1252: ascii us-ascii ansi mbcs latin latin1 latin-1 l1 8859 iso8859 iso8859-1 iso88591 iso-8859-1
                iso-8859-1-1987 ansi-x3.4-1968 ansi-x3.4-1986 iso-646.irv-1991 ms-ansi x-user-defined cp1252 x-cp1252
                cp819 ibm819 iso-ir-100 csisolatin1 csascii us iso646-us palmos
            windows-1254: iso-8859-9 iso-8859-9-1989 latin5 ms-turk csisolatin5 iso-ir-148 l5
            x-windows-874: iso-8859-11 iso8859-11 iso885911 iso-8859-11-2001 tis-620 tis620 tis-620-0 tis-620-2529-0 tis-620-2529-1
                iso-ir-166 thai windows-874 dos-874 cp1162 ibm-1162 tis620-0 tis620.2529-1 tis620.2533-0
                tis620.2533-1
            GB18030: gb2312 gb-2312 gb-2312-80 gbk x-gbk 936 cp936 ms936 chinese euc-cn euccn eucgb2312-cn
                csiso58gb231280 iso-ir-58 csgb2312 gb18030-2000 x-mac-simp-chinese cn-gb
            Big5-HKSCS: big5 big5-tw big5hkscs hkscs x-mac-trad-chinese cn-big5 csbig5 x-x-big5 big-five bigfive
                big-5
            x-windows-949: euc-kr euckr korean ks-c-5601 ks-c-5601-1987 ks-x-1001 ksc5601 ksx1001 uhc x-mac-korean
                csksc56011987 csksc5601 iso-ir-149 ks-c-5601-1989 windows-949 csueckr cseuckr
            x-Johab: cp1361
            windows-31j: shift-jis shiftjis s-jis sjis x-sjis mskanji x-mac-japanese csshiftjis ms-kanji
            x-SJIS_0213: shift-jisx0213 shift-jis-2004 shiftjisx0213 shiftjis2004 s-jisx0213 s-jis-2004 sjisx0213
                sjis-2004
            EUC-JP: u-jis ujis euc-jis-2004 eucjis2004 euc-jisx0213 eucjisx0213 jisx0213 x-euc-jp cseucpkdfmtjapanese
            ISO-2022-JP-2: iso2022jp-1 iso-2022-jp-1 iso2022jp-2 iso2022jp-ext iso-2022-jp-ext
            x-MacRomania: mac-romanian macromanian
            UTF-16: unicode ucs-2 u16 csunicode iso-10646-ucs-2 unicodefeff
            UTF-8: u8 utf utf8 utf8mb4 utf-8mb4 cp65001 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
            UTF-32: u32
            IBM500: ebcdic-cp-be ebcdic-cp-ch
            IBM037: ibm039 ebcdic-cp-ca ebcdic-cp-us ebcdic-cp-nl ebcdic-cp-wt
            IBM775: cspc775baltic
            x-MacCentralEurope: maccentraleurope mac-centeuro maclatin2 mac-latin2
            x-MacRoman: macintosh mac csmacintosh macroman mac-roman x-mac-roman
            iso-8859-10: l6 latin6 csisolatin6 iso-ir-157 iso-8859-10-1992
            iso-8859-14: l8 latin8 iso-celtic iso-ir-199 iso-8859-14-1998
            ISO-8859-13: l7 latin7
            ISO-8859-16: iso-8859-16-2001
            kz-1048: kz1048 rk1048 strk1048-2002
            ptcp154: pt154 cp154 csptcp154 cyrillic-asian
            hp-roman8: roman8 r8 cshproman8 cp1051 ibm1051 hproman8
            cp1125: 1125 ibm1125 cp866u ruscii
            KOI8-R: koi8r koi koi8
            KOI8-U: koi8u koi8-ru
            windows-1250: ms-ee
            windows-1251: ms-cyrl
            windows-1253: ms-greek
            windows-1255: ms-hebr
            windows-1256: ms-arab
            windows-1257: winbaltrim ms-balt
            x-MacIceland: mac-is macis
            x-MacUkraine: mac-uk macuk macukrainian mac-ukrainian x-mac-ukrainian
            x-MacCyrillic: ms-mac-cyrillic msmaccyrillic cp10007 x-mac-cyrillic
            IBM00858: cspc858multilingual cp858 858 ibm858
            IBM861: cpibm861
            IBM866: 866nav cp866nav ibm866nav
            ISO-8859-8: logical visual iso-8859-8-i csiso88598i iso-8859-8-e csiso88598e csisolatinhebrew iso-ir-138
            ISO-8859-6: iso-8859-6-e iso-8859-6-i csiso88596e csiso88596i
            ISO-8859-7: sun-eu-greek iso-8859-7-2003
            ISO-8859-15: csisolatin9 l9 latin-9 latin9
            tcvn: tcvn-5712 tcvn5712-1 tcvn5712-1-1993 vscii
            viscii: viscii1.1-1 csviscii
            armscii-8: armscii8
            UTF-16BE: unicodefffe
            """;

    private Labels() {}

    static Map<String, String> meanings() {
        var meanings = new HashMap<String, String>();
        String set = "";
        for (String word : SETS.split("\\s+")) {
            if (word.endsWith(":")) {
                set = word.substring(0, word.length() - 1);
            } else {
                meanings.put(word, set);
            }
        }
        return meanings;
    }
}
