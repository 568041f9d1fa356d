package tributary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterTest {
    @Test
    void durationsAddUpFromClassToClass() {
        var meter = new Meter();
        meter.count(200, 1_000_000);
        meter.count(200, 1_000_001);
        meter.count(304, 3_000_000_000L);
        meter.count(404, 11_000_000_000L);
        assertThat(meter.durations()).containsExactly(1, 2, 2, 2, 2, 2, 3, 4);
        assertThat(meter.statuses()).isEqualTo(Map.of(200, 2L, 304, 1L, 404, 1L));
        assertThat(meter.total()).isEqualTo(Duration.ofNanos(14_002_000_001L));
    }
}
