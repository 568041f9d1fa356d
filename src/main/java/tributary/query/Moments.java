package tributary.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Moments as programs write them: ISO 8601 (a day, or a time; UTC where no zone is named), or seconds or milliseconds
/// since 1970.
final class Moments {
    private static final Pattern SECONDS = Pattern.compile("\\d{9,11}");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,14}");

    private Moments() {}

    static Optional<Instant> of(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        if (MILLIS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        String iso = text.replace(' ', 'T'); // a + that was not encoded arrives as a blank
        return Stream.<Function<String, Instant>>of(
                        it -> OffsetDateTime.parse(it, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                                .toInstant(),
                        it -> OffsetDateTime.parse(it.replaceFirst("T(?=\\d\\d:\\d\\d$)", "+"))
                                .toInstant(),
                        it -> LocalDateTime.parse(it).toInstant(ZoneOffset.UTC),
                        it -> LocalDate.parse(it).atStartOfDay(ZoneOffset.UTC).toInstant())
                .map(form -> parsed(form, iso))
                .flatMap(Optional::stream)
                .filter(it -> it.isAfter(Instant.MIN) && Math.abs(it.getEpochSecond()) < 100_000_000_000L)
                .findFirst();
    }

    private static Optional<Instant> parsed(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
