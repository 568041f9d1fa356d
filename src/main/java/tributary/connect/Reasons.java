package tributary.connect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.http.Head;

/// What went wrong, in one line for people. It names the host and never the path or the query, where secrets live.
public final class Reasons {
    /// How far we look for the cause of an exception.
    private static final int DEPTH = 8;

    private static final int LONGEST = 200;

    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(205, "Reset Content"),
            Map.entry(206, "Partial Content"),
            Map.entry(226, "IM Used"),
            Map.entry(300, "Multiple Choices"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(407, "Proxy Authentication Required"),
            Map.entry(408, "Request Timeout"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(451, "Unavailable For Legal Reasons"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(511, "Network Authentication Required"),
            Map.entry(520, "Unknown Error"),
            Map.entry(521, "Web Server Is Down"),
            Map.entry(522, "Connection Timed Out"),
            Map.entry(523, "Origin Is Unreachable"),
            Map.entry(525, "SSL Handshake Failed"),
            Map.entry(526, "Invalid SSL Certificate"));

    private Reasons() {}

    /// What an exception on the way to a host means.
    public static Reply.Failed failed(String host, IOException exception) {
        Throwable cause = exception;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            Optional<Reply.Failed> known = known(host, cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return failure(Failure.CONNECT, host + ": " + brief(exception));
    }

    public static Reply.Failed failure(Failure kind, String reason) {
        return new Reply.Failed(kind, oneLine(reason), null);
    }

    /// A status with its name, as in “404 Not Found”. What the server itself says there is not ours to repeat.
    public static String status(int status) {
        String phrase = PHRASES.get(status);
        return phrase == null ? Integer.toString(status) : status + " " + phrase;
    }

    /// The same, with the cause where the head of the answer shows it.
    public static String status(Head head) {
        boolean isChallenge = head.first("cf-mitigated").isPresent()
                || head.first("x-amzn-waf-action").isPresent();
        String more = switch (head.status()) {
            case 401 -> ": it wants credentials, or other ones";
            case 403 -> isChallenge ? ": it wants proof that a person is asking" : "";
            default -> "";
        };
        return status(head.status()) + more;
    }

    public static String time(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    public static String size(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes >= 1 << 10 ? (bytes >> 10) + " kB" : bytes + " bytes";
    }

    private static Optional<Reply.Failed> known(String host, Throwable cause) {
        return switch (cause) {
            case Guard.Refused it -> Optional.of(failure(Failure.REFUSED, said(it)));
            case UnknownHostException it -> Optional.of(failure(Failure.DNS, said(it)));
            case SSLException it -> Optional.of(failure(Failure.TLS, host + ": " + Faults.words(it)));
            case Late it -> Optional.of(failure(Failure.TIMEOUT, host + " " + said(it)));
            case SocketTimeoutException _ -> Optional.of(failure(Failure.TIMEOUT, host + " did not answer in time"));
            case InterruptedIOException it -> Optional.of(failure(Failure.TIMEOUT, host + ": " + said(it)));
            case ZipException it ->
                Optional.of(failure(Failure.PROTOCOL, host + ": the compressed answer is damaged, " + brief(it)));
            case ProtocolException it -> Optional.of(failure(Failure.PROTOCOL, host + ": " + brief(it)));
            case EOFException it -> Optional.of(failure(Failure.PROTOCOL, host + ": " + ending(it)));
            default -> Optional.empty();
        };
    }

    private static String ending(EOFException exception) {
        String said = said(exception);
        return said.startsWith("the ") ? said : "the answer ends before it is complete";
    }

    private static String brief(IOException exception) {
        String said = said(exception);
        if (said.contains("Connection reset") || said.contains("Broken pipe")) {
            return "the connection was broken off";
        }
        if (said.contains("Connection refused")) {
            return "the connection was refused, nothing listens on this port";
        }
        return said.contains("unreachable") || said.contains("No route to host")
                ? "it cannot be reached from here, there is no route to it"
                : said;
    }

    private static String said(Throwable exception) {
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
