package tributary.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.html.Recipe;
import tributary.html.Select;
import tributary.yaml.Mistakes;
import tributary.yaml.Nearest;
import tributary.yaml.Value;

/// Reads the rules of one site in the format of ftr-site-config: a directive and its value on each line, `#` before
/// remarks, XPath expressions or CSS selectors.
final class RuleFile {
    private static final Pattern DIRECTIVE = Pattern.compile("([a-z_]+)(?:\\((.*?)\\))?\\s*:\\s*(.*)");
    /// Choices behind which `if_page_contains` may stand.
    private static final Set<String> LINKS = Set.of("next_page_link", "single_page_link");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,15}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z_][a-z0-9_-]{0,40}");

    /// JSON-LD, where a page states its title, its authors and so on, or those of something else.
    private static final String STATEMENTS = "script[type*=\"ld+json\"]";

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
            "wrap_in",
            "dissolve",
            "src_lazy_load_attr",
            "if_page_contains",
            "skip_json_ld",
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
            "move_into",
            "insert_detected_image",
            "native_ad_clue",
            "requires_login",
            "not_logged_in_xpath",
            "login_uri",
            "login_username_field",
            "login_password_field",
            "login_extra_fields",
            "footnotes",
            "skip_id_or_class",
            "user_agent",
            "referer",
            "excluded_url");

    /// Those of them that change nothing when they are passed over: hints for other parsers and for tests.
    private static final Set<String> IDLE = Set.of(
            "tidy",
            "prune",
            "parser",
            "test_url",
            "test_contains",
            "strip_attr",
            "insert_detected_image",
            "convert_double_br_tags");

    private final Mistakes mistakes;
    private final Set<String> noted;
    private final Map<String, List<Select>> choices = new HashMap<>();
    private final List<Select> strip = new ArrayList<>();
    private final List<Recipe.Replacement> replacements = new ArrayList<>();
    private final Deque<String> sought = new ArrayDeque<>();
    private final List<Recipe.Wrapping> wrapped = new ArrayList<>();
    private final List<Select> dissolved = new ArrayList<>();
    private final List<String> lazy = new ArrayList<>();
    private final Map<Select, Select> conditions = new HashMap<>();
    private @Nullable Select lastLink;
    private boolean guesses = true;
    private boolean skipsStatements;

    private RuleFile(Mistakes mistakes, Set<String> noted) {
        this.mistakes = mistakes;
        this.noted = noted;
    }

    /// The rules of these lines; what is not obeyed is noted with its place, directives that nobody obeys here once.
    static Recipe read(List<String> lines, Mistakes mistakes, Set<String> noted) {
        var file = new RuleFile(mistakes, noted);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip(); // editors put it before a file
            if (!line.isEmpty() && !line.startsWith("#")) {
                file.line(line, new Value.Place(i + 1, 1));
            }
        }
        return file.recipe();
    }

    private Recipe recipe() {
        if (skipsStatements) {
            Select.css(STATEMENTS).ifPresent(strip::add);
        }
        return new Recipe(
                of("body"),
                of("title"),
                of("author"),
                of("date"),
                strip,
                of("next_page_link"),
                of("single_page_link"),
                replacements,
                new Recipe.Shaping(wrapped, dissolved, lazy, conditions),
                guesses);
    }

    private List<Select> of(String directive) {
        return choices.getOrDefault(directive, List.of());
    }

    private void line(String line, Value.Place place) {
        Matcher directive = DIRECTIVE.matcher(line);
        if (!directive.matches()) {
            mistakes.note(place, Mistakes.quoted(line), "a directive and its value, such as body: //article");
            return;
        }
        String name = directive.group(1);
        String value = directive.group(3).strip();
        if (directive.group(2) != null && name.equals("replace_string")) {
            replacements.add(new Recipe.Replacement(directive.group(2), value));
        } else if (name.equals("wrap_in")) {
            wrapped(directive.group(2), value, place);
        } else if (READ.contains(name)) {
            read(name, value, place);
        } else if (!PASSED.contains(name)) {
            String nearest = Nearest.to(name, READ);
            String expected = nearest == null ? "one of " + String.join(", ", READ) : "perhaps " + nearest;
            mistakes.note(place, Mistakes.quoted(name), expected);
        } else if (!IDLE.contains(name) && noted.add(name)) {
            mistakes.note(place, name, "what is obeyed; this directive is passed over, wherever it stands");
        }
    }

    private void read(String name, String value, Value.Place place) {
        switch (name) {
            case "strip_id_or_class" ->
                stripped("[id*=" + quoted(value) + "], [class*=" + quoted(value) + "]", value, place);
            case "strip_image_src" -> stripped("img[src*=" + quoted(value) + "]", value, place);
            case "find_string" -> sought.add(value);
            case "replace_string" -> replace(value, place);
            case "src_lazy_load_attr" -> lazy(value.toLowerCase(Locale.ROOT), place);
            case "skip_json_ld" -> skipsStatements = value.equals("yes");
            case "autodetect_on_failure" -> guesses = !value.equals("no");
            default -> choice(name, value, place);
        }
    }

    private void choice(String name, String value, Value.Place place) {
        Optional<Select> select = Select.any(value);
        if (select.isEmpty()) {
            mistakes.note(place, Mistakes.quoted(value), "an XPath expression or a CSS selector");
            lastLink = LINKS.contains(name) ? null : lastLink;
            return;
        }
        switch (name) {
            case "strip" -> strip.add(select.get());
            case "dissolve" -> dissolved.add(select.get());
            case "if_page_contains" -> condition(select.get(), place);
            default -> choices.computeIfAbsent(name, _ -> new ArrayList<>()).add(select.get());
        }
        lastLink = LINKS.contains(name) ? select.get() : lastLink;
    }

    private void condition(Select select, Value.Place place) {
        if (lastLink == null) {
            mistakes.note(place, "if_page_contains", "single_page_link or next_page_link on a line before");
        } else {
            conditions.put(lastLink, select);
        }
    }

    private void wrapped(@Nullable String tag, String value, Value.Place place) {
        Optional<Select> select = Select.any(value);
        if (tag == null || !NAME.matcher(tag).matches() || select.isEmpty()) {
            mistakes.note(
                    place, Mistakes.quoted(value), "the name of an element in parentheses, and a choice of elements");
        } else {
            wrapped.add(new Recipe.Wrapping(select.get(), tag));
        }
    }

    private void lazy(String value, Value.Place place) {
        if (ATTRIBUTE.matcher(value).matches()) {
            lazy.add(value);
        } else {
            mistakes.note(place, Mistakes.quoted(value), "the name of an attribute");
        }
    }

    private void stripped(String selector, String value, Value.Place place) {
        Optional<Select> select = value.isEmpty() ? Optional.empty() : Select.css(selector);
        if (select.isEmpty()) {
            mistakes.note(place, Mistakes.quoted(value), "a part of an id, a class or an address");
        } else {
            strip.add(select.get());
        }
    }

    private void replace(String value, Value.Place place) {
        String from = sought.poll();
        if (from == null || from.isEmpty()) {
            mistakes.note(place, "replace_string", "find_string with a text on a line before");
        } else {
            replacements.add(new Recipe.Replacement(from, value));
        }
    }

    /// A text as CSS quotes it; quotes around it are no part of it.
    private static String quoted(String value) {
        String bare = value.replaceAll("^[\"']|[\"']$", "");
        return '"' + bare.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
