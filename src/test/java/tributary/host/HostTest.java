package tributary.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTest {
    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "EXAMPLE.Org., example.org.",
        "a_b.example, a_b.example",
        "bücher.example, xn--bcher-kva.example",
        "BÜCHER.example, xn--bcher-kva.example",
        "b%C3%BCcher.example, xn--bcher-kva.example",
        "%65xample%2eorg, example.org",
        "faß.example, xn--fa-hia.example",
        "ΒΌΛΟΣ.example, xn--nxasmq6b.example",
        "βόλος.example, xn--nxasmm1c.example",
        "日本語。jp, xn--wgv71a119e.jp",
        "ａ．example, a.example",
        "ni\u00adco.example, nico.example",
        "☃.example, xn--n3h.example",
        "💩.example, xn--ls8h.example",
        "❤\ufe0f.example, xn--qei.example",
        "مثال.إختبار, xn--mgbh0fb.xn--kgbechtv",
        "उदाहरण.परीक्षा, xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g",
        "නම්\u200d.example, xn--r0co8c821i.example",
    })
    void isNamedAsBrowsersNameIt(String written, String ascii) {
        assertEquals(ascii, Host.ascii(written).orElse("none"));
    }

    @Test
    void isNoneWithWhatNoHostHas() {
        for (String written : List.of(
                "", "a b", "a%20b", "a%2Fb", "a%00b", "%ff", "a%", "<a>", "a\u202eb", "ü b", "ü/b", "ü\ue000")) {
            assertEquals("none", Host.ascii(written).orElse("none"), written);
        }
        assertEquals("none", Host.ascii("ü".repeat(900)).orElse("none"));
    }

    @Test
    void thatEndsInANumberIsAnAddress() {
        for (String address : List.of("1.2.3.4", "127.1", "0x7f.1", "2130706433", "0177.0.0.1", "1.2.3.4.", "0x")) {
            assertEquals(false, Host.isBrokenAddress(address), address);
        }
        for (String broken : List.of("256.1.1.1", "1.2.3.4.5", "4294967296", "a.1", "1..2", "09.1.1.1", "1.2.65536")) {
            assertEquals(true, Host.isBrokenAddress(broken), broken);
        }
        assertEquals(false, Host.isBrokenAddress("4.example"));
    }
}
