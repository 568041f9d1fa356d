package tributary.wire;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tributary.draft.Reading;

/// How fast feeds are read, printed beside plain Rome in the same run:
/// `java -cp ... tributary.wire.Speed FOLDER [SECONDS]` over the feeds below a folder. Not a test.
///
/// Figures are megabytes of documents per second of CPU, after a warm-up of the same length.
final class Speed {
    /// Smaller documents say more about the start of a parser than about reading.
    private static final int MIN_BYTES = 8_000;

    private static final int SLICES = 10;

    private interface Reader {
        boolean reads(byte[] document);
    }

    private Speed() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> all = documents(Path.of(args[0]));
        long seconds = args.length > 1 ? Long.parseLong(args[1]) : 10;
        var whole = new ArrayList<byte[]>();
        var broken = new ArrayList<byte[]>();
        for (byte[] document : all) {
            if (read(document) instanceof Reading.Feed feed) {
                (feed.problems().isEmpty() ? whole : broken).add(document);
            }
        }
        System.out.printf(Locale.ROOT, "%d feeds that need no repair, %d that do%n", whole.size(), broken.size());
        compare("no repair", whole, seconds);
        compare("repairs", broken, seconds);
    }

    /// The two take turns, so that a busy machine slows both.
    private static void compare(String name, List<byte[]> documents, long seconds) {
        Reader ours = document -> read(document) instanceof Reading.Feed;
        Reader rome = Speed::readByRome;
        double[] nanosPerByte = new double[2];
        for (int pass = 0; pass < 2; pass++) { // the first warms up
            nanosPerByte = new double[2];
            for (int slice = 0; slice < SLICES; slice++) {
                nanosPerByte[0] += run(ours, documents, seconds * 1_000_000_000 / SLICES / 2) / SLICES;
                nanosPerByte[1] += run(rome, documents, seconds * 1_000_000_000 / SLICES / 2) / SLICES;
            }
        }
        long refused = documents.stream().filter(it -> !rome.reads(it)).count();
        System.out.printf(
                Locale.ROOT,
                "%s: Tributary %.1f MB/s, Rome %.1f MB/s (refuses %d of %d)%n",
                name,
                1_000 / nanosPerByte[0],
                1_000 / nanosPerByte[1],
                refused,
                documents.size());
    }

    private static double run(Reader reader, List<byte[]> documents, long nanos) {
        long bytes = 0;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long end = start;
        while (end - start < nanos) {
            for (byte[] document : documents) {
                reader.reads(document);
                bytes += document.length;
            }
            end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
        return (double) (end - start) / bytes;
    }

    private static Reading read(byte[] document) {
        return Formats.read(new Envelope(document, URI.create("https://example.org/feed"), null, null));
    }

    private static boolean readByRome(byte[] document) {
        try {
            return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document))) != null;
        } catch (IOException | FeedException | RuntimeException e) {
            return false; // counted
        }
    }

    private static List<byte[]> documents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var documents = new ArrayList<byte[]>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) >= MIN_BYTES) {
                    documents.add(Files.readAllBytes(file));
                }
            }
            return documents;
        }
    }
}
