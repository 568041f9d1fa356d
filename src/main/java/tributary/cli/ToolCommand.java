package tributary.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tributary.json.Json;

/// Runs a small tool over its lines: on all cores where each line stands for itself, in order where they do not.
@Command(mixinStandardHelpOptions = true)
final class ToolCommand implements Callable<Integer> {
    /// Questions in flight for each core: enough to keep it busy, few enough to keep memory flat.
    private static final int PER_CORE = 16;

    /// One answer is worked out with this much stack: documents may nest deeply.
    private static final long STACK = 16L << 20;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|URL|@LIST|-",
            description = "what to work on; - (or nothing) reads JSON objects, one per line, from standard input")
    private List<String> arguments = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<Set<String>, Tool> tool;
    private final boolean ordered;
    private final InputStream in;
    private final OutputStream out;

    ToolCommand(Function<Set<String>, Tool> tool, boolean ordered, InputStream in, OutputStream out) {
        this.tool = tool;
        this.ordered = ordered;
        this.in = in;
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    @Override
    public Integer call() throws IOException {
        Tool made = tool.apply(flags());
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(cores, step -> new Thread(null, step, "tool", STACK))) {
            if (ordered) {
                new InOrder(made, pool, cores).answer(to -> new Lines(in).each(arguments, to), this::print);
            } else {
                onAllCores(made, pool, cores);
            }
        }
        out.flush();
        return 0;
    }

    /// The flags that were given, by name.
    private Set<String> flags() {
        var given = new HashSet<String>();
        var parsed = Objects.requireNonNull(spec).commandLine().getParseResult();
        for (OptionSpec option : parsed.matchedOptionsSet()) {
            given.add(option.longestName());
        }
        return given;
    }

    private void onAllCores(Tool made, ExecutorService pool, int cores) {
        var inFlight = new Semaphore(cores * PER_CORE);
        new Lines(in).each(arguments, question -> {
            inFlight.acquireUninterruptibly();
            pool.execute(() -> {
                try {
                    Line line = question.get();
                    print(line, answered(() -> made.answer(line)));
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
