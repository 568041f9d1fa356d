package tributary.visit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tributary.cadence.Finding;
import tributary.fetch.Failure;
import tributary.fetch.Reply;

/// Where documents are read: small ones at once, large ones as many at a time as the memory holds. A document becomes a
/// tree that takes many times its size, and any number of them may arrive at the same moment.
final class Bench {
    /// Documents up to here never wait.
    private static final int SMALL = 256 << 10;

    /// Documents up to here are never sent away because too many wait.
    private static final int USUAL = 4 << 20;

    /// The tree of a document takes up to that many times its size.
    private static final int TREE = 20;

    /// Of the memory we may have, the part that waiting documents may take.
    private static final int SHARE = 8;

    private final int kilobytes;
    private final long mostWaiting;
    private final Semaphore places;
    private final AtomicLong waiting = new AtomicLong();

    /// A bench for a program that may use so many bytes.
    Bench(long memory) {
        this.kilobytes = Math.clamp(memory / TREE / 1024, 1, Integer.MAX_VALUE);
        this.mostWaiting = memory / SHARE;
        this.places = new Semaphore(kilobytes, true);
    }

    /// What reading comes to when it is this document's turn.
    Finding read(Reply reply, Supplier<Finding> reading) throws InterruptedException {
        long size = size(reply);
        if (size <= SMALL) {
            return reading.get();
        }
        int wanted = Math.clamp(size / 1024, 1, kilobytes);
        try {
            long others = waiting.getAndAdd(size);
            if (others > 0 && others + size > mostWaiting && size > USUAL) {
                String reason = "too many large documents arrived at once";
                return new Finding.Failed(new Reply.Failed(Failure.TOO_LARGE, reason, null));
            }
            places.acquire(wanted);
        } finally {
            waiting.addAndGet(-size);
        }
        try {
            return reading.get();
        } finally {
            places.release(wanted);
        }
    }

    /// How many bytes wait for their turn.
    long waiting() {
        return waiting.get();
    }

    private static long size(Reply reply) {
        return switch (reply) {
            case Reply.Fresh fresh -> fresh.body().length;
            case Reply.Moved moved -> size(moved.reply());
            case Reply.Unchanged _, Reply.Throttled _, Reply.Gone _, Reply.Failed _ -> 0;
        };
    }
}
