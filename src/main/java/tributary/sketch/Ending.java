package tributary.sketch;

/// How a text ends: with its last sentence, within one (or with a caption, or an item of a list), or in an ellipsis, as
/// summaries do.
public enum Ending {
    CLOSED(0),
    OPEN(1),
    ELIDED(2);

    /// Where the ellipsis of a summary stands; after it may come an invitation to read on.
    private static final int REACH = 60;

    /// By what a sketch keeps it.
    final int number;

    Ending(int number) {
        this.number = number;
    }

    static Ending of(int number) {
        return switch (number) {
            case 0 -> CLOSED;
            case 1 -> OPEN;
            default -> ELIDED;
        };
    }

    static Ending of(String text) {
        String end = text.substring(Math.max(0, text.length() - REACH)).strip();
        if (end.contains("…") || end.contains("...")) {
            return ELIDED;
        }
        boolean isOpen = !end.isEmpty() && Character.isLetterOrDigit(end.codePointBefore(end.length()));
        return isOpen ? OPEN : CLOSED;
    }
}
