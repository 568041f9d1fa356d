package tributary.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DecoderTest {
    @Test
    void theHeaderRulesUnlessTheBytesDisproveIt() {
        byte[] german = "<?xml version='1.0' encoding='utf-8'?><a>Grüße</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Decoder.decode(german, "text/xml; charset=ISO-8859-1").text())
                .contains("Grüße");
        byte[] utf8 = "<a>Grüße aus Köln</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoder.decode(utf8, "text/xml; charset=ISO-8859-1").text()).contains("Grüße aus Köln");
    }

    @Test
    void gb2312MeansGb18030AndLatin1MeansWindows1252() {
        byte[] chinese = "<?xml version='1.0' encoding='gb2312'?><a>新浪财经－国內</a>".getBytes(Charset.forName("GB18030"));
        assertThat(Decoder.decode(chinese, null).text()).contains("新浪财经－国內");
        byte[] quotes = "<?xml version='1.0' encoding='latin1'?><a>“x”</a>".getBytes(Charset.forName("windows-1252"));
        assertThat(Decoder.decode(quotes, null).text()).contains("“x”");
    }

    @Test
    void wideTextIsKnownByItsMarkOrItsFirstBytes() {
        assertThat(Decoder.decode("\uFEFF<a>ü</a>".getBytes(StandardCharsets.UTF_16LE), null)
                        .text())
                .isEqualTo("<a>ü</a>");
        assertThat(Decoder.decode("<a>ü</a>".getBytes(StandardCharsets.UTF_16BE), null)
                        .text())
                .isEqualTo("<a>ü</a>");
        assertThat(Decoder.decode("<a>ü</a>".getBytes(Charset.forName("UTF-32LE")), null)
                        .text())
                .isEqualTo("<a>ü</a>");
    }

    @Test
    void textEncodedTwiceIsReadOnce() {
        byte[] twice = new String(
                        "<a>Cinéma, théâtre, été</a>".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Decoder.decode(twice, null).text()).isEqualTo("<a>Cinéma, théâtre, été</a>");
    }

    @Test
    void whatOnlyWindows1252ExplainsIsMeantForArticles() {
        assertThat(Recoded.meant("Lâ€™Ã©tÃ©")).isEqualTo("L’été");
        assertThat(Recoded.meant("Ã© is what é looks like")).isEqualTo("Ã© is what é looks like");
        assertThat(Recoded.meant("L’été")).isEqualTo("L’été");
    }

    /// `charset-labels.tsv` holds every label of the web's Encoding Standard and the code pages of old machines.
    @Test
    void everyNameOfACharsetIsKnown() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("charset-labels.tsv")),
                StandardCharsets.UTF_8))) {
            List<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            assertThat(rows).hasSizeGreaterThan(60);
            assertThat(rows).allSatisfy(line -> {
                String[] row = line.split("\t", 4);
                byte[] bytes = HexFormat.of().parseHex(row[2]);
                for (String label : row[3].split(" ", 0)) {
                    assertThat(Charsets.named(label))
                            .as(label)
                            .hasValueSatisfying(codec ->
                                    assertThat(codec.decode(bytes, 0)).as(label).isEqualTo(row[1]));
                }
            });
        }
    }

    @Test
    void aDeclarationInEbcdicNamesItsCodePage() {
        byte[] turkish = "<?xml version=\"1.0\" encoding=\"cp1026\"?><a>Çığ</a>".getBytes(Charset.forName("IBM1026"));
        assertThat(Decoder.decode(turkish, null).text()).endsWith("<a>Çığ</a>");
    }

    @Test
    void halvesOfCharactersAreJoinedOrReplaced() {
        byte[] pair = HexFormat.of().parseHex("3c613eeda0bdedb8803c2f613e"); // U+1F600, each half on its own
        assertThat(Decoder.decode(pair, null).text()).isEqualTo("<a>😀</a>");
        byte[] half = HexFormat.of().parseHex("3c613e78eda08079e284a23c2f613e");
        assertThat(Decoder.decode(half, null).text()).isEqualTo("<a>x\uFFFDy™</a>");
        byte[] korean = "<?xml version='1.0' encoding='euc-kr'?><a>鐵遞</a>".getBytes(Charset.forName("EUC-KR"));
        assertThat(Decoder.decode(korean, null).text()).endsWith("<a>鐵遞</a>");
    }

    @Test
    void twoStrayBytesAreNoForeignLanguage() {
        byte[] german = "<?xml version='1.0' encoding='utf-8'?><a>Grüße</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Decoder.decode(german, null).text()).endsWith("<a>Grüße</a>");
    }

    @Test
    void japaneseMailsCharsetNeedsNoDeclaration() {
        byte[] kanji = "<a>正月の日記</a>".getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(Decoder.decode(kanji, null).text()).isEqualTo("<a>正月の日記</a>");
    }

    @Test
    void anUnknownCharsetIsNoReasonToFail() {
        assertThat(Decoder.decode("<?xml version='1.0' encoding='x-nope'?><a/>".getBytes(StandardCharsets.UTF_8), null)
                        .problems())
                .containsExactly("unknown charset x-nope");
    }
}
