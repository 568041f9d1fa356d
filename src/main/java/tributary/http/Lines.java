package tributary.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/// Lines that end in CR LF, as HTTP/1.1 has them, within a budget of bytes. A bare LF, a bare CR or any other control
/// character is an error: it is where two programs begin to disagree about what a message says (RFC 9112 2.2).
final class Lines {
    private final InputStream in;
    private int left;

    public Lines(InputStream in, int budget) {
        this.in = in;
        this.left = budget;
    }

    /// Reads the bytes of `start`, as far as they are there.
    boolean begins(String start) throws IOException {
        for (int i = 0; i < start.length(); i++) {
            int it = in.read();
            if (it < 0 && i == 0) {
                throw new EOFException("the connection was closed without an answer");
            }
            if (it != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The next line without its end, one character for each byte.
    String next() throws IOException {
        var line = new StringBuilder();
        while (true) {
            int it = read();
            if (it == '\r') {
                if (read() != '\n') {
                    throw new ProtocolException("a stray carriage return where a line should end");
                }
                return line.toString();
            }
            if (it == '\n') {
                throw new ProtocolException("a line ends without a carriage return");
            }
            if ((it < 0x20 && it != '\t') || it == 0x7f) {
                throw new ProtocolException("a control character in a header line");
            }
            line.append((char) it);
        }
    }

    private int read() throws IOException {
        int it = in.read();
        if (it < 0) {
            throw new EOFException("the answer ends before it is complete");
        }
        if (--left < 0) {
            throw new ProtocolException("the header lines of the answer are too long");
        }
        return it;
    }
}
