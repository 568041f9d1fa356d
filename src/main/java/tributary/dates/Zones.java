package tributary.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// Time zones by the names that mean one thing only, as RFC 822 or common use fixes them.
final class Zones {
    /// Minutes east of UTC. What means different zones in different countries (`IST`, `BST`, `AMT`) is left out.
    private static final Map<String, Integer> MINUTES = new HashMap<>();

    /// Names without summer or winter follow the clock of the place.
    private static final Map<String, String> PLACES = Map.of(
            "et", "America/New_York",
            "ct", "America/Chicago",
            "mt", "America/Denver",
            "pt", "America/Los_Angeles",
            "at", "America/Halifax");

    static {
        String table = "gmt 0 ut 0 utc 0 z 0 est -300 edt -240 cst -360 cdt -300 mst -420 mdt -360 pst -480 pdt -420 "
                + "akst -540 akdt -480 hst -600 nst -210 ndt -150 wet 0 west 60 cet 60 cest 120 met 60 mest 120 mez 60 mesz 120 "
                + "eet 120 eest 180 msk 180 msd 240 sast 120 jst 540 kst 540 hkt 480 sgt 480 pht 480 wib 420 wita 480 wit 540 "
                + "awst 480 acst 570 acdt 630 aest 600 aedt 660 nzst 720 nzdt 780 brt -180 brst -120 art -180 clt -240 clst -180 "
                + "pkt 300 npt 345 trt 180 uzt 300 idt 180";
        String[] words = table.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            MINUTES.put(words[i], Integer.parseInt(words[i + 1]));
        }
    }

    private Zones() {}

    /// A zone by its lower-case name, if the name means one; the clock of the place where it is read decides first.
    static @Nullable ZoneId named(String name, @Nullable ZoneId local) {
        return local != null && isNameOf(local, name) ? offset(local, name) : named(name);
    }

    private static boolean isNameOf(ZoneId local, String name) {
        return name.equalsIgnoreCase(shortName(local, false)) || name.equalsIgnoreCase(shortName(local, true));
    }

    /// A name of summer or winter time is an offset, whatever the day says.
    private static ZoneId offset(ZoneId local, String name) {
        boolean isSummer = !name.equalsIgnoreCase(shortName(local, false));
        TimeZone zone = TimeZone.getTimeZone(local);
        return ZoneOffset.ofTotalSeconds((zone.getRawOffset() + (isSummer ? zone.getDSTSavings() : 0)) / 1000);
    }

    private static String shortName(ZoneId zone, boolean isSummer) {
        return TimeZone.getTimeZone(zone).getDisplayName(isSummer, TimeZone.SHORT, Locale.ENGLISH);
    }

    private static @Nullable ZoneId named(String name) {
        Integer minutes = MINUTES.get(name);
        if (minutes != null) {
            return ZoneOffset.ofTotalSeconds(minutes * 60);
        }
        String place = PLACES.get(name);
        if (place != null) {
            return ZoneId.of(place);
        }
        if (name.length() == 1) {
            return ZoneOffset.UTC; // RFC 5322 section 4.3: military letters were misused from the start
        }
        return name.indexOf('/') > 0 ? region(name) : null;
    }

    private static @Nullable ZoneId region(String name) {
        if (name.startsWith("etc/")) {
            return named(name.substring(4));
        }
        var id = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            id.append(start ? String.valueOf(c).toUpperCase(Locale.ROOT) : c);
            start = c == '/' || c == '_';
        }
        try {
            return ZoneId.of(id.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Where a date in a language of one zone gives none.
    static ZoneId ofLanguage(String text) {
        if (text.contains("오전")
                || text.contains("오후")
                || text.contains("년")
                || text.contains("午前")
                || text.contains("午後")) {
            return ZoneOffset.ofHours(9);
        }
        return text.contains("上午") || text.contains("下午") ? ZoneOffset.ofHours(8) : ZoneOffset.UTC;
    }
}
