package tributary.config;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a place of the tree hands down to those below it.
record Options(
        boolean enabled,
        int limit,
        Interval interval,
        Map<String, String> headers,
        Source.Throttle throttle,
        Source.Habits habits,
        ReachKeys.Draft reach) {
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
                ReachKeys.Draft.NOTHING);
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
                ReachKeys.over(reach, nearer));
    }

    Options withHeaders(Map<String, String> all) {
        return new Options(enabled, limit, interval, all, throttle, habits, reach);
    }

    private static Source.Throttle throttle(String word) {
        return Source.Throttle.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Source.Habits habits(Fields nearer) {
        Boolean nearerFollow = nearer.get(SourceKeys.FOLLOW_DISCOVERY);
        ZoneId nearerZone = nearer.get(SourceKeys.TIMEZONE);
        String nearerFuture = nearer.get(SourceKeys.FUTURE_DATES);
        return new Source.Habits(
                nearerFollow == null ? habits.followsDiscovery() : nearerFollow,
                nearerZone == null ? habits.timezone() : nearerZone,
                nearerFuture == null
                        ? habits.futureDates()
                        : Source.FutureDates.valueOf(nearerFuture.toUpperCase(Locale.ROOT)));
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
