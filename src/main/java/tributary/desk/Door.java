package tributary.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.article.CategoryPath;
import tributary.catalogue.Atlas;
import tributary.plan.Output;
import tributary.plan.Secret;
import tributary.press.Site;

/// Lets readers in: everybody where no key is set; where one is, those who have it. An output may have a key of its
/// own; the server's opens everything.
///
/// Who opened a page with a key gets a cookie that stands for it, so that the links on the page work, and need not
/// carry the key.
final class Door {
    private static final String COOKIE = "tributary";

    private final Groves groves;
    private final Supplier<Site> site;

    Door(Groves groves, Supplier<Site> site) {
        this.groves = groves;
        this.site = site;
    }

    Answer open(Ask ask, Function<Ask, Answer> answer) {
        List<Secret> keys = keys(ask.path());
        if (keys.isEmpty()) {
            return answer.apply(ask);
        }
        Optional<Secret> shown =
                keys.stream().filter(key -> Gate.mayRead(ask, key)).findFirst();
        if (shown.isEmpty() && keys.stream().noneMatch(key -> hasCookie(ask, key))) {
            return Gate.unauthorized("Basic realm=\"Tributary\", charset=\"UTF-8\"");
        }
        Answer given = answer.apply(ask);
        boolean page = given.headers().getOrDefault("Content-Type", "").startsWith("text/html");
        return shown.isPresent() && page ? given.with("Set-Cookie", cookie(shown.get())) : given;
    }

    /// The Cache-Control of what was asked for: what not everybody may read, only the reader's own cache keeps.
    String caching(Ask ask, String caching) {
        return (keys(ask.path()).isEmpty() ? "public, " : "private, ") + caching;
    }

    /// The keys that open a path, one of which is needed; none when it is open.
    private List<Secret> keys(String path) {
        Atlas atlas = groves.atlas();
        Secret all = atlas.configuration().server().accessKey();
        Secret own = own(atlas, site.get().within(path));
        return Stream.of(Optional.ofNullable(own), Optional.ofNullable(all))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The home page shows what `/all` does.
    private static @Nullable Secret own(Atlas atlas, String path) {
        Optional<CategoryPath> place = !atlas.isKeyed()
                ? Optional.empty()
                : path.equals("/")
                        ? Optional.of(CategoryPath.ALL)
                        : Locator.read(path).map(Locator.Target::place);
        return place.flatMap(atlas::output).map(Output::key).orElse(null);
    }

    private static boolean hasCookie(Ask ask, Secret key) {
        var pass = new Secret(COOKIE + "=" + key.pass());
        return Stream.of(ask.header("cookie").orElse("").split(";")).anyMatch(it -> pass.matches(it.strip()));
    }

    private String cookie(Secret key) {
        var base = site.get().base();
        String secure = "https".equals(base.getScheme()) ? "; Secure" : "";
        return COOKIE + "=" + key.pass() + "; Path=" + base.getRawPath() + "; HttpOnly; SameSite=Lax" + secure;
    }
}
