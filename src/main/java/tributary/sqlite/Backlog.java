package tributary.sqlite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be written, in two lanes that take turns: many small jobs together, then as many large ones as make
/// one transaction of a second or so. So a claim, or a feed that is just asked for, waits for one such transaction and
/// not for all that a hundred visits brought. Each lane keeps its order.
///
/// @param <J> a job
final class Backlog<J> {
    /// Jobs that wait; whoever brings another one waits until there is room.
    static final int MAX_WAITING = 10_000;

    /// Small jobs of one transaction.
    static final int MAX_SMALL = 200;

    /// The size of a transaction of large jobs; one alone may be larger.
    static final int MAX_SIZE = 500;

    private record Sized<J>(J job, int size) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<J> small = new ArrayDeque<>();
    private final Queue<Sized<J>> large = new ArrayDeque<>();
    private boolean largeNext;
    private boolean closed;

    /// Lets a job of so many rows wait; 0 is small. False when nothing is let in any more.
    boolean add(J job, int size) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && small.size() + large.size() >= MAX_WAITING) {
                changed.await();
            }
            if (closed) {
                return false;
            }
            if (size == 0) {
                small.add(job);
            } else {
                large.add(new Sized<>(job, size));
            }
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for jobs and takes those of the next transaction; none once it is closed and everything was taken.
    List<J> take() {
        lock.lock();
        try {
            while (!closed && small.isEmpty() && large.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            boolean takesLarge = small.isEmpty() || (largeNext && !large.isEmpty());
            largeNext = !takesLarge;
            List<J> taken = takesLarge ? largeOnes() : smallOnes();
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Lets nothing in any more; what waits is still taken.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<J> smallOnes() {
        var taken = new ArrayList<J>();
        while (!small.isEmpty() && taken.size() < MAX_SMALL) {
            taken.add(small.remove());
        }
        return taken;
    }

    private List<J> largeOnes() {
        var taken = new ArrayList<J>();
        int size = 0;
        for (var next = large.peek(); next != null && (taken.isEmpty() || size + next.size() <= MAX_SIZE); ) {
            taken.add(next.job());
            size += next.size();
            large.remove();
            next = large.peek();
        }
        return taken;
    }
}
