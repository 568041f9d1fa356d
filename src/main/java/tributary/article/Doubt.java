package tributary.article;

import java.util.Arrays;

/// Why the text that a feed has of an article may not be all of it, the surest first.
public enum Doubt {
    /// It says so (it ends in dots, or in a call to read on), or there is none.
    SAID(0),
    /// It ends in the middle of a sentence.
    BROKEN(1),
    /// It is no longer than a summary.
    SHORT(2),
    /// It is short, but reads like a note that is whole: it has no title but its own words, or leads elsewhere.
    NOTE(3);

    private final int number;

    Doubt(int number) {
        this.number = number;
    }

    /// The number that it is kept by.
    public int number() {
        return number;
    }

    /// The doubt that is kept by this number.
    public static Doubt of(int number) {
        return Arrays.stream(values())
                .filter(it -> it.number == number)
                .findFirst()
                .orElse(SAID);
    }

    /// Whether the text itself shows that something is missing.
    public boolean isEvident() {
        return this == SAID || this == BROKEN;
    }
}
