package tributary.tool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import tributary.json.Json;

/// The answers of a small tool to its lines: on all cores where each line stands for itself, in order where they do
/// not.
public final class Answers {
    /// Questions in flight for each core: enough to keep it busy, few enough to keep memory flat.
    private static final int PER_CORE = 16;

    /// One answer is worked out with this much stack: documents may nest deeply.
    private static final long STACK = 16L << 20;

    private final Tool tool;
    private final Lines lines;
    private final OutputStream out;
    private final int cores = Runtime.getRuntime().availableProcessors();

    /// `in` is what an argument `-`, or none, stands for.
    public Answers(Tool tool, InputStream in, OutputStream out) {
        this.tool = tool;
        this.lines = new Lines(in);
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /// Writes one for each question that the arguments of the command line name.
    public void write(List<String> arguments, boolean ordered) throws IOException {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(cores, step -> new Thread(null, step, "tool", STACK))) {
            if (ordered) {
                new InOrder(tool, pool, cores).answer(to -> lines.each(arguments, to), this::print);
            } else {
                onAllCores(arguments, pool);
            }
        }
        out.flush();
    }

    private void onAllCores(List<String> arguments, ExecutorService pool) {
        var inFlight = new Semaphore(cores * PER_CORE);
        lines.each(arguments, question -> {
            inFlight.acquireUninterruptibly();
            pool.execute(() -> {
                try {
                    Line line = question.get();
                    print(line, answered(() -> tool.answer(line)));
                } finally {
                    inFlight.release();
                }
            });
        });
    }

    /// No bad input stops the tool: what goes wrong is the answer.
    static Map<String, ?> answered(Supplier<Map<String, ?>> answer) {
        try {
            return answer.get();
        } catch (RuntimeException | StackOverflowError e) {
            return Map.of("error", e.toString());
        }
    }

    private void print(Line line, Map<String, ?> answer) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("id", line.id());
        whole.putAll(answer);
        byte[] bytes = (Json.write(whole) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
