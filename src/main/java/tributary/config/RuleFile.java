package tributary.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tributary.html.Recipe;
import tributary.html.Select;
import tributary.yaml.Mistakes;
import tributary.yaml.Nearest;
import tributary.yaml.Value;

/// Reads the rules of one site in the format of ftr-site-config: a directive and its value on each line, `#` before
/// remarks, XPath expressions or CSS selectors.
final class RuleFile {
    private static final Pattern DIRECTIVE = Pattern.compile("([a-z_]+)(?:\\((.*)\\))?\\s*:\\s*(.*)");
    private static final List<String> CHOICES =
            List.of("body", "title", "author", "date", "strip", "next_page_link", "single_page_link");

    /// What we read.
    private static final List<String> READ = List.of(
            "body",
            "title",
            "author",
            "date",
            "strip",
            "strip_id_or_class",
            "strip_image_src",
            "next_page_link",
            "single_page_link",
            "find_string",
            "replace_string",
            "autodetect_on_failure");

    /// What other readers of the format need and we do anyway, or never do.
    private static final Set<String> PASSED = Set.of(
            "tidy",
            "prune",
            "parser",
            "test_url",
            "test_contains",
            "single_page_link_in_feed",
            "http_header",
            "convert_double_br_tags",
            "strip_attr",
            "wrap_in",
            "move_into",
            "insert_detected_image",
            "skip_json_ld",
            "native_ad_clue",
            "if_page_contains",
            "requires_login",
            "not_logged_in_xpath",
            "login_uri",
            "login_username_field",
            "login_password_field",
            "login_extra_fields",
            "src_lazy_load_attr",
            "footnotes",
            "dissolve",
            "skip_id_or_class",
            "user_agent",
            "referer",
            "excluded_url");

    private final Mistakes mistakes;
    private final Map<String, List<Select>> choices = new HashMap<>();
    private final List<Select> strip = new ArrayList<>();
    private final List<Recipe.Replacement> replacements = new ArrayList<>();
    private String find = "";
    private boolean guesses = true;

    private RuleFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /// The rules of these lines; what cannot be read becomes a mistake with its place.
    static Recipe read(List<String> lines, Mistakes mistakes) {
        var file = new RuleFile(mistakes);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                file.line(line, new Value.Place(i + 1, 1));
            }
        }
        return file.recipe();
    }

    private Recipe recipe() {
        return new Recipe(
                of("body"),
                of("title"),
                of("author"),
                of("date"),
                strip,
                of("next_page_link"),
                of("single_page_link"),
                replacements,
                guesses);
    }

    private List<Select> of(String directive) {
        return choices.getOrDefault(directive, List.of());
    }

    private void line(String line, Value.Place place) {
        Matcher directive = DIRECTIVE.matcher(line);
        if (!directive.matches()) {
            mistakes.add(place, Mistakes.quoted(line), "a directive and its value, such as body: //article");
            return;
        }
        String name = directive.group(1);
        String value = directive.group(3).strip();
        if (directive.group(2) != null && name.equals("replace_string")) {
            replacements.add(new Recipe.Replacement(directive.group(2), value));
        } else if (READ.contains(name)) {
            read(name, value, place);
        } else if (!PASSED.contains(name)) {
            String expected = "one of " + String.join(", ", READ);
            mistakes.add(place, Mistakes.quoted(name), expected, Nearest.to(name, READ));
        }
    }

    private void read(String name, String value, Value.Place place) {
        switch (name) {
            case "strip_id_or_class" ->
                stripped("[id*=" + quoted(value) + "], [class*=" + quoted(value) + "]", value, place);
            case "strip_image_src" -> stripped("img[src*=" + quoted(value) + "]", value, place);
            case "find_string" -> find = value;
            case "replace_string" -> replace(value, place);
            case "autodetect_on_failure" -> guesses = !value.equals("no");
            default -> choice(name, value, place);
        }
    }

    private void choice(String name, String value, Value.Place place) {
        Optional<Select> select = Select.any(value);
        if (select.isEmpty()) {
            mistakes.add(place, Mistakes.quoted(value), "an XPath expression or a CSS selector");
        } else if (name.equals("strip")) {
            strip.add(select.get());
        } else if (CHOICES.contains(name)) {
            choices.computeIfAbsent(name, _ -> new ArrayList<>()).add(select.get());
        }
    }

    private void stripped(String selector, String value, Value.Place place) {
        Optional<Select> select = value.isEmpty() ? Optional.empty() : Select.css(selector);
        if (select.isEmpty()) {
            mistakes.add(place, Mistakes.quoted(value), "a part of an id, a class or an address");
        } else {
            strip.add(select.get());
        }
    }

    private void replace(String value, Value.Place place) {
        if (find.isEmpty()) {
            mistakes.add(place, "replace_string", "find_string with a text on a line before");
        } else {
            replacements.add(new Recipe.Replacement(find, value));
            find = "";
        }
    }

    /// A text as CSS quotes it; quotes around it are no part of it.
    private static String quoted(String value) {
        String bare = value.replaceAll("^[\"']|[\"']$", "");
        return '"' + bare.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
