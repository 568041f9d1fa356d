package tributary.yaml;

import org.jspecify.annotations.Nullable;

/// Where values are read: blanks are filled, cron expressions judged and mistakes noted here.
public record Desk(Blanks blanks, CronChecker cron, Mistakes mistakes) {
    /// The same, with one more name for blanks.
    public Desk knowing(String name, String text) {
        return new Desk(blanks.knowing(name, text), cron, mistakes);
    }

    /// A text with its blanks filled; null after a mistake.
    @Nullable
    public Filled text(Value value, String expected) {
        if (value instanceof Value.Text text && !text.isNothing()) {
            return blanks.fill(text);
        }
        mistakes.add(value.place(), value.kind(), expected);
        return null;
    }
}
