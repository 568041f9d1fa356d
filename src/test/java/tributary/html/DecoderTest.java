package tributary.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
                        "<a>Cinéma, théâtre, été</a>".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Decoder.decode(twice, null).text()).isEqualTo("<a>Cinéma, théâtre, été</a>");
    }

    @Test
    void anUnknownCharsetIsNoReasonToFail() {
        assertThat(Decoder.decode("<?xml version='1.0' encoding='x-nope'?><a/>".getBytes(StandardCharsets.UTF_8), null)
                        .problems())
                .containsExactly("unknown charset x-nope");
    }
}
