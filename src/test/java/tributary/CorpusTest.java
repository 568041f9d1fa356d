package tributary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.draft.Reading;
import tributary.json.Json;
import tributary.pages.Edition;
import tributary.pages.Validity;
import tributary.press.Branch;
import tributary.press.Channel;
import tributary.press.Entry;
import tributary.press.Format;
import tributary.press.Origin;
import tributary.press.Sheet;
import tributary.press.Site;
import tributary.refine.Context;
import tributary.refine.Refine;
import tributary.url.Canonical;
import tributary.wire.Envelope;
import tributary.wire.Formats;

/// Every captured feed of the corpora, where they lie beside the checkout, goes through the whole path and comes out
/// valid in every format.
class CorpusTest {
    private static final Path FEEDS = Path.of("../shared/corpora/open/feeds");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Site SITE = new Site(URI.create("https://news.example.org/"), false);

    @Test
    void whateverComesInWhatWeServeIsValid() throws IOException {
        assumeTrue(Files.isDirectory(FEEDS), "the corpora are not here");
        var broken = new TreeMap<String, String>();
        int served = 0;
        for (String line : Files.readAllLines(FEEDS.resolve("index.jsonl"))) {
            Map<String, Object> row = Json.read(line).orElseThrow();
            String file = String.valueOf(row.get("file"));
            Optional<Channel> channel = channel(Files.readAllBytes(FEEDS.resolve(file)), address(row));
            served += channel.isPresent() ? 1 : 0;
            channel.flatMap(CorpusTest::flaw).ifPresent(flaw -> broken.put(file, flaw));
        }
        assertThat(broken).isEmpty();
        assertThat(served).isGreaterThan(3000);
    }

    private static URI address(Map<String, Object> row) {
        var somewhere = URI.create("http://feeds.example.org/dir/feed.xml");
        return row.get("url") instanceof String url
                ? Canonical.of(url, List.of()).orElse(somewhere)
                : somewhere;
    }

    private static Optional<Channel> channel(byte[] body, URI uri) {
        if (!(Formats.read(new Envelope(body, uri, null, null)) instanceof Reading.Feed feed)) {
            return Optional.empty();
        }
        var refine = new Refine(new Context(new SourceId(uri.toString()), feed.head(), uri, NOW, null));
        String title = String.valueOf(feed.head().title());
        var origin = new Origin("source", title, null, uri);
        var place = new Branch(CategoryPath.of("a/b"), title, List.of("A", title), origin, List.of());
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < feed.drafts().size(); i++) {
            var id = ArticleId.of(new SourceId(uri.toString()), Integer.toString(i));
            entries.add(new Entry(refine.article(id, feed.drafts().get(i)), place, origin, List.of()));
        }
        return Optional.of(new Channel(SITE, place, "", NOW, entries));
    }

    private static Optional<String> flaw(Channel channel) {
        for (Format format : List.of(Format.RSS, Format.ATOM, Format.JSON, Format.OPML)) {
            Sheet rendered = Edition.print(format, channel);
            Optional<String> flaw = format == Format.JSON ? jsonFlaw(rendered, channel) : xmlFlaw(rendered, format);
            if (flaw.isPresent()) {
                return Optional.of(format + ": " + flaw.get());
            }
        }
        assertThat(Edition.print(Format.HTML, channel).plain()).isNotEmpty();
        return Optional.empty();
    }

    private static Optional<String> xmlFlaw(Sheet rendered, Format format) {
        String address = "https://news.example.org/a/b." + format.extension();
        var findings = Validity.findings(rendered.plain(), address, NOW);
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.toString());
    }

    private static Optional<String> jsonFlaw(Sheet rendered, Channel channel) {
        var feed = Json.read(new String(rendered.plain(), StandardCharsets.UTF_8));
        if (feed.isEmpty() || !(feed.get().get("items") instanceof List<?> items)) {
            return Optional.of("no JSON object with items");
        }
        var ids = new HashSet<Object>();
        items.forEach(item -> ids.add(((Map<?, ?>) item).get("id")));
        return ids.size() == channel.entries().size() ? Optional.empty() : Optional.of("ids are not unique");
    }
}
