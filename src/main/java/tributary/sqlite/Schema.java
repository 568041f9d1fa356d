package tributary.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import tributary.store.StoreFailure;

/// The tables, brought to what this version of the program knows.
public final class Schema {
    /// The number of the newest file `sqlite/V*.sql`.
    public static final int NEWEST = 17;

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /// Migrates forward. Starting Flyway takes longer than all the rest of opening, so it is asked only when there is
    /// something to do.
    public static void bring(Path file, DataSource database) {
        int version = version(file, database);
        if (version > NEWEST) {
            throw new StoreFailure(file + " was written by a newer Tributary (schema " + version + ", this one knows "
                    + NEWEST + "); run that one, or restore a backup from before it");
        }
        if (version < NEWEST) {
            migrate(file, database);
        }
    }

    /// Refuses a database of another version, without changing it.
    public static void require(Path file, DataSource database) {
        if (version(file, database) != NEWEST) {
            throw new StoreFailure(file + " is of another version of Tributary; start this one on it first");
        }
    }

    private static int version(Path file, DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (number(statement, "select count(*) from sqlite_schema") == 0) {
                return 0;
            }
            if (number(statement, "select count(*) from sqlite_schema where name = '" + HISTORY + "'") == 0) {
                throw new StoreFailure(file + " is a database of another program; choose another file");
            }
            return number(statement, "select max(cast(version as integer)) from " + HISTORY + " where success = 1");
        } catch (SQLException e) {
            throw Failures.of(file, e);
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void migrate(Path file, DataSource database) {
        try {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:tributary/sqlite")
                    .table(HISTORY)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreFailure(file + ": the schema cannot be brought up to date: " + e.getMessage(), e);
        }
    }
}
