package tributary.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.keys.Keys;
import tributary.keys.OutputKeys;
import tributary.keys.Places;
import tributary.keys.PushKeys;
import tributary.keys.Sections;
import tributary.keys.TextKeys;
import tributary.plan.Configuration;
import tributary.plan.Node;
import tributary.plan.Output;
import tributary.plan.SiteRules;
import tributary.plan.Source;
import tributary.rules.RuleFolder;
import tributary.types.Agents;
import tributary.yaml.Blanks;
import tributary.yaml.CronChecker;
import tributary.yaml.Desk;
import tributary.yaml.Fields;
import tributary.yaml.Key;
import tributary.yaml.Mistakes;
import tributary.yaml.Value;
import tributary.yaml.Yaml;

/// Reads feeds.yaml: a complete configuration, or every mistake at once.
///
/// `version` is ours, for the user agent.
public record ConfigFile(CronChecker cron, String version) {
    public Loaded read(Path file, Map<String, String> env) {
        var mistakes = new Mistakes(file.toString());
        Configuration configuration = configuration(file, env, mistakes);
        return configuration == null || !mistakes.isEmpty()
                ? new Loaded.Bad(mistakes.sorted())
                : new Loaded.Good(configuration, mistakes.doubts());
    }

    private @Nullable Configuration configuration(Path file, Map<String, String> env, Mistakes mistakes) {
        byte[] bytes = bytes(file, mistakes);
        if (bytes == null) {
            return null;
        }
        Value document = Yaml.read(bytes, mistakes);
        if (document == null) {
            if (mistakes.isEmpty()) {
                mistakes.add(Value.Place.START, "an empty file", "feeds: with at least one source");
            }
            return null;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        return new Reader(folder, new Desk(new Blanks(folder, env, mistakes), cron, mistakes), version)
                .configuration(document);
    }

    private static byte @Nullable [] bytes(Path file, Mistakes mistakes) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Yaml.MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            mistakes.add(Value.Place.START, "no such file", "a configuration; name another with -c FILE");
        } catch (IOException e) {
            mistakes.add(Value.Place.START, "a file that cannot be read", "a configuration; name another with -c FILE");
        }
        return null;
    }

    /// Turns the values of one file into a configuration.
    private record Reader(Path folder, Desk desk, String version) {
        @Nullable
        Configuration configuration(Value document) {
            Fields file = Fields.read(document, Sections.FILE, desk);
            Fields websub = part(part(file, PushKeys.PUSH_PART), PushKeys.WEBSUB_PART);
            Configuration.Server server = server(part(file, Keys.SERVER_PART), websub);
            Configuration.Storage storage = storage(part(file, Keys.STORAGE_PART));
            Fields fetchFields = part(file, Keys.FETCH_PART);
            var agents = new Agents(desk, server.baseUrl());
            Configuration.Fetch fetch = fetch(fetchFields, server, agents);
            Options options = Options.builtIn(fetchFields, desk).with(part(file, Keys.DEFAULTS_PART));
            var sources = new Sources(folder, fetch.addresses(), agents, desk);
            Value feeds = file.get(Keys.FEEDS);
            if (feeds == null) {
                missing(document.place());
                return null;
            }
            Node.Category root = new Tree(sources, desk).root(feeds, options);
            List<Source> all = sources.all();
            if (all.isEmpty() && desk.mistakes().isEmpty()) {
                missing(feeds.place());
            }
            List<Output> outputs = new Outputs(folder, root, desk).read(file.get(OutputKeys.OUTPUTS));
            return new Configuration(
                    folder, server, storage, fetch, root, all, hidden(file, storage), outputs, siteRules(file));
        }

        private SiteRules siteRules(Fields file) {
            String written = file.get(TextKeys.SITE_RULES);
            if (written == null || written.isEmpty()) {
                return SiteRules.NONE;
            }
            Value.Place place = file.place(TextKeys.SITE_RULES);
            try {
                return new RuleFolder(desk.mistakes())
                        .read(folder.resolve(written).normalize(), place);
            } catch (InvalidPathException e) {
                desk.mistakes().add(place, Mistakes.quoted(written), "the path of a folder");
                return SiteRules.NONE;
            }
        }

        /// Those of the file, and those that were hidden by command.
        private Set<ArticleId> hidden(Fields file, Configuration.Storage storage) {
            var commanded = HiddenFile.beside(storage.file());
            for (String line : commanded.strange()) {
                String found = Mistakes.quoted(line) + " in " + commanded.file();
                desk.mistakes().add(Value.Place.START, found, "an id of an article in each line");
            }
            var hidden = new HashSet<>(commanded.ids());
            Set<ArticleId> written = file.get(OutputKeys.HIDE);
            hidden.addAll(written == null ? Set.of() : written);
            return hidden;
        }

        private void missing(Value.Place place) {
            desk.mistakes().add(place, "no feeds", "at least one source under feeds:");
        }

        private static Fields part(Fields fields, Key<Fields> key) {
            Fields part = fields.get(key);
            return part == null ? Fields.none() : part;
        }

        private Configuration.Server server(Fields fields, Fields websub) {
            Places.Listen listen = fields.or(Keys.LISTEN, desk);
            return new Configuration.Server(
                    listen.host(),
                    listen.port(),
                    fields.or(Keys.BASE_URL, desk).uri(),
                    fields.or(Keys.ACCESS_KEY, desk).orElse(null),
                    fields.or(Keys.INDEXING, desk).equals("allow"),
                    fields.or(Keys.ADMIN_TOKEN, desk).orElse(null),
                    fields.or(Keys.RATE_LIMIT, desk),
                    websub.or(PushKeys.HUB, desk).equals("self"));
        }

        private Configuration.Storage storage(Fields fields) {
            Fields keep = part(fields, Keys.KEEP_PART);
            Path database =
                    folder.resolve(fields.or(Keys.STORAGE_URL, desk).file()).normalize();
            return new Configuration.Storage(
                    database, keep.or(Keys.PER_SOURCE, desk), Duration.ofDays(keep.or(Keys.DAYS, desk)));
        }

        private Configuration.Fetch fetch(Fields fields, Configuration.Server server, Agents agents) {
            Fields perHost = part(fields, Keys.PER_HOST_PART);
            Duration minInterval = fields.or(Keys.MIN_INTERVAL, desk);
            Duration maxInterval = fields.or(Keys.MAX_INTERVAL, desk);
            if (minInterval.compareTo(maxInterval) > 0) {
                Key<Duration> key = fields.has(Keys.MIN_INTERVAL) ? Keys.MIN_INTERVAL : Keys.MAX_INTERVAL;
                desk.mistakes().add(fields.place(key), "min_interval above max_interval", "bounds in order");
            }
            return new Configuration.Fetch(
                    minInterval,
                    maxInterval,
                    fields.or(Keys.REFRESH_FLOOR, desk),
                    fields.or(Keys.TIMEOUT, desk),
                    fields.or(Keys.MAX_SIZE, desk),
                    userAgent(fields, server, agents),
                    Configuration.Robots.valueOf(fields.or(Keys.ROBOTS, desk).toUpperCase(Locale.ROOT)),
                    perHost.or(Keys.HOST_CONCURRENCY, desk),
                    perHost.or(Keys.DELAY, desk),
                    fields.or(Keys.CONCURRENCY, desk),
                    fields.or(Keys.PRIVATE_NETWORKS, desk));
        }

        private String userAgent(Fields fields, Configuration.Server server, Agents agents) {
            Value written = fields.get(Keys.USER_AGENT);
            String filled = written == null ? null : agents.filled(written);
            return filled == null ? "Tributary/" + version + " (+" + server.contact() + ")" : filled;
        }
    }
}
