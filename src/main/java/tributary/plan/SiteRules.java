package tributary.plan;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import tributary.html.Recipe;

/// How the pages of sites are read, by host. The rules of `.example.org` hold for every host below it.
public record SiteRules(Map<String, Recipe> recipes) {
    public static final SiteRules NONE = new SiteRules(Map.of());

    public SiteRules {
        recipes = Map.copyOf(recipes);
    }

    /// The rules for a page, of the nearest host that has some.
    public Recipe of(URI page) {
        String host = String.valueOf(page.getHost()).toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        Recipe own = recipes.getOrDefault(host, recipes.get(bare));
        for (String name = bare; own == null && name.indexOf('.') >= 0; name = name.substring(name.indexOf('.') + 1)) {
            own = recipes.get("." + name);
        }
        return own == null ? Recipe.NONE : own;
    }
}
