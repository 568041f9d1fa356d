package tributary.lines;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// Which lines are told with others, whatever they look like by themselves: cells of tables, listings of code, and
/// those that sign a quote.
public record Bonds(Tables tables, BitSet code, BitSet signed) {
    public static Bonds of(Lines lines) {
        var code = new BitSet();
        var signed = new BitSet();
        List<Line> all = lines.all();
        for (int at = 0; at < all.size(); at++) {
            code.set(at, all.get(at).isCode());
            signed.set(at, at > 0 && all.get(at).signs(all.get(at - 1)));
        }
        return new Bonds(Tables.of(lines), code, signed);
    }

    /// Keeps the code of what is told, where one of the lines above it is.
    void keepCode(boolean[] kept, IntPredicate isForeign) {
        boolean any = false;
        for (int at = 0; at < kept.length; at++) {
            kept[at] |= any && code.get(at) && !isForeign.test(at);
            any |= kept[at];
        }
    }
}
