package tributary.visit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tributary.cadence.Finding;
import tributary.fetch.Failure;
import tributary.fetch.Reply;

/// Where documents are read: small ones at once, large ones as many at a time as the memory holds. A document becomes
/// a tree that takes many times its size, and then articles that wait for their commit; any number of documents may
/// arrive at the same moment.
final class Bench {
    /// Documents up to here never wait.
    private static final int SMALL = 64 << 10;

    /// Documents up to here are never sent away because too many wait.
    private static final int USUAL = 4 << 20;

    /// The tree of a document takes up to that many times its size; its articles, until they are committed, half of it.
    private static final int TREE = 20;

    /// Of the memory we may have, the part for all that is on the bench.
    private static final double OURS = 0.5;

    /// Of the memory we may have, the part that waiting documents may take.
    private static final int SHARE = 8;

    /// While waiting documents take half of their part, none is asked for.
    private static final int CROWD = 2 * SHARE;

    private final int kilobytes;
    private final long memory;
    private final Semaphore places;
    private final AtomicLong waiting = new AtomicLong();

    /// A bench for a program that may use so many bytes.
    Bench(long memory) {
        this.memory = memory;
        this.kilobytes = Math.clamp((long) (memory * OURS) / TREE / 1024, 1, Integer.MAX_VALUE);
        this.places = new Semaphore(kilobytes, true);
    }

    /// What reading came to, and the place that it takes until it is put away.
    record Read(Finding finding, Runnable leaving) implements AutoCloseable {
        @Override
        public void close() {
            leaving.run();
        }
    }

    /// What reading comes to when it is this document's turn. Whoever asks closes it when all that came of it is
    /// committed.
    Read read(Reply reply, Supplier<Finding> reading) throws InterruptedException {
        long size = size(reply);
        if (size <= SMALL) {
            return new Read(reading.get(), () -> {});
        }
        int wanted = Math.clamp(size / 1024, 1, kilobytes);
        try {
            long others = waiting.getAndAdd(size);
            if (others > 0 && others + size > memory / SHARE && size > USUAL) {
                String reason = "too many large documents arrived at once";
                return new Read(new Finding.Failed(new Reply.Failed(Failure.TOO_LARGE, reason, null)), () -> {});
            }
            places.acquire(wanted);
        } finally {
            waiting.addAndGet(-size);
        }
        boolean isKept = false;
        try {
            Finding finding = reading.get();
            isKept = finding instanceof Finding.News;
            return new Read(finding, isKept ? () -> places.release(wanted) : () -> {});
        } finally {
            if (!isKept) {
                places.release(wanted);
            }
        }
    }

    /// Whether so much waits that nothing more should be asked for.
    boolean isCrowded() {
        return waiting.get() >= memory / CROWD;
    }

    private static long size(Reply reply) {
        return switch (reply) {
            case Reply.Fresh fresh -> fresh.body().length;
            case Reply.Moved moved -> size(moved.reply());
            case Reply.Unchanged _, Reply.Throttled _, Reply.Gone _, Reply.Failed _ -> 0;
        };
    }
}
