package tributary.charset;

import java.nio.charset.Charset;
import java.util.Locale;

/// A way from bytes to text; bytes that mean nothing become U+FFFD.
sealed interface Codec {
    String name();

    String decode(byte[] bytes, int from);

    /// Whether some of its characters take more than one byte.
    boolean isWide();

    record Jdk(Charset charset) implements Codec {
        @Override
        public String name() {
            return charset.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String decode(byte[] bytes, int from) {
            return new String(bytes, from, bytes.length - from, charset);
        }

        @Override
        public boolean isWide() {
            return charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
        }
    }

    record Table(String name, String high) implements Codec {
        @Override
        public String decode(byte[] bytes, int from) {
            return ByteTables.decode(high, bytes, from);
        }

        @Override
        public boolean isWide() {
            return false;
        }
    }
}
