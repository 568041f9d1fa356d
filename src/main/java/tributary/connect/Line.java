package tributary.connect;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/// An open connection to a publisher, under the deadline of its exchange. `isRelayed` when an HTTP proxy reads what we
/// say and wants whole addresses.
public record Line(Socket socket, InputStream in, OutputStream out, Alarms.Alarm deadline, boolean isRelayed)
        implements Closeable {
    static Line of(Socket socket, Alarms.Alarm deadline, boolean isRelayed) throws IOException {
        return new Line(
                socket,
                new BufferedInputStream(socket.getInputStream()),
                socket.getOutputStream(),
                deadline,
                isRelayed);
    }

    @Override
    public void close() throws IOException {
        try (deadline) {
            socket.close();
        }
    }
}
