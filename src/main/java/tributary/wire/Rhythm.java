package tributary.wire;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// When a feed asks to be read: `ttl` in minutes, else `sy:updatePeriod` so many times as `sy:updateFrequency`; and the
/// hours (GMT; 24 is midnight) and days that it lists as not worth a visit. What is no such number or name is skipped.
final class Rhythm {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int MAX_FREQUENCY = 9999;
    private static final int MAX_TTL = 366 * DAY;
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Set<Integer> skipHours = new TreeSet<>();
    private final Set<String> skipDays = new TreeSet<>();

    private int ttl;
    private int period;
    private int frequency = 1;

    void read(String name, Element element) {
        String text = element.getText().strip().toLowerCase(Locale.ROOT);
        switch (name) {
            case "ttl" -> ttl = ttl > 0 ? ttl : number(text, MAX_TTL);
            case "updateperiod" -> period = minutes(text);
            case "updatefrequency" -> frequency = Math.max(1, number(text, MAX_FREQUENCY));
            case "skiphours" -> element.getChildren().forEach(child -> hour(child.getText()));
            case "skipdays" -> element.getChildren().forEach(child -> day(child.getText()));
            default -> {}
        }
    }

    @Nullable
    Integer minutes() {
        return ttl > 0 ? (Integer) ttl : period == 0 ? null : (Integer) Math.max(1, period / frequency);
    }

    Set<Integer> skipHours() {
        return skipHours;
    }

    Set<String> skipDays() {
        return skipDays;
    }

    private void hour(String text) {
        String hour = text.strip();
        if (hour.matches("\\d{1,2}") && Integer.parseInt(hour) <= 24) {
            skipHours.add(Integer.parseInt(hour) % 24);
        }
    }

    private void day(String text) {
        String day = text.strip().toLowerCase(Locale.ROOT);
        if (DAYS.contains(day)) {
            skipDays.add(day);
        }
    }

    /// Zero for what is no number, or one too large to be meant.
    private static int number(String text, int most) {
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        return number <= most ? number : 0;
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
