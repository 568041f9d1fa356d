package tributary.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Answers questions in their order: one thread reads them, all cores begin them some at a time, and the caller ends
/// them one by one.
final class InOrder {
    /// Questions that are begun together.
    private static final int SOME = 64;

    /// Lots of them that wait for the caller, for each core.
    private static final int AHEAD = 4;

    private final Tool tool;
    private final ExecutorService pool;

    /// Behind the last question stands nothing.
    private final BlockingQueue<Optional<Future<List<Begun>>>> begun;

    InOrder(Tool tool, ExecutorService pool, int cores) {
        this.tool = tool;
        this.pool = pool;
        this.begun = new ArrayBlockingQueue<>(cores * AHEAD);
    }

    /// A question that was begun.
    private record Begun(Line line, Supplier<Map<String, ?>> answer) {}

    /// Hands over each answer of the questions that `source` hands over.
    void answer(Consumer<Consumer<Supplier<Line>>> source, BiConsumer<Line, Map<String, ?>> to) {
        var reading = new FutureTask<>(() -> read(source), true);
        Thread.ofPlatform().name("questions").daemon().start(reading);
        try {
            for (var some = begun.take(); some.isPresent(); some = begun.take()) {
                some.get().get().forEach(it -> to.accept(it.line(), Answers.answered(it.answer())));
            }
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException("a question could not be read", e);
        }
    }

    private void read(Consumer<Consumer<Supplier<Line>>> source) {
        var some = new ArrayList<Supplier<Line>>();
        try {
            source.accept(question -> {
                some.add(question);
                if (some.size() == SOME) {
                    begin(some);
                }
            });
        } finally {
            begin(some);
            put(Optional.empty());
        }
    }

    private void begin(List<Supplier<Line>> some) {
        List<Supplier<Line>> questions = List.copyOf(some);
        some.clear();
        put(Optional.of(pool.submit(() -> questions.stream()
                .map(Supplier::get)
                .map(line -> new Begun(line, begun(line)))
                .toList())));
    }

    private Supplier<Map<String, ?>> begun(Line line) {
        try {
            return tool.begin(line);
        } catch (RuntimeException | StackOverflowError e) {
            return () -> Map.of("error", e.toString());
        }
    }

    private void put(Optional<Future<List<Begun>>> some) {
        try {
            begun.put(some);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
