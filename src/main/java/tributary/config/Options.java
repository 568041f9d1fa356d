package tributary.config;

import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tributary.keys.DedupeKeys;
import tributary.keys.Keys;
import tributary.keys.OutputKeys;
import tributary.keys.ReachKeys;
import tributary.keys.SourceKeys;
import tributary.keys.TextKeys;
import tributary.plan.Interval;
import tributary.plan.Mode;
import tributary.plan.Source;
import tributary.plan.Styling;
import tributary.yaml.Desk;
import tributary.yaml.Fields;

/// What a place of the tree hands down to those below it.
record Options(
        boolean enabled,
        int limit,
        Interval interval,
        Map<String, String> headers,
        Source.Throttle throttle,
        Source.Habits habits,
        ReachKeys.Draft reach,
        Styling styling) {
    Options {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
    }

    /// What holds when the file says nothing but, perhaps, `fetch.interval`.
    static Options builtIn(Fields fetch, Desk desk) {
        boolean enabled = Fields.fallback(Keys.ENABLED, desk);
        int limit = Fields.fallback(Keys.LIMIT, desk);
        Source.Throttle throttle = throttle(fetch.or(Keys.THROTTLE, desk));
        return new Options(
                enabled,
                limit,
                fetch.or(Keys.INTERVAL, desk),
                Map.of(),
                throttle,
                Source.Habits.USUAL,
                ReachKeys.Draft.NOTHING,
                Styling.PLAIN);
    }

    /// These, with what the nearer place says: single values override, headers merge by name, an empty one goes.
    Options with(Fields nearer) {
        Boolean nearerEnabled = nearer.get(Keys.ENABLED);
        Integer nearerLimit = nearer.get(Keys.LIMIT);
        Interval nearerInterval = nearer.get(Keys.INTERVAL);
        Map<String, String> nearerHeaders = nearer.get(Keys.HEADERS);
        String nearerThrottle = nearer.get(Keys.THROTTLE);
        return new Options(
                nearerEnabled == null ? enabled : nearerEnabled,
                nearerLimit == null ? limit : nearerLimit,
                nearerInterval == null ? interval : nearerInterval,
                ReachKeys.withCredentials(nearerHeaders == null ? headers : merged(nearerHeaders), nearer),
                nearerThrottle == null ? throttle : throttle(nearerThrottle),
                habits(nearer),
                ReachKeys.over(reach, nearer),
                styling(nearer));
    }

    Options withHeaders(Map<String, String> all) {
        return new Options(enabled, limit, interval, all, throttle, habits, reach, styling);
    }

    private static Source.Throttle throttle(String word) {
        return Source.Throttle.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Source.Habits habits(Fields nearer) {
        Boolean nearerFollow = nearer.get(SourceKeys.FOLLOW_DISCOVERY);
        ZoneId nearerZone = nearer.get(SourceKeys.TIMEZONE);
        String nearerFuture = nearer.get(SourceKeys.FUTURE_DATES);
        String nearerIdentity = nearer.get(SourceKeys.IDENTITY);
        String nearerUpdates = nearer.get(SourceKeys.UPDATES);
        return new Source.Habits(
                nearerFollow == null ? habits.followsDiscovery() : nearerFollow,
                nearerZone == null ? habits.timezone() : nearerZone,
                nearerFuture == null
                        ? habits.futureDates()
                        : Source.FutureDates.valueOf(nearerFuture.toUpperCase(Locale.ROOT)),
                nearerIdentity == null ? habits.identity() : Source.Identity.of(nearerIdentity),
                nearerUpdates == null ? habits.takesEdits() : nearerUpdates.equals("replace"),
                texts(nearer));
    }

    private Styling styling(Fields nearer) {
        String mode = nearer.get(OutputKeys.MODE);
        String prefix = nearer.get(OutputKeys.TITLE_PREFIX);
        return new Styling(
                mode == null ? styling.mode() : Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                prefix == null ? styling.titlePrefix() : prefix,
                DedupeKeys.over(styling.dedupe(), nearer.get(DedupeKeys.PART)));
    }

    private Source.Texts texts(Fields nearer) {
        return TextKeys.over(habits.texts(), nearer).cleaning(cleaned(nearer.get(SourceKeys.CLEAN)));
    }

    /// What places say adds up; where none says anything, all is cleaned.
    private @Nullable Set<String> cleaned(@Nullable Set<String> nearer) {
        Set<String> outer = habits.texts().clean();
        if (nearer == null || outer == null) {
            return nearer == null ? outer : nearer;
        }
        var all = new HashSet<>(outer);
        all.addAll(nearer);
        return all;
    }

    private Map<String, String> merged(Map<String, String> nearer) {
        var merged = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        merged.putAll(headers);
        nearer.forEach((name, value) -> {
            merged.remove(name);
            if (!value.isEmpty()) {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
