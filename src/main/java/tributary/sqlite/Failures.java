package tributary.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import tributary.store.StoreFailure;

/// What the database's errors mean to a person.
final class Failures {
    private Failures() {}

    /// What to throw for something that went wrong in the database: failures of other code stay what they are.
    static RuntimeException of(Path file, RuntimeException e) {
        SQLException cause = e instanceof StoreFailure ? null : inside(e);
        return cause == null ? e : new StoreFailure(file + ": " + reason(cause), e);
    }

    static StoreFailure of(Path file, SQLException e) {
        return new StoreFailure(file + ": " + reason(e), e);
    }

    private static @Nullable SQLException inside(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private static String reason(SQLException e) {
        // extended codes carry the plain one in the low byte
        int code = e.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "the disk is full; nothing is lost, writing goes on when there is space again";
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "the database is damaged; restore it from a backup, or move it aside to start anew";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "the database cannot be written here; check the rights of the file and its folder";
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return "the disk fails (or is full): " + e.getMessage();
        }
        return String.valueOf(e.getMessage());
    }
}
