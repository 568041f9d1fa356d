package tributary.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/// A progress bar on standard error when that is a terminal; nothing elsewhere.
final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream to = System.err;
    private final boolean shown = isTerminal();
    private final int total;

    Progress(int total) {
        this.total = total;
    }

    /// Standard error cannot be asked; whoever has a terminal there has one on standard input too.
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    void show(String what, int left) {
        if (shown && total > 0) {
            int done = total - left;
            int filled = WIDTH * done / total;
            String name = what.length() > 40 ? what.substring(0, 39) + "…" : what;
            to.printf("\r%s%s %d/%d %-40s", "█".repeat(filled), "░".repeat(WIDTH - filled), done, total, name);
            to.flush();
        }
    }

    /// Clears the line.
    void end() {
        if (shown) {
            to.print("\r" + " ".repeat(WIDTH + 64) + "\r");
            to.flush();
        }
    }
}
