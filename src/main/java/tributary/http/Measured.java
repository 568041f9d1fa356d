package tributary.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

/// A body of an announced length. One that ends earlier is cut. When more bytes are there already the length was too
/// short, and what we have is not the whole document; white space and another answer behind it are only ignored.
final class Measured extends Pieces {
    private static final int LOOK = 5;

    private final InputStream in;
    private long left;
    private boolean judged;

    Measured(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (left == 0) {
            judgeRest();
            return -1;
        }
        int read = in.read(into, at, (int) Math.min(most, left));
        if (read < 0) {
            throw new EOFException("the answer ends before it is complete");
        }
        left -= read;
        return read;
    }

    private void judgeRest() throws IOException {
        if (judged) {
            return;
        }
        judged = true;
        int there = Math.min(LOOK, in.available());
        String rest = new String(in.readNBytes(there), StandardCharsets.ISO_8859_1);
        if (!rest.isBlank() && !"HTTP/".startsWith(rest)) {
            throw new ProtocolException("the answer is longer than its Content-Length");
        }
    }
}
