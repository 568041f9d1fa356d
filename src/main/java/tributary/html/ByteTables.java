package tributary.html;

import java.util.Map;

/// Single-byte character sets that the JDK lacks: the characters of the last bytes, up to 0xFF; what lies below is
/// Latin-1.
final class ByteTables {
    static final Map<String, String> HIGH = Map.ofEntries(
            Map.entry(
                    "koi8-t",
                    "қғ‚Ғ„…†‡�‰ҳ‹ҲҷҶ�Қ‘’“”•–—�™�›����"
                            + "�ӯӮё¤ӣ¦§���«¬\u00ad®�°±²Ё�Ӣ¶·�№�»���©"
                            + "юабцдефгхийклмнопярстужвьызшэщчъ"
                            + "ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"),
            Map.entry(
                    "kz-1048",
                    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—�™љ›њқһџ"
                            + "\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү°±Ііөµ¶·ё№ғ»әҢңү"
                            + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                            + "абвгдежзийклмнопрстуфхцчшщъыьэюя"),
            Map.entry(
                    "ptcp154",
                    "ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ"
                            + "\u00a0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝ"
                            + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                            + "абвгдежзийклмнопрстуфхцчшщъыьэюя"),
            Map.entry(
                    "hp-roman8",
                    "\u00a0ÀÂÈÊËÎÏ´ˋˆ¨˜ÙÛ₤¯Ýý°ÇçÑñ¡¿¤£¥§ƒ¢"
                            + "âêôûáéóúàèòùäëöüÅîØÆåíøæÄìÖÜÉïßÔ"
                            + "ÁÃãÐðÍÌÓÒÕõŠšÚŸÿÞþ·µ¶¾—¼½ªº«■»±�"),
            Map.entry(
                    "iso-8859-10",
                    "\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋ"
                            + "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
                            + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ"),
            Map.entry(
                    "iso-8859-14",
                    "\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
                            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
                            + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ"),
            Map.entry(
                    "cp1125",
                    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                            + "абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                            + "рстуфхцчшщъыьэюяЁёҐґЄєІіЇї·√№¤■\u00a0"),
            Map.entry(
                    "cp720",
                    "\u0080\u0081éâ\u0084à\u0086çêëèïî\u008d\u008e\u008f\u0090ّْô¤ـûùءآأؤ£إئا"
                            + "بةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                            + "ضطظعغفµقكلمنهوىي≡ًٌٍَُِ≈°∙·√ⁿ²■\u00a0"));

    private ByteTables() {}

    static String decode(String high, byte[] bytes, int from) {
        var text = new StringBuilder(bytes.length - from);
        int first = 256 - high.length();
        for (int i = from; i < bytes.length; i++) {
            int value = bytes[i] & 0xFF;
            text.append(value < first ? (char) value : high.charAt(value - first));
        }
        return text.toString();
    }
}
