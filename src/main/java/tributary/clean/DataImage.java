package tributary.clean;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// A picture inside of its own address (`data:`): only small raster ones are let through.
final class DataImage {
    /// Longer ones bloat every feed that carries them.
    static final int MAX_LENGTH = 32_768;

    private static final Pattern FORM =
            Pattern.compile("data:image/(?:png|gif|jpe?g|webp|avif|bmp);base64,[A-Za-z0-9+/]{32,}={0,2}");

    private DataImage() {}

    /// True for a small raster picture that is more than a placeholder of a few pixels.
    static boolean isPicture(String address) {
        if (address.length() > MAX_LENGTH || !FORM.matcher(address).matches()) {
            return false;
        }
        byte[] head = Base64.getMimeDecoder()
                .decode(address.substring(address.indexOf(',') + 1).substring(0, 32));
        String type =
                address.substring("data:image/".length(), address.indexOf(';')).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "gif" -> wider(littleEndian(head, 6), littleEndian(head, 8));
            case "png" -> wider(bigEndian(head, 16), bigEndian(head, 20));
            default -> true;
        };
    }

    private static int bigEndian(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    private static int littleEndian(byte[] bytes, int at) {
        return Short.toUnsignedInt(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(at));
    }

    private static boolean wider(int width, int height) {
        return width > 2 && height > 2;
    }
}
