package tributary.yaml;

import org.jspecify.annotations.Nullable;

/// One thing wrong in the configuration: where (line and column count from 1), what was found, what was expected, and
/// the nearest known key where a key was misspelt. A note is nothing to mend.
public record Mistake(
        String file,
        int line,
        int column,
        String found,
        String expected,
        @Nullable String nearest,
        boolean isNote) {
    public Mistake(String file, int line, int column, String found, String expected, @Nullable String nearest) {
        this(file, line, column, found, expected, nearest, false);
    }

    /// `feeds.yaml:3:5: found "intervall", expected a key of a category; did you mean "interval"?`
    @Override
    public String toString() {
        String hint = nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
        return file + ":" + line + ":" + column + ": found " + found + ", expected " + expected + hint;
    }
}
