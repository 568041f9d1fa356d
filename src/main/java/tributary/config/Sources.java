package tributary.config;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tributary.address.Addresses;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.keys.Keys;
import tributary.keys.Places;
import tributary.keys.ReachKeys;
import tributary.keys.Sections;
import tributary.plan.Secret;
import tributary.plan.Source;
import tributary.types.Agents;
import tributary.types.FeedUrl;
import tributary.yaml.Desk;
import tributary.yaml.Fields;
import tributary.yaml.Filled;
import tributary.yaml.Mistakes;
import tributary.yaml.Types;
import tributary.yaml.Value;

/// The sources of a file: read one by one, then kept once each with all their places.
final class Sources {
    private final Path folder;
    private final Addresses addresses;
    private final Agents agents;
    private final Desk desk;
    private final Map<SourceId, Read> first = new LinkedHashMap<>();
    private final Map<SourceId, List<CategoryPath>> places = new LinkedHashMap<>();

    Sources(Path folder, Addresses addresses, Agents agents, Desk desk) {
        this.folder = folder;
        this.addresses = addresses;
        this.agents = agents;
        this.desk = desk;
    }

    /// A source that is read and has no place yet. `name` is what a leaf would be called without a name of its own.
    record Read(
            Origin origin,
            SourceId id,
            boolean isNamed,
            @Nullable String title,
            Options options,
            Value.Place place) {}

    /// Where a source comes from.
    record Origin(
            Source.Address address,
            String id,
            String shown,
            String name,
            @Nullable Secret authorization) {}

    /// A source that is only its URL, or null after a mistake.
    @Nullable
    Read url(Value.Text text, Options options) {
        Filled filled = desk.text(text, FeedUrl.EXPECTED);
        Origin origin = filled == null ? null : web(filled);
        return origin == null ? null : read(origin, Fields.none(), options, text.place());
    }

    /// A source that is a mapping, or null after a mistake.
    @Nullable
    Read mapping(Value.Mapping mapping, Options options) {
        Fields fields = Fields.read(mapping, Sections.SOURCE, desk);
        Filled url = fields.get(Keys.URL);
        Filled file = fields.get(Keys.LOCAL);
        if (url != null && file != null) {
            desk.mistakes().add(file.place(), "both url and file", "one of them");
            return null;
        }
        Origin origin = url != null ? web(url) : file != null ? local(file) : null;
        return origin == null ? null : read(origin, fields, options.with(fields), mapping.place());
    }

    private @Nullable Read read(Origin origin, Fields fields, Options options, Value.Place place) {
        String named = fields.get(Keys.ID);
        var id = new SourceId(named == null ? origin.id() : named);
        Map<String, String> own = fields.get(Keys.HEADERS);
        boolean hasOwn = (own != null && own.containsKey("Authorization")) || fields.has(ReachKeys.AUTH);
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(options.headers());
        if (origin.authorization() != null && !hasOwn) {
            all.put("Authorization", origin.authorization().reveal());
        }
        var complete = options.withHeaders(all);
        var at = fields.has(Keys.ID) ? fields.place(Keys.ID) : place;
        return new Read(origin, id, named != null, fields.get(Keys.TITLE), complete, at);
    }

    private @Nullable Origin web(Filled url) {
        Optional<FeedUrl> read = FeedUrl.of(url);
        if (read.isEmpty()) {
            desk.mistakes().add(url.place(), Mistakes.quoted(FeedUrl.quotable(url)), FeedUrl.expected(url));
            return null;
        }
        URI uri = read.get().uri();
        String host = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
        if (!isPermitted(uri, addresses)) {
            String found = "the address " + Mistakes.quoted(host) + ", which is never asked";
            desk.mistakes().doubt(url.place(), found, "a public host, or the address in fetch.private_networks");
        }
        String name = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED).replaceFirst("(?i)^www\\.", "");
        var address = new Source.Address.Url(uri);
        return new Origin(
                address, read.get().id(), read.get().shown(), name, read.get().authorization());
    }

    /// A host that is odd is none for [URI].
    static boolean isPermitted(URI uri, Addresses addresses) {
        int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        return uri.getHost() != null && addresses.permitsWritten(uri.getHost(), port);
    }

    private @Nullable Origin local(Filled file) {
        Path path = below(file.text());
        if (path == null) {
            desk.mistakes().add(file.place(), Mistakes.quoted(file.written()), Places.FILE);
            return null;
        }
        String shown = "file:" + folder.relativize(path).toString().replace('\\', '/');
        String name = path.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
        return new Origin(new Source.Address.File(path), shown, shown, name, null);
    }

    private @Nullable Path below(String name) {
        try {
            Path relative = Path.of(name);
            Path path = folder.resolve(relative).normalize();
            boolean climbs = relative.isAbsolute()
                    || name.isBlank()
                    || List.of(name.split("[/\\\\]")).contains("..");
            if (climbs || !Types.isLine(name) || name.length() > FeedUrl.MAX_LENGTH || path.equals(folder)) {
                return null;
            }
            return !Files.exists(path) || path.toRealPath().startsWith(folder.toRealPath()) ? path : null;
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    /// Gives a source a place. The same address twice is one source; the same `id:` twice is a mistake.
    void put(Read read, CategoryPath path) {
        Read other = first.putIfAbsent(read.id(), read);
        if (other != null && (other.isNamed() || read.isNamed())) {
            String found = "the id " + Mistakes.quoted(read.id().value()) + " a second time";
            desk.mistakes()
                    .add(
                            read.place(),
                            found,
                            "an id of its own; the first stands in line "
                                    + other.place().line());
            return;
        }
        places.computeIfAbsent(read.id(), id -> new ArrayList<>()).add(path);
    }

    /// Every source once, in the order of the file.
    List<Source> all() {
        return first.values().stream()
                .filter(read -> places.containsKey(read.id()))
                .map(read -> new Source(
                        read.id(),
                        read.origin().address(),
                        read.origin().shown(),
                        read.title(),
                        places.getOrDefault(read.id(), List.of()),
                        read.options().interval(),
                        read.options().headers(),
                        read.options().enabled(),
                        read.options().throttle(),
                        read.options().habits(),
                        read.options().reach().reach(agents),
                        read.options().styling()))
                .toList();
    }
}
