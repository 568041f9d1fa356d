package tributary.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.regex.Pattern;

/// A body in chunks (RFC 9112 7.1). It is complete only with its last chunk and the empty line behind it.
final class Chunked extends Pieces {
    /// Sizes, extensions and trailers together; a body in chunks of one byte has sizes enough of its own.
    private static final int MOST_LINE = 8 << 10;

    private static final int MOST_TRAILERS = 32 << 10;

    /// More digits than any size that we would read to the end.
    private static final Pattern SIZE = Pattern.compile("0*([0-9a-fA-F]{1,15})[ \\t]*(?:;.*)?");

    private final InputStream in;
    private long left;
    private boolean first = true;
    private boolean ended;

    Chunked(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(into, at, (int) Math.min(most, left));
        if (read < 0) {
            throw new EOFException("the answer ends before it is complete");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (!first) {
            endChunk();
        }
        first = false;
        var size = SIZE.matcher(line(MOST_LINE));
        if (!size.matches()) {
            throw new ProtocolException("a chunk of the answer has no good size");
        }
        left = Long.parseLong(size.group(1), 16);
        if (left == 0) {
            var trailers = new Lines(in, MOST_TRAILERS);
            while (!trailers.next().isEmpty()) {
                // A trailer says nothing that we use.
            }
            ended = true;
        }
    }

    private void endChunk() throws IOException {
        byte[] end = in.readNBytes(2);
        if (end.length < 2) {
            throw new EOFException("the answer ends before it is complete");
        }
        if (end[0] != '\r' || end[1] != '\n') {
            throw new ProtocolException("a chunk of the answer is longer than its size");
        }
    }

    private String line(int budget) throws IOException {
        return new Lines(in, budget).next();
    }
}
