package tributary.keys;

import static tributary.keys.Sections.CATEGORY;
import static tributary.keys.Sections.DEFAULTS;
import static tributary.keys.Sections.SOURCE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tributary.plan.Source;
import tributary.types.Agents;
import tributary.types.ReachTypes;
import tributary.types.Structures;
import tributary.yaml.Fields;
import tributary.yaml.Key;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The keys that say how a source is reached; each is inherited.
public final class ReachKeys {
    public static final Key<ReachTypes.Word> AUTH = Key.of(
                    "auth", new ReachTypes.Auth(), "", "credentials, sent to the source's own origin only")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<ReachTypes.Word> COOKIE = Key.of(
                    "cookie", ReachTypes.cookie(), "", "the `Cookie` header, sent to the source's own origin only")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<ReachTypes.Word> PROXY = Key.of(
                    "proxy", ReachTypes.proxy(), "", "the proxy that leads to the source; the address policy holds")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<Value> USER_AGENT = Key.of(
                    "user_agent", new Structures.Agent(), "", "how we name ourselves to this source")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<Duration> TIMEOUT = Key.of(
                    "timeout", Types.duration("1s", "1h"), "", "like `fetch.timeout`, for this source")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<Long> MAX_SIZE = Key.of(
                    "max_size", Types.size("1KB", "1GB"), "", "like `fetch.max_size`, for this source")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<Boolean> INSECURE_TLS = Key.of(
                    "insecure_tls",
                    Types.flag(),
                    "false",
                    "true: believe any certificate, of this source alone; whoever sits between may read and change it")
            .in(DEFAULTS, CATEGORY, SOURCE);
    static final Key<Boolean> HTTP1 = Key.of(
                    "http1", Types.flag(), "false", "true: HTTP/1.1 only, which is what Tributary speaks today anyway")
            .in(DEFAULTS, CATEGORY, SOURCE);

    static final List<Key<?>> ALL = List.of(AUTH, COOKIE, PROXY, USER_AGENT, TIMEOUT, MAX_SIZE, INSECURE_TLS, HTTP1);

    private ReachKeys() {}

    /// What a place of the tree says of it, over what it inherits: single values override.
    public static Draft over(Draft outer, Fields nearer) {
        return new Draft(
                nearest(nearer.get(PROXY), outer.proxy()),
                nearest(nearer.get(USER_AGENT), outer.userAgent()),
                nearest(nearer.get(TIMEOUT), outer.timeout()),
                nearest(nearer.get(MAX_SIZE), outer.maxBytes()),
                nearest(nearer.get(INSECURE_TLS), outer.insecureTls()));
    }

    /// The headers with `auth` and `cookie` in them, when they stand there; `none` and `""` take an inherited one out.
    public static Map<String, String> withCredentials(Map<String, String> headers, Fields nearer) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        put(all, "Authorization", nearer.get(AUTH));
        put(all, "Cookie", nearer.get(COOKIE));
        return all;
    }

    private static void put(Map<String, String> headers, String name, ReachTypes.@Nullable Word word) {
        if (word != null) {
            headers.remove(name);
            if (word.secret() != null) {
                headers.put(name, word.secret().reveal());
            }
        }
    }

    private static <T> @Nullable T nearest(@Nullable T nearer, @Nullable T outer) {
        return nearer == null ? outer : nearer;
    }

    /// How a source is reached, as far as the file was read: the name we go by is filled when `server.base_url` is
    /// known.
    public record Draft(
            ReachTypes.@Nullable Word proxy,
            @Nullable Value userAgent,
            @Nullable Duration timeout,
            @Nullable Long maxBytes,
            @Nullable Boolean insecureTls) {
        public static final Draft NOTHING = new Draft(null, null, null, null, null);

        public Source.Reach reach(Agents agents) {
            return new Source.Reach(
                    proxy == null ? null : proxy.secret(),
                    userAgent == null ? null : agents.filled(userAgent),
                    timeout,
                    maxBytes,
                    insecureTls != null && insecureTls);
        }
    }
}
