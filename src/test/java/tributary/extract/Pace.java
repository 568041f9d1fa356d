package tributary.extract;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tributary.page.Page;

/// Measures how many pages a core extracts, all included: `Pace FOLDER...` with pages as files in them. The first
/// rounds warm up; the figures are of processor time of the one thread.
final class Pace {
    private static final int WARM = 2;
    private static final int ROUNDS = 2;
    private static final double NANOS = 1e6;

    private Pace() {}

    public static void main(String[] folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        for (int round = 0; round < WARM; round++) {
            measure(files);
        }
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (double time : measure(files)) {
                times.add(time);
            }
        }
        double[] sorted = times.stream().mapToDouble(it -> it).sorted().toArray();
        double sum = Arrays.stream(sorted).sum();
        System.out.printf(
                "%d pages: %.0f per second and core, median %.2f ms, p99 %.1f ms, longest %.1f ms%n",
                files.size(),
                sorted.length * 1000 / sum,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    /// Milliseconds of processor time for each page.
    private static double[] measure(List<Path> files) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new double[files.size()];
        for (int at = 0; at < times.length; at++) {
            byte[] page = Files.readAllBytes(files.get(at));
            long start = threads.getCurrentThreadCpuTime();
            Extract.page(Page.of(page));
            times[at] = (threads.getCurrentThreadCpuTime() - start) / NANOS;
        }
        return times;
    }
}
