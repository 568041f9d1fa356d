package tributary.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of character sets as the web means them: `gb2312` is GB18030, `latin-1` is windows-1252, and many names that
/// the JDK lacks.
final class Charsets {
    private static final int MAX_NAME = 40;
    private static final Pattern NUMBERED =
            Pattern.compile("(?:ebcdic-?|ibm-?|csibm|cp-?|x-cp-?|windows-?|win-?)?0*(\\d{3,5})");

    /// What browsers and feed readers take a name for, where the JDK knows another set, or none, by it.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("mbcs", "windows-1252"),
            Map.entry("latin", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("8859", "windows-1252"),
            Map.entry("iso8859", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso88591", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso-8859-1-1987", "windows-1252"),
            Map.entry("ansi-x3.4-1968", "windows-1252"),
            Map.entry("ansi-x3.4-1986", "windows-1252"),
            Map.entry("iso-646.irv-1991", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-9-1989", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("iso-8859-11-2001", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("tis620", "x-windows-874"),
            Map.entry("tis-620-0", "x-windows-874"),
            Map.entry("tis-620-2529-0", "x-windows-874"),
            Map.entry("tis-620-2529-1", "x-windows-874"),
            Map.entry("iso-ir-166", "x-windows-874"),
            Map.entry("thai", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb-2312", "GB18030"),
            Map.entry("gb-2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("936", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ms936", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("euc-cn", "GB18030"),
            Map.entry("euccn", "GB18030"),
            Map.entry("eucgb2312-cn", "GB18030"),
            Map.entry("csiso58gb231280", "GB18030"),
            Map.entry("iso-ir-58", "GB18030"),
            Map.entry("gb18030-2000", "GB18030"),
            Map.entry("x-mac-simp-chinese", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("big5-tw", "Big5-HKSCS"),
            Map.entry("big5hkscs", "Big5-HKSCS"),
            Map.entry("hkscs", "Big5-HKSCS"),
            Map.entry("x-mac-trad-chinese", "Big5-HKSCS"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("euckr", "x-windows-949"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("ks-c-5601", "x-windows-949"),
            Map.entry("ks-c-5601-1987", "x-windows-949"),
            Map.entry("ks-x-1001", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("ksx1001", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("x-mac-korean", "x-windows-949"),
            Map.entry("cp1361", "x-Johab"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("shiftjis", "windows-31j"),
            Map.entry("s-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("mskanji", "windows-31j"),
            Map.entry("x-mac-japanese", "windows-31j"),
            Map.entry("shift-jisx0213", "x-SJIS_0213"),
            Map.entry("shift-jis-2004", "x-SJIS_0213"),
            Map.entry("u-jis", "EUC-JP"),
            Map.entry("ujis", "EUC-JP"),
            Map.entry("euc-jis-2004", "EUC-JP"),
            Map.entry("eucjis2004", "EUC-JP"),
            Map.entry("euc-jisx0213", "EUC-JP"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("ucs-2", "UTF-16"),
            Map.entry("u8", "UTF-8"),
            Map.entry("utf", "UTF-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("cp65001", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("u16", "UTF-16"),
            Map.entry("u32", "UTF-32"),
            Map.entry("ebcdic-cp-be", "IBM500"),
            Map.entry("ebcdic-cp-ch", "IBM500"),
            Map.entry("ebcdic-cp-ca", "IBM037"),
            Map.entry("ebcdic-cp-us", "IBM037"),
            Map.entry("ebcdic-cp-nl", "IBM037"),
            Map.entry("ebcdic-cp-wt", "IBM037"),
            Map.entry("cspc775baltic", "IBM775"),
            Map.entry("maccentraleurope", "x-MacCentralEurope"),
            Map.entry("mac-centeuro", "x-MacCentralEurope"),
            Map.entry("maclatin2", "x-MacCentralEurope"),
            Map.entry("mac-latin2", "x-MacCentralEurope"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("l6", "iso-8859-10"),
            Map.entry("latin6", "iso-8859-10"),
            Map.entry("csisolatin6", "iso-8859-10"),
            Map.entry("iso-ir-157", "iso-8859-10"),
            Map.entry("iso-8859-10-1992", "iso-8859-10"),
            Map.entry("l8", "iso-8859-14"),
            Map.entry("latin8", "iso-8859-14"),
            Map.entry("iso-celtic", "iso-8859-14"),
            Map.entry("iso-ir-199", "iso-8859-14"),
            Map.entry("iso-8859-14-1998", "iso-8859-14"),
            Map.entry("l7", "ISO-8859-13"),
            Map.entry("latin7", "ISO-8859-13"),
            Map.entry("iso-8859-16-2001", "ISO-8859-16"),
            Map.entry("kz1048", "kz-1048"),
            Map.entry("rk1048", "kz-1048"),
            Map.entry("strk1048-2002", "kz-1048"),
            Map.entry("pt154", "ptcp154"),
            Map.entry("cp154", "ptcp154"),
            Map.entry("csptcp154", "ptcp154"),
            Map.entry("cyrillic-asian", "ptcp154"),
            Map.entry("roman8", "hp-roman8"),
            Map.entry("r8", "hp-roman8"),
            Map.entry("cshproman8", "hp-roman8"),
            Map.entry("cp1051", "hp-roman8"),
            Map.entry("ibm1051", "hp-roman8"),
            Map.entry("1125", "cp1125"),
            Map.entry("ibm1125", "cp1125"),
            Map.entry("cp866u", "cp1125"),
            Map.entry("ruscii", "cp1125"));

    private Charsets() {}

    /// The set that a header or a declaration means, if there is one of that name.
    static Optional<Codec> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        if (name.isEmpty() || name.length() > MAX_NAME) {
            return Optional.empty();
        }
        for (String candidate : candidates(name)) {
            String high = ByteTables.HIGH.get(candidate);
            if (high != null) {
                return Optional.of(new Codec.Table(candidate, high));
            }
            Optional<Codec> found = inJdk(candidate);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> candidates(String name) {
        String meant = MEANT.getOrDefault(name, name);
        String mac = name.startsWith("mac") ? "x-Mac" + name.substring(3).replace("-", "") : meant;
        var numbered = NUMBERED.matcher(meant);
        if (!numbered.matches()) {
            return List.of(meant, meant.replace('-', '_'), meant.replace("-", ""), "x-" + meant, mac, dashed(meant));
        }
        String number = numbered.group(1);
        String windows = number.length() == 4 && number.startsWith("125") ? "windows-" + number : "IBM" + number;
        return List.of(meant, windows, "IBM" + number, "x-IBM" + number, "IBM0" + number, "x-windows-" + number);
    }

    /// `iso885915` as `iso-8859-15`, `iso8859-2` as `iso-8859-2`.
    private static String dashed(String name) {
        return name.replaceFirst("^iso-?8859-?(\\d{1,2})(?:-\\d{4})?$", "iso-8859-$1");
    }

    private static Optional<Codec> inJdk(String name) {
        try {
            return Optional.of(new Codec.Jdk(Charset.forName(name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
