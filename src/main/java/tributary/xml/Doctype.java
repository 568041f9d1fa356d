package tributary.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The harmless entities of an internal DTD subset: short texts that name no other entity and no file.
final class Doctype {
    private static final int MAX_HEAD = 20_000;
    private static final int MAX_ENTITIES = 300;
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,60})\\s+(?:\"([^\"%]{0,500})\"|'([^'%]{0,500})')\\s*>");

    private Doctype() {}

    static Map<String, String> entities(String text) {
        int at = text.indexOf("<!DOCTYPE");
        if (at < 0 || at > 2_000) {
            return Map.of();
        }
        int open = text.indexOf('[', at);
        int close = open < 0 ? -1 : text.indexOf(']', open);
        if (close < 0 || text.indexOf('>', at) < open) {
            return Map.of();
        }
        var found = new HashMap<String, String>();
        var entity = ENTITY.matcher(text.substring(open, Math.min(close, open + MAX_HEAD)));
        while (entity.find() && found.size() < MAX_ENTITIES) {
            String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
            if (!Mend.namesOther(value)) {
                found.putIfAbsent(entity.group(1), Mend.decoded(value));
            }
        }
        return found;
    }
}
