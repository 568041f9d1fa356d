package tributary.filter;

/// Why a query or a pattern cannot be understood: where, what was found, what was expected.
public final class BadQuery extends Exception {
    private static final long serialVersionUID = 1;

    private final int at;
    private final String found;
    private final String expected;

    /// `at` counts characters from 1.
    BadQuery(int at, String found, String expected) {
        super("at character " + at + ": found " + found + ", expected " + expected);
        this.at = at;
        this.found = found;
        this.expected = expected;
    }

    /// The character where it goes wrong, counted from 1.
    public int at() {
        return at;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
