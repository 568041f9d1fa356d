package tributary.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tributary.answer.Ask;

class GateTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, host, 127.0.0.1:8080, true",
        "127.0.0.1, host, localhost, true",
        "0:0:0:0:0:0:0:1, host, [::1]:8080, true",
        "192.0.2.1, host, 127.0.0.1:8080, false",
        "127.0.0.1, host, news.example.org, false",
        "127.0.0.1, host, 127.0.0.1.evil.example, false",
        "127.0.0.1, x-forwarded-for, 127.0.0.1, false",
        "127.0.0.1, x-forwarded-host, localhost, false",
        "127.0.0.1, forwarded, for=127.0.0.1, false",
        "127.0.0.1, via, 1.1 proxy, false",
        "127.0.0.1, origin, http://evil.example, false",
        "127.0.0.1, origin, null, false",
        "127.0.0.1, origin, http://localhost:8080, true",
        "127.0.0.1, sec-fetch-site, cross-site, false",
    })
    void withoutATokenOnlyThisMachineCommands(String remote, String name, String value, boolean allowed) {
        var headers = new TreeMap<>(Map.of("host", "localhost:8080"));
        headers.put(name, value);
        var ask = new Ask("POST", "/api/v1/refresh", "", headers, remote, Optional::empty);
        assertThat(Gate.barsCommand(ask, null).isEmpty()).isEqualTo(allowed);
    }
}
