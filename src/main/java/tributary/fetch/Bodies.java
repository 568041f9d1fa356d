package tributary.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Reads bodies within a limit that counts decoded bytes, and few large ones at a time, so that many large answers at
/// once do not fill the memory. Nothing is ever allocated because a header says so.
final class Bodies {
    /// Bodies up to here are never made to wait.
    private static final int SMALL = 1 << 20;

    private static final int CHUNK = 16 * 1024;

    /// Of the memory we may have, the part that large bodies may take: reading and decoding one holds it up to thrice.
    private static final int SHARE = 6;

    private static final int PATIENCE_SECONDS = 30;

    /// Thrown when a body is larger than asked for.
    static final class TooLarge extends IOException {
        TooLarge(long limit) {
            super("larger than " + Reasons.size(limit));
        }
    }

    private final int megabytes = Math.clamp(Runtime.getRuntime().maxMemory() / SHARE / SMALL, 1, Integer.MAX_VALUE);
    private final Semaphore memory = new Semaphore(megabytes, true);

    /// The whole body, with its codings undone.
    byte[] read(InputStream raw, String codings, long limit) throws IOException {
        try (Place place = new Place(limit)) {
            return Codings.decoded(place.collect(raw), codings, place::collect);
        }
    }

    /// The memory that one body takes.
    private final class Place implements AutoCloseable {
        private final long limit;
        private int held;

        Place(long limit) {
            this.limit = limit;
        }

        byte[] collect(InputStream in) throws IOException {
            List<byte[]> chunks = new ArrayList<>();
            long total = 0;
            while (true) {
                byte[] chunk = in.readNBytes(CHUNK);
                total += chunk.length;
                if (total > limit) {
                    throw new TooLarge(limit);
                }
                chunks.add(chunk);
                if (chunk.length < CHUNK) {
                    return joined(chunks, (int) total);
                }
                if (total > SMALL && held == 0) {
                    hold();
                }
            }
        }

        private void hold() throws IOException {
            int wanted = Math.clamp(limit / SMALL, 1, megabytes);
            try {
                if (!memory.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new InterruptedIOException("too many large answers at once");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
            held = wanted;
        }

        private static byte[] joined(List<byte[]> chunks, int total) {
            if (chunks.size() == 1) {
                return chunks.getFirst();
            }
            byte[] all = new byte[total];
            int at = 0;
            for (byte[] chunk : chunks) {
                System.arraycopy(chunk, 0, all, at, chunk.length);
                at += chunk.length;
            }
            return all;
        }

        @Override
        public void close() {
            memory.release(held);
        }
    }
}
