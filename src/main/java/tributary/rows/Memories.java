package tributary.rows;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tributary.store.Memory;
import tributary.store.Memory.Outcome;
import tributary.store.Road;
import tributary.store.Standing;
import tributary.store.Told;
import tributary.store.Wishes;

/// What is remembered of a source, as columns of its row. Hours and days are kept as bits of a number.
public final class Memories {
    /// The columns of a memory, for a `set`; [#values] binds them in this order.
    static final String COLUMNS = """
            etag = ?, last_modified = ?, body_hash = ?, failures = ?, last_fetch = ?,
            next_due = ?, not_before = ?, last_outcome = ?, last_error = ?, rhythm = ?,
            title = ?, site = ?, language = ?, note = ?, ttl = ?, skip_hours = ?, skip_days = ?,
            adopted = ?, target = ?, target_since = ?, target_polls = ?,
            overloaded = ?, bad_since = ?, happened = ?, reason = ?, warning = ?,
            posted = ?""";

    private Memories() {}

    static @Nullable Object[] values(Memory memory) {
        Wishes wishes = memory.wishes();
        Road road = memory.road();
        return new @Nullable Object[] {
            memory.document().etag(),
            memory.document().lastModified(),
            memory.document().bodyHash(),
            memory.course().failures(),
            millis(memory.course().lastFetch()),
            millis(memory.course().nextDue()),
            millis(memory.course().notBefore()),
            memory.course().lastOutcome() == null
                    ? null
                    : memory.course().lastOutcome().name(),
            memory.course().lastError(),
            millis(memory.posting().rhythm()),
            memory.head().title(),
            memory.head().site(),
            memory.head().language(),
            memory.head().note(),
            millis(wishes.ttl()),
            bits(wishes.skipHours()),
            bits(wishes.skipDays().stream().map(DayOfWeek::getValue).toList()),
            text(road.adopted()),
            text(road.target()),
            millis(road.since()),
            road.polls(),
            millis(memory.standing().overloaded()),
            millis(memory.standing().badSince()),
            memory.told().happened(),
            memory.told().reason(),
            memory.told().warning(),
            millis(memory.posting().newest())
        };
    }

    public static Memory of(ResultSet row) throws SQLException {
        String outcome = row.getString("last_outcome");
        return new Memory(
                new Memory.Document(row.getString("etag"), row.getString("last_modified"), row.getString("body_hash")),
                new Memory.Course(
                        row.getInt("failures"),
                        instant(row, "last_fetch"),
                        instant(row, "next_due"),
                        instant(row, "not_before"),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getString("last_error")),
                new Memory.Head(
                        row.getString("title"),
                        row.getString("site"),
                        row.getString("language"),
                        row.getString("note")),
                new Memory.Posting(duration(row, "rhythm"), instant(row, "posted")),
                wishes(row),
                new Road(
                        uri(row, "adopted"),
                        uri(row, "target"),
                        instant(row, "target_since"),
                        row.getInt("target_polls")),
                new Standing(row.getString("origin"), instant(row, "overloaded"), instant(row, "bad_since")),
                new Told(row.getString("happened"), row.getString("reason"), row.getString("warning")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        Duration ttl = duration(row, "ttl");
        int hours = row.getInt("skip_hours");
        int days = row.getInt("skip_days");
        if (ttl == null && hours == 0 && days == 0) {
            return Wishes.NONE;
        }
        Set<DayOfWeek> skipDays = Arrays.stream(DayOfWeek.values())
                .filter(day -> (days & 1 << day.getValue()) != 0)
                .collect(Collectors.toSet());
        Set<Integer> skipHours = IntStream.range(0, 24)
                .filter(hour -> (hours & 1 << hour) != 0)
                .boxed()
                .collect(Collectors.toSet());
        return new Wishes(ttl, skipHours, skipDays);
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static @Nullable URI uri(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : URI.create(text);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static int bits(Collection<Integer> numbers) {
        return numbers.stream().reduce(0, (bits, number) -> bits | 1 << number);
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Long millis(@Nullable Duration time) {
        return time == null ? null : time.toMillis();
    }
}
