package tributary.cli;

import java.util.Locale;

/// How constants are printed.
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
