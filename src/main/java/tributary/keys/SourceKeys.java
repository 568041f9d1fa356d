package tributary.keys;

import static tributary.keys.Sections.CATEGORY;
import static tributary.keys.Sections.DEFAULTS;
import static tributary.keys.Sections.SOURCE;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import tributary.types.Cleaning;
import tributary.yaml.Key;
import tributary.yaml.Types;

/// The keys that say how the documents of a source are to be understood; each is inherited.
public final class SourceKeys {
    public static final Key<Boolean> FOLLOW_DISCOVERY = Key.of(
                    "follow_discovery",
                    Types.flag(),
                    "false",
                    "true: where the address is a web page, read the first feed that it names")
            .in(DEFAULTS, CATEGORY, SOURCE);
    public static final Key<ZoneId> TIMEZONE = Key.of(
                    "timezone",
                    Types.zone(),
                    "UTC",
                    "the clock of the publisher, for dates without a zone or with a name that others use too")
            .in(DEFAULTS, CATEGORY, SOURCE);
    public static final Key<String> FUTURE_DATES = Key.of(
                    "future_dates",
                    Types.word(List.of("keep", "clamp", "first_seen", "drop")),
                    "first_seen",
                    "what a date in the future counts as: itself, the time of the visit, no date, or no item yet")
            .in(DEFAULTS, CATEGORY, SOURCE);

    public static final Key<Set<String>> CLEAN = Key.of(
                    "clean",
                    new Cleaning(),
                    "trackers, tracking_params, repeated_blocks",
                    "what is left out of texts; lists add up")
            .in(DEFAULTS, CATEGORY, SOURCE);

    public static final Key<String> IDENTITY = Key.of(
                    "identity",
                    Types.word(List.of("auto", "guid", "link", "link+title", "link+date")),
                    "auto",
                    "what tells the articles of a source apart: all that is known of them, or only this")
            .in(DEFAULTS, CATEGORY, SOURCE);
    public static final Key<String> UPDATES = Key.of(
                    "updates",
                    Types.word(List.of("replace", "keep_first")),
                    "replace",
                    "what becomes of an article that its publisher edits: it changes, or stays as it first came")
            .in(DEFAULTS, CATEGORY, SOURCE);

    static final List<Key<?>> ALL = List.of(FOLLOW_DISCOVERY, TIMEZONE, FUTURE_DATES, IDENTITY, UPDATES, CLEAN);

    private SourceKeys() {}
}
