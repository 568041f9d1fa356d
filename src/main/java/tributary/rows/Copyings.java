package tributary.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import tributary.sqlite.Session;
import tributary.store.Placement.Copying;
import tributary.store.Placement.Keep;
import tributary.story.Folding;

/// What becomes of the copies of each source, in the columns of its row.
public final class Copyings {
    /// What a new row says.
    public static final Copying FRESH = Copying.USUAL;

    private Copyings() {}

    public static void put(Session session, long source, Copying copying) {
        session.run(
                "update source set fold_by = ?, fold_hours = ?, fold_once = ?, keep = ?, rank = ? where key = ?",
                bits(copying.folding()),
                copying.folding().hours(),
                copying.onceInTree() ? 1 : 0,
                copying.keep().name(),
                copying.rank(),
                source);
    }

    public static Copying of(ResultSet row) throws SQLException {
        return new Copying(
                folding(row), row.getInt("fold_once") == 1, Keep.valueOf(row.getString("keep")), row.getInt("rank"));
    }

    public static Folding folding(ResultSet row) throws SQLException {
        int bits = row.getInt("fold_by");
        if (bits == 0) {
            return Folding.NONE;
        }
        var by = EnumSet.noneOf(Folding.By.class);
        for (Folding.By mark : Folding.By.values()) {
            if ((bits & mark.bit()) != 0) {
                by.add(mark);
            }
        }
        return new Folding(by, row.getInt("fold_hours"));
    }

    private static int bits(Folding folding) {
        return folding.by().stream().mapToInt(Folding.By::bit).sum();
    }

    /// Whether articles may be judged or listed otherwise now.
    public static boolean judgeDifferently(Copying before, Copying after) {
        return !before.folding().equals(after.folding()) || before.onceInTree() != after.onceInTree();
    }
}
