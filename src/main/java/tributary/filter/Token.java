package tributary.filter;

import java.util.Locale;

/// A piece of a query: where it begins (from 1), what kind it is, and what it says. Quotes and slashes are taken off;
/// `flags` are the letters behind a pattern.
record Token(int at, Kind kind, String text, String flags) {
    enum Kind {
        WORD,
        QUOTED,
        PATTERN,
        SIGN,
        END
    }

    Token(int at, Kind kind, String text) {
        this(at, kind, text, "");
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN)
                && text.toLowerCase(Locale.ROOT).equals(word);
    }

    /// As a message names it.
    String shown() {
        return switch (kind) {
            case WORD, SIGN -> text;
            case QUOTED -> "\"" + text + "\"";
            case PATTERN -> "/" + text + "/" + flags;
            case END -> "the end";
        };
    }
}
