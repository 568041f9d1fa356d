package tributary.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tributary.connect.Reasons;
import tributary.fetch.Checksum;
import tributary.http.Codings;
import tributary.http.Framing;
import tributary.http.Pieces;

/// Reads bodies within a limit that counts decoded bytes, and few large ones at a time, so that many large answers at
/// once do not fill the memory. Nothing is ever allocated because a header says so.
final class Bodies {
    /// Bodies up to here are never made to wait.
    private static final int SMALL = 1 << 20;

    private static final int CHUNK = 16 * 1024;

    /// Packed bytes that are held until all are there: of nearly every feed these are all.
    private static final int HELD = 256 * 1024;

    /// Of the memory we may have, the part that large bodies may take: reading one holds it twice, and its window.
    private static final int SHARE = 6;

    private static final long PATIENCE_SECONDS = 30;

    /// Who holds memory for longer than this while others wait for some gives it back.
    private static final long HOLD_SECONDS = 10;

    /// Thrown when a body is larger than asked for.
    static final class TooLarge extends IOException {
        TooLarge(long limit) {
            super("larger than " + Reasons.size(limit));
        }
    }

    private final int megabytes = Math.clamp(Runtime.getRuntime().maxMemory() / SHARE / SMALL, 1, Integer.MAX_VALUE);
    private final Semaphore memory = new Semaphore(megabytes, true);

    /// A body with its codings undone (null: its packed bytes are known, so they were not), and the checksum of its
    /// packed bytes (empty: they are too many).
    @SuppressWarnings("ArrayRecordComponent")
    record Body(byte @Nullable [] plain, String checksum) {}

    /// The whole body, unless its packed bytes have the checksum `known`.
    Body read(InputStream body, String codings, long limit, String known) throws IOException {
        var capped = new Capped(body, limit);
        byte[] start = capped.readNBytes(HELD);
        if (start.length == HELD) {
            return new Body(
                    unpacked(new SequenceInputStream(new ByteArrayInputStream(start), capped), codings, limit), "");
        }
        String checksum = Checksum.of(codings, start);
        return checksum.equals(known)
                ? new Body(null, checksum)
                : new Body(unpacked(new ByteArrayInputStream(start), codings, limit), checksum);
    }

    /// The whole body, with its codings undone.
    byte[] read(InputStream body, String codings, long limit) throws IOException {
        return unpacked(new Capped(body, limit), codings, limit);
    }

    private byte[] unpacked(InputStream capped, String codings, long limit) throws IOException {
        try (Place place = new Place(limit);
                InputStream plain = Codings.undone(capped, codings, place)) {
            byte[] all = place.collect(plain);
            Framing.finish(capped, new byte[CHUNK]); // what is cut behind its last useful byte is still cut
            return all;
        }
    }

    /// Packed bytes have the same limit: what unpacks to nothing may be endless too.
    private static final class Capped extends Pieces {
        private final InputStream in;
        private final long limit;
        private long total;

        Capped(InputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int read = in.read(into, at, most);
            total += Math.max(0, read);
            if (total > limit) {
                throw new TooLarge(limit);
            }
            return read;
        }
    }

    /// The memory that one body takes.
    private final class Place implements Codings.Room, AutoCloseable {
        private final long limit;
        private int held;
        private long since;

        Place(long limit) {
            this.limit = limit;
        }

        @Override
        public byte[] collect(InputStream in) throws IOException {
            List<byte[]> chunks = new ArrayList<>();
            long total = 0;
            while (true) {
                byte[] chunk = new byte[CHUNK];
                int filled = fill(in, chunk);
                total += filled;
                if (total > limit) {
                    throw new TooLarge(limit);
                }
                chunks.add(chunk);
                if (filled < CHUNK) {
                    return joined(chunks, (int) total);
                }
                if (total > SMALL) {
                    reserve(limit);
                }
            }
        }

        private int fill(InputStream in, byte[] chunk) throws IOException {
            int filled = 0;
            while (filled < chunk.length) {
                int read = in.read(chunk, filled, chunk.length - filled);
                if (read < 0) {
                    return filled;
                }
                filled += read;
                giveWay();
            }
            return filled;
        }

        @Override
        public void reserve(long bytes) throws IOException {
            if (held > 0 || bytes <= SMALL) {
                return;
            }
            int wanted = Math.clamp(Math.max(bytes, limit) / SMALL, 1, megabytes);
            try {
                if (!memory.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new InterruptedIOException("too many large answers at once");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("no longer wanted");
            }
            held = wanted;
            since = System.nanoTime();
        }

        private void giveWay() throws IOException {
            boolean isLong = held > 0 && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(HOLD_SECONDS);
            if (isLong && memory.hasQueuedThreads()) {
                throw new InterruptedIOException("a large answer came too slowly while others waited");
            }
        }

        private static byte[] joined(List<byte[]> chunks, int total) {
            byte[] all = new byte[total];
            int at = 0;
            for (byte[] chunk : chunks) {
                int much = Math.min(chunk.length, total - at);
                System.arraycopy(chunk, 0, all, at, much);
                at += much;
            }
            return all;
        }

        @Override
        public void close() {
            memory.release(held);
        }
    }
}
