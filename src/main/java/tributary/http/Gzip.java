package tributary.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Gzip (RFC 1952), member after member; what follows the last one and does not begin like one is ignored.
///
/// The JDK's own reader nests itself once for each member, so that a body of nothing but empty members overflows its
/// stack; and it asks whether bytes are there already, which on a network says nothing about whether more come.
final class Gzip extends Pieces {
    private static final int BUFFER = 8192;

    /// The header without its optional parts.
    private static final int HEADER = 10;

    /// Check sum and length of what was packed.
    private static final int TRAILER = 8;

    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final BufferedInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] packed = new byte[BUFFER];
    private int given;
    private boolean inside;
    private boolean ended;

    /// `in` stands at the header of the first member.
    Gzip(BufferedInputStream in) {
        this.in = in;
    }

    /// Whether these first bytes of something are those of a member.
    static boolean begins(byte[] start) {
        return start.length > 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b && start[2] == 8;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        int read = 0;
        while (read == 0 && most > 0 && isInside()) {
            read = inflated(into, at, most);
            if (read == 0 && inflater.finished()) {
                endMember();
            }
        }
        check.update(into, at, read);
        return read == 0 && most > 0 ? -1 : read;
    }

    /// Goes on to the next member where one ended; false when there is none.
    private boolean isInside() throws IOException {
        if (!inside && !ended) {
            in.mark(HEADER);
            byte[] header = in.readNBytes(HEADER);
            in.reset();
            ended = !begins(header);
            if (!ended) {
                readHeader();
                inflater.reset();
                check.reset();
                inside = true;
            }
        }
        return inside;
    }

    private void readHeader() throws IOException {
        int flags = whole(HEADER)[3];
        if ((flags & HAS_EXTRA) != 0) {
            byte[] length = whole(2);
            whole((length[0] & 0xff) | (length[1] & 0xff) << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CHECK) != 0) {
            whole(2);
        }
    }

    private void skipText() throws IOException {
        int it = in.read();
        while (it > 0) {
            it = in.read();
        }
        if (it < 0) {
            throw cut();
        }
    }

    private int inflated(byte[] into, int at, int most) throws IOException {
        try {
            int read = inflater.inflate(into, at, most);
            if (read == 0 && inflater.needsInput() && !inflater.finished()) {
                in.mark(BUFFER);
                given = in.read(packed);
                if (given < 0) {
                    throw cut();
                }
                inflater.setInput(packed, 0, given);
            }
            return read;
        } catch (DataFormatException e) {
            var damaged = new ZipException("not good gzip");
            damaged.initCause(e);
            throw damaged;
        }
    }

    /// The inflater was given more than its member: what is behind goes back.
    private void endMember() throws IOException {
        inside = false;
        in.reset();
        in.skipNBytes(given - inflater.getRemaining());
        byte[] trailer = whole(TRAILER);
        if (number(trailer, 0) != check.getValue()) {
            throw new ZipException("its check sum is wrong");
        }
        if (number(trailer, 4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("its length is wrong");
        }
    }

    private byte[] whole(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw cut();
        }
        return bytes;
    }

    private static long number(byte[] bytes, int at) {
        long number = 0;
        for (int i = 3; i >= 0; i--) {
            number = number << Byte.SIZE | (bytes[at + i] & 0xff);
        }
        return number;
    }

    private static EOFException cut() {
        return new EOFException("the answer ends before it is complete");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
