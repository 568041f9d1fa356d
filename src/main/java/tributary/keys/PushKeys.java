package tributary.keys;

import static tributary.keys.Sections.FILE;
import static tributary.keys.Sections.PUSH;
import static tributary.keys.Sections.WEBSUB;

import java.util.List;
import tributary.yaml.Fields;
import tributary.yaml.Key;
import tributary.yaml.Type;
import tributary.yaml.Types;

/// The keys that say who is told of news at once.
public final class PushKeys {
    public static final Key<Fields> PUSH_PART = Key.of("push", new Type.Part(PUSH), "", "who is told of news at once")
            .in(FILE);
    public static final Key<Fields> WEBSUB_PART = Key.of(
                    "websub", new Type.Part(WEBSUB), "", "telling readers by WebSub")
            .in(PUSH);
    public static final Key<String> HUB = Key.of(
                    "hub",
                    Types.word(List.of("self", "none")),
                    "self",
                    "who tells readers when a feed changes: we, where `server.base_url` is set and the feed is public")
            .in(WEBSUB);

    static final List<Key<?>> ALL = List.of(PUSH_PART, WEBSUB_PART, HUB);

    private PushKeys() {}
}
