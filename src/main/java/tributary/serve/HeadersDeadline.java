package tributary.serve;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;

/// Ends connections that drip: bytes arrive, so they are never idle, but no request is ever complete.
///
/// It looks at every connection once per period. One that took bytes since the last look but neither began nor finished
/// a request is closed, so headers get between one and two periods.
final class HeadersDeadline implements Runnable {
    private final AbstractConnector connector;
    private final Duration period;
    private Map<EndPoint, Sample> last = Map.of();

    private HeadersDeadline(AbstractConnector connector, Duration period) {
        this.connector = connector;
        this.period = period;
    }

    /// Watches a connector that has started, until it stops.
    static void watch(AbstractConnector connector, Duration period) {
        new HeadersDeadline(connector, period).again();
    }

    @Override
    public void run() {
        var current = new HashMap<EndPoint, Sample>();
        for (EndPoint client : connector.getConnectedEndPoints()) {
            Connection connection = client.getConnection();
            if (connection != null) {
                Sample sample = Sample.of(connection);
                Sample before = last.get(client);
                current.put(client, sample);
                if (before != null && sample.drips(before)) {
                    client.close();
                }
            }
        }
        last = current;
        again();
    }

    private void again() {
        if (connector.isRunning()) {
            var _ = connector.getScheduler().schedule(this, period.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private record Sample(long begun, long answered, long bytes) {
        static Sample of(Connection connection) {
            return new Sample(connection.getMessagesIn(), connection.getMessagesOut(), connection.getBytesIn());
        }

        boolean drips(Sample before) {
            return begun == before.begun && answered == before.answered && bytes > before.bytes;
        }
    }
}
