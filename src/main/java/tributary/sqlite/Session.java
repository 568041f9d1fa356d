package tributary.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection for one thread at a time that keeps its prepared statements, since preparing one costs more than most
/// of them do. Every text is a constant of the program, so there are few; lists of values are bound in chunks of
/// [#CHUNK] (see [#chunks]).
public final class Session implements AutoCloseable {
    /// How many values a list in a statement has.
    static final int CHUNK = 50;

    /// A list of [#CHUNK] values in the text of a statement.
    public static final String VALUES = "(" + "?,".repeat(CHUNK - 1) + "?)";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Makes a value of the current row.
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Runs a statement and answers how many rows it changed.
    public int run(String sql, @Nullable Object... values) {
        return checked(() -> bound(sql, values).executeUpdate());
    }

    public <T> List<T> list(String sql, Row<T> made, @Nullable Object... values) {
        return checked(() -> {
            var list = new ArrayList<T>();
            try (ResultSet rows = bound(sql, values).executeQuery()) {
                while (rows.next()) {
                    list.add(made.of(rows));
                }
            }
            return list;
        });
    }

    public <T> Optional<T> first(String sql, Row<T> made, @Nullable Object... values) {
        return checked(() -> {
            try (ResultSet rows = bound(sql, values).executeQuery()) {
                return rows.next() ? Optional.of(made.of(rows)) : Optional.empty();
            }
        });
    }

    /// The number in the first column of every row.
    public List<Long> numbers(String sql, @Nullable Object... values) {
        return list(sql, row -> row.getLong(1), values);
    }

    /// The number that a statement with exactly one row answers.
    public long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values).orElseThrow();
    }

    /// The values in lists of exactly [#CHUNK], the last one filled up with what it has already.
    public static <T> List<List<T>> chunks(List<T> values) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < values.size(); from += CHUNK) {
            var chunk = new ArrayList<T>(values.subList(from, Math.min(values.size(), from + CHUNK)));
            while (chunk.size() < CHUNK) {
                chunk.add(chunk.getFirst());
            }
            chunks.add(chunk);
        }
        return chunks;
    }

    /// The first values followed by those of a chunk.
    public static Object[] with(List<?> chunk, Object... first) {
        var values = new ArrayList<Object>(List.of(first));
        values.addAll(chunk);
        return values.toArray();
    }

    /// Some values followed by others.
    public static @Nullable Object[] and(@Nullable Object[] some, Object... more) {
        @Nullable Object[] values = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, values, some.length, more.length);
        return values;
    }

    /// Runs a pragma: those do part of their work while they are prepared, so they are prepared each time.
    void set(String pragma) {
        checked(() -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("pragma " + pragma);
            }
        });
    }

    void begin() {
        checked(() -> {
            connection.setAutoCommit(false);
            return true;
        });
    }

    /// Ends the transaction: by the rules of JDBC going back to autocommit commits.
    void commit() {
        checked(() -> {
            connection.setAutoCommit(true);
            return true;
        });
    }

    /// Closes the connection; a transaction that is open does not happen.
    @Override
    public void close() {
        checked(() -> {
            connection.close();
            return true;
        });
    }

    private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static <T> T checked(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new Fault(e);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    /// The database failed; whoever knows the file makes a store failure of it.
    static final class Fault extends RuntimeException {
        Fault(SQLException cause) {
            super(cause);
        }
    }
}
