package tributary.wire;

import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// How often a feed says it changes: `sy:updatePeriod` so many times as `sy:updateFrequency`.
final class Rhythm {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private int period;
    private int frequency = 1;

    void read(String name, Element element) {
        String text = element.getText().strip().toLowerCase(Locale.ROOT);
        if (name.equals("updateperiod")) {
            period = minutes(text);
        } else if (name.equals("updatefrequency") && text.matches("[1-9]\\d{0,3}")) {
            frequency = Integer.parseInt(text);
        }
    }

    @Nullable
    Integer minutes() {
        return period == 0 ? null : (Integer) Math.max(1, period / frequency);
    }

    private static int minutes(String period) {
        return switch (period) {
            case "hourly" -> HOUR;
            case "daily" -> DAY;
            case "weekly" -> 7 * DAY;
            case "monthly" -> 30 * DAY;
            case "yearly" -> 365 * DAY;
            default -> 0;
        };
    }
}
