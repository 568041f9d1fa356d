package tributary.connect;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Deadlines that hold whatever the other side does: when one passes, the socket is closed under whoever uses it. The
/// timeouts of sockets begin anew with each byte, and writing has none.
public final class Alarms implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("deadlines").factory());

    Alarms() {
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /// Closes `socket` after `time`, unless the alarm is closed before; `words` say what that means.
    Alarm set(Socket socket, Duration time, String words) {
        return new Alarm(socket, time, words);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /// One deadline.
    public final class Alarm implements AutoCloseable {
        private final Socket socket;
        private final String words;
        private final Future<?> future;
        private volatile boolean rang;

        private Alarm(Socket socket, Duration time, String words) {
            this.socket = socket;
            this.words = words;
            future = clock.schedule(this::ring, Math.max(1, time.toNanos()), TimeUnit.NANOSECONDS);
        }

        private void ring() {
            rang = true;
            try {
                socket.close();
            } catch (IOException e) {
                // A socket that cannot be closed is closed.
            }
        }

        /// What an exception under this deadline really means.
        public IOException meant(IOException exception) {
            if (!rang) {
                return exception;
            }
            var late = new Late(words);
            late.initCause(exception);
            return late;
        }

        @Override
        public void close() {
            future.cancel(false);
        }
    }
}
