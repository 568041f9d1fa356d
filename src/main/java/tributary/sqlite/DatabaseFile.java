package tributary.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.store.StoreFailure;

/// The file of the database and its folder, looked at before anything is written to them. A damaged file is refused
/// with a message: what is in it may be worth saving, and an empty start would hide that.
final class DatabaseFile {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;

    /// Larger files are not read through at every start.
    private static final long MAX_CHECKED_BYTES = 512L << 20;

    private DatabaseFile() {}

    static void prepareFolder(Path file) {
        Path folder = folder(file);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreFailure(folder + " is not a folder and cannot be made one (" + e + ")", e);
        }
        if (!Files.isWritable(folder)) {
            throw new StoreFailure(folder + " is read-only; the database needs to write there");
        }
        if (Files.isDirectory(file)) {
            throw new StoreFailure(file + " is a folder, not a database");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new StoreFailure(file + " is read-only");
        }
    }

    /// Refuses what is no database or lost a part.
    static void inspect(Path file, StoreLock.Left left) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            long size = Files.size(file);
            boolean logged = Files.exists(log(file)) && Files.size(log(file)) > 0;
            if (size == 0 && left == StoreLock.Left.NEVER_OPENED) {
                return;
            }
            if (!Files.exists(log(file)) && left == StoreLock.Left.OPEN) {
                LOG.warn("{} was not closed and its log {} is gone: what came last may be missing", file, log(file));
            }
            inspectHeader(file, size, logged);
        } catch (IOException e) {
            throw new StoreFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Reads the whole file through SQLite, unless it is large.
    static void check(Path file, DataSource database) {
        boolean small = file.toFile().length() <= MAX_CHECKED_BYTES;
        String sql = small ? "pragma quick_check(1)" : "select 'ok' from (select count(*) from sqlite_schema)";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            String found = rows.next() ? rows.getString(1) : "nothing";
            if (!"ok".equals(found)) {
                throw damaged(file, found.lines().findFirst().orElse(""));
            }
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    private static void inspectHeader(Path file, long size, boolean logged) throws IOException {
        ByteBuffer header;
        try (InputStream in = Files.newInputStream(file)) {
            header = ByteBuffer.wrap(in.readNBytes(HEADER));
        }
        if (header.limit() < HEADER || !header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw damaged(file, size == 0 ? "it is empty and was not" : "it does not begin like a database");
        }
        // offsets of the file format: page size 16, changes 24, pages 28, changes when pages was written 92
        int pageSize = header.getShort(16) == 1 ? 65_536 : header.getShort(16) & 0xffff;
        long pages = header.getInt(28) & 0xffffffffL;
        boolean current = header.getInt(24) == header.getInt(92);
        if (!logged && current && size < pages * pageSize) {
            throw damaged(file, "it is cut short, " + size + " of " + pages * pageSize + " bytes");
        }
    }

    private static StoreFailure damaged(Path file, String why) {
        return new StoreFailure(
                file + " is damaged (" + why + "); restore it from a backup, or move it aside to start anew");
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }
}
