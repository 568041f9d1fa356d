package tributary.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import tributary.html.Texts;

/// The `meta` elements of a page by their lower-case name, whatever attribute states it; the first of a name counts.
public record Metas(Map<String, String> values, Map<String, List<String>> lists) {
    private static final int MAX_LISTED = 30;

    private static final List<String> ATTRIBUTES = List.of("property", "name", "itemprop", "http-equiv");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static Metas of(Clues clues) {
        var values = new HashMap<String, String>();
        var lists = new HashMap<String, List<String>>();
        for (Element meta : clues.metas) {
            String content = Texts.line(meta.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String attribute : ATTRIBUTES) {
                for (String name : SPACE.split(meta.attributes().get(attribute).toLowerCase(Locale.ROOT), -1)) {
                    values.putIfAbsent(name, content);
                    List<String> list = lists.computeIfAbsent(name, _ -> new ArrayList<>());
                    if (list.size() < MAX_LISTED) {
                        list.add(content);
                    }
                }
            }
        }
        values.remove("");
        return new Metas(values, lists);
    }

    /// All contents of a name.
    public List<String> all(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /// The content of the first of these names that the page has.
    public Optional<String> first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
