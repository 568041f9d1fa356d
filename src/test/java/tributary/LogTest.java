package tributary;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What strangers write neither fills the log nor moves anything in the terminal that shows it.
class LogTest {
    @Test
    void aMessageIsOneLineWithoutControlCharacters() throws IOException {
        assertThat(shown("a\r\nb\u001b[2Jc\u0085d\u2028e\u0000f")).endsWith(" a b [2Jc d e f\n");
    }

    @Test
    void aBadHostIsNotWorthALine() {
        assertThat(LoggerFactory.getLogger("org.eclipse.jetty.util.HostPort").isWarnEnabled())
                .isFalse();
    }

    private static String shown(String message) throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger("test");
        var layout = new PatternLayout();
        layout.setContext(logger.getLoggerContext());
        layout.setPattern(configuration().split("</?pattern>")[1]);
        layout.start();
        return layout.doLayout(new LoggingEvent("", logger, Level.INFO, message, null, null));
    }

    private static String configuration() throws IOException {
        try (InputStream in = Objects.requireNonNull(LogTest.class.getResourceAsStream("/logback.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
